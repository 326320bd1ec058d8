package org.sunshine.pricing;

import java.math.BigDecimal;
import java.util.List;

/**
 * Every constant of one rule version, named as in its published file. Logs are natural; money is in the reporting
 * currency; shares, ratios and factors are plain numbers.
 *
 * @param levels from the strongest evidence to the weakest
 */
public record Constants(
        int version,
        Votes votes,
        List<Level> levels,
        Expected expected,
        Spread spread,
        Circle supplierElsewhere,
        Circle hospitalBefore,
        DataError dataError,
        UnitConfusion unitConfusion,
        HighPrice highPrice,
        LowPrice lowPrice,
        Score score,
        EvidenceLimits evidence) {

    /**
     * Who may hold how much of a reference.
     *
     * @param shareFrom a cap applies where that many hospitals, or suppliers, have a vote
     */
    public record Votes(BigDecimal hospitalShare, BigDecimal supplierShare, int shareFrom) {}

    /** One reference level: its window in days before the order date, and its minimum. */
    public record Level(int level, boolean samePackSize, int days, int votes, int hospitals) {}

    /** @param beta change of the log price per unit of log quantity, between -0.10 and 0 */
    public record Expected(BigDecimal beta) {}

    /**
     * The shrunk spread.
     *
     * @param rounding standard deviation of a pack price's rounding, over the pack price
     * @param pool the spread that thin evidence is drawn to, counted as {@code poolWeight} votes
     * @param ownSideFrom from that many votes on, each side of the median has its own spread
     */
    public record Spread(
            BigDecimal floor,
            BigDecimal rounding,
            BigDecimal pool,
            int poolWeight,
            BigDecimal madFactor,
            int ownSideFrom) {}

    /** A smaller circle of comparison beside the reference, and its minimum. */
    public record Circle(int days, int lines, int hospitals) {}

    /** @param placeholder a pack price up to this one is suspect, and never part of a reference */
    public record DataError(BigDecimal placeholder, BigDecimal peersTimes) {}

    public record UnitConfusion(
            BigDecimal from,
            BigDecimal tolerance,
            List<Integer> powersOfTen,
            BigDecimal ordinaryZ,
            BigDecimal mediumStake,
            BigDecimal highStake) {}

    /** @param thinRatio on the weakest level, only from this ratio on */
    public record HighPrice(
            BigDecimal z,
            BigDecimal ratio,
            BigDecimal excess,
            BigDecimal thinRatio,
            BigDecimal mediumRatio,
            BigDecimal mediumExcess,
            BigDecimal highRatio,
            BigDecimal highExcess) {}

    public record LowPrice(BigDecimal z, BigDecimal ratio, BigDecimal mediumRatio) {}

    public record Score(BigDecimal distance, BigDecimal least, int evidence) {}

    /** @param comparators how many comparable purchases a flag lists, the newest first to be kept */
    public record EvidenceLimits(int comparators) {}
}
