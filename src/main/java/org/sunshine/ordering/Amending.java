package org.sunshine.ordering;

import java.util.List;

/** What came of correcting an order or cancelling lines of it. */
public sealed interface Amending {
    /** Stored now, or only judged where it was a dry run. The receipt has the new versions only. */
    record Accepted(Placing.Receipt receipt) implements Amending {}

    /** Understood and not taken; every error at once. */
    record Refused(List<FieldError> errors) implements Amending {}

    /** The version that was to be replaced is not the newest. */
    record VersionSuperseded(int given, int newest) implements Amending {}

    record NoSuchOrder() implements Amending {}

    /** The order is another hospital's. */
    record OtherHospital() implements Amending {}

    /** What was filed before is safe, and has not got its positions yet. */
    record NotYetPublished() implements Amending {}
}
