package org.sunshine.ordering;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the judge found about one line. Figures are in the reporting currency per comparison unit, at six decimals.
 *
 * @param whyNot for {@code not_judged}: {@code TOO_FEW}, {@code UNMATCHED}, {@code CANCELLED} or
 *     {@code ENGINE_ERROR}; else null
 * @param reference the frozen reference, or null where none met its minimum
 * @param ratio unit price / median at four decimals, or null
 * @param score how much the line deserves an auditor's look; zero or more, four decimals
 * @param ruleVersion the version of the published rules that judged
 * @param refPosition the ledger size that bounds what was known
 */
public record Judgement(
        Outcome outcome,
        String whyNot,
        Reference reference,
        BigDecimal ratio,
        BigDecimal score,
        List<Finding> findings,
        int ruleVersion,
        long refPosition) {

    /** The published states of a judgement. */
    public enum Outcome {
        JUDGED,
        NOT_JUDGED,
        DATA_ERROR
    }

    /**
     * The frozen reference of a line.
     *
     * @param level 1, 2 or 3; 1 is the strongest evidence
     * @param low nearest-rank 10th percentile
     * @param high nearest-rank 90th percentile
     * @param expected the price expected at this line's quantity
     * @param n votes
     * @param hash SHA-256 of the sorted votes, lower-case hex
     */
    public record Reference(
            int level,
            BigDecimal median,
            BigDecimal low,
            BigDecimal high,
            BigDecimal expected,
            int n,
            int hospitals,
            int suppliers,
            String hash) {}

    /**
     * A rule that fired.
     *
     * @param flagId derived from rule, rule version, line and line version: the same finding has the same id
     * @param rule code such as {@code HIGH_PRICE}
     * @param severity {@code info low medium high}
     * @param certainty {@code certain high to_check}
     * @param evidence JSON object with every figure the rule used, as the proof card shows it
     */
    public record Finding(String flagId, String rule, String severity, String certainty, String evidence) {}

    /** A line that the engine failed on: published all the same, and judged by the night. */
    public static Judgement engineError(int ruleVersion, long refPosition) {
        return new Judgement(
                Outcome.NOT_JUDGED, "ENGINE_ERROR", null, null, BigDecimal.ZERO, List.of(), ruleVersion, refPosition);
    }

    /** What is said of the version that ends a line: nothing. The judgement of the version before it stays. */
    public static Judgement cancelled(Judgement before) {
        return cancelled(before.ruleVersion(), before.refPosition());
    }

    /** The same, of a version that was judged by these rules at this ledger size. */
    public static Judgement cancelled(int ruleVersion, long refPosition) {
        return new Judgement(
                Outcome.NOT_JUDGED, "CANCELLED", null, null, BigDecimal.ZERO, List.of(), ruleVersion, refPosition);
    }
}
