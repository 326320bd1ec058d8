package org.sunshine.pricing;

import java.util.List;

/** Published line versions for the references; implemented by the feature that owns the read table. */
public interface PastPurchases {
    /** The number of published entries: every position below it is readable. */
    long size();

    /**
     * The versions of one product's lines in one tier at positions {@code from <= position < below}, in position order.
     */
    List<PastPurchase> of(String product, String tier, long from, long below);

    /** Pack sizes of the product's catalogued packs, ascending; for the unit-confusion rule. */
    List<java.math.BigDecimal> marketedPackSizes(String product);

    /** Every product and tier that has a published line, sorted. */
    List<Group> groups();

    /** A product in one tier. */
    record Group(String product, String tier) {}
}
