package org.sunshine.ordering;

import java.time.Instant;
import java.util.List;

/** What came of placing an order. */
public sealed interface Placing {
    /** Stored now, or only judged where it was a dry run. */
    record Accepted(Receipt receipt) implements Placing {}

    /** The same order was filed before: its first answer holds. */
    record AlreadyFiled(String orderId, Instant acceptedAt, int lineCount) implements Placing {}

    /** Understood and not taken; every error at once. */
    record Refused(List<FieldError> errors) implements Placing {}

    /** Another order of the hospital has this number: to change it is a correction. */
    record OtherContent(String orderId) implements Placing {}

    /** The hospital is unknown or retired. */
    record NoSuchHospital(String code) implements Placing {}

    /**
     * The answer to an order.
     *
     * @param orderId null for a dry run
     */
    record Receipt(String orderId, int version, Instant acceptedAt, List<FiledLine> lines) {
        static Receipt of(String orderId, int version, Instant acceptedAt, List<AcceptedLine> lines) {
            return new Receipt(
                    orderId,
                    version,
                    acceptedAt,
                    lines.stream()
                            .map(line -> new FiledLine(
                                    line.lineNumber(),
                                    orderId == null ? null : line.lineId(),
                                    line.unitPrice(),
                                    line.total(),
                                    null,
                                    line.judgement()))
                            .toList());
        }
    }
}
