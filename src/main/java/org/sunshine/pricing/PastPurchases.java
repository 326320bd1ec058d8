package org.sunshine.pricing;

import java.util.List;

/** Published line versions for the references; implemented by the feature that owns the read table. */
public interface PastPurchases {
    /** The number of published entries: every position below it is readable. */
    long size();

    /**
     * The versions of one product's lines in one tier at positions {@code from <= position < below}, in position order.
     * Where a later version of such a line belongs to another product or tier, that version is among them too, with
     * {@code supersedes} true and {@code votes} false: else the earlier one would go on voting here.
     */
    List<PastPurchase> of(String product, String tier, long from, long below);

    /** Every product and tier that has a published line. */
    List<Group> groups();

    /** A product in one tier. */
    record Group(String product, String tier) {}
}
