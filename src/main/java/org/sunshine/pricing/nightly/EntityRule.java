package org.sunshine.pricing.nightly;

import java.util.List;

/** One question that is put every night about pairs, hospitals or orders. Each has its page under {@code docs/flags/}. */
sealed interface EntityRule permits SplitOrderRule, PairOverpriceRule, HospitalDriftRule, SupplierConcentrationRule {
    /** The public code, also the name of its page. */
    String code();

    /**
     * Findings in no particular order.
     *
     * @param all also those that do not fire, where there are enough lines to say
     */
    List<EntityFinding> find(Periods periods, boolean all);
}
