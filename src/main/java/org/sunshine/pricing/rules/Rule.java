package org.sunshine.pricing.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.sunshine.pricing.Evidence;

/** One question that may be put about a line. Each has its page under {@code docs/flags/}. */
sealed interface Rule
        permits DataErrorRule,
                UnitConfusionRule,
                AboveCeilingRule,
                HighPriceRule,
                LowPriceRule,
                HospitalJumpRule,
                SupplierSpreadRule,
                NewSupplierHighRule,
                DuplicateLineRule {
    /** The public code, also the name of its page. */
    String code();

    Optional<Fired> check(MeasuredLine line);

    /**
     * A rule's answer.
     *
     * @param severity {@code info low medium high}
     * @param certainty {@code certain high to_check}
     * @param thresholds what it fires from, by the names in the rule file
     * @param particulars what this rule alone saw, or null
     */
    record Fired(
            String severity, String certainty, Map<String, BigDecimal> thresholds, Evidence.Particulars particulars) {
        Fired withCertainty(String other) {
            return new Fired(severity, other, thresholds, particulars);
        }
    }
}
