package org.sunshine.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Every constant of one rule version, named as in its published file. Logs are natural; money is in the reporting
 * currency; shares, ratios and factors are plain numbers.
 *
 * @param levels from the strongest evidence to the weakest
 * @param aboveCeiling empty, like the other optional sections, in a version that this rule is not part of
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
        Optional<AboveCeiling> aboveCeiling,
        Optional<HospitalJump> hospitalJump,
        Optional<SupplierSpread> supplierSpread,
        Optional<NewSupplierHigh> newSupplierHigh,
        Optional<DuplicateLine> duplicateLine,
        Score score,
        EvidenceLimits evidence,
        Optional<Odds> odds,
        Optional<PeriodPrices> periodPrices,
        Optional<SplitOrder> splitOrder,
        Optional<PairOverprice> pairOverprice,
        Optional<HospitalDrift> hospitalDrift,
        Optional<SupplierConcentration> supplierConcentration) {

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

    /**
     * @param tolerance a price up to so many times the ceiling is not above it
     * @param highExcess money above the ceiling in the whole line from which the finding is grave
     */
    public record AboveCeiling(BigDecimal tolerance, BigDecimal highExcess) {}

    /**
     * @param lines own purchases that are needed, in the same pack size
     * @param marketDays how many days before an order date other hospitals' purchases are that day's market
     * @param marketLines purchases of other hospitals that are needed to speak of a market
     */
    public record HospitalJump(
            BigDecimal ratio, BigDecimal spreads, BigDecimal excess, int lines, int marketDays, int marketLines) {}

    /** @param again a price up to so many times one that the hospital has paid this supplier before is no news */
    public record SupplierSpread(BigDecimal ratio, BigDecimal spreads, BigDecimal excess, BigDecimal again) {}

    /**
     * @param days how long a supplier is new
     * @param knownDays how far back the records must reach before anybody is new
     */
    public record NewSupplierHigh(BigDecimal z, BigDecimal ratio, BigDecimal excess, int days, int knownDays) {}

    /**
     * @param days order dates as far apart are near
     * @param habitRepeats earlier repeats that make them this hospital's habit
     * @param history earlier purchases of the product without which a habit cannot be told
     * @param least a line's total below which nobody needs to ask
     */
    public record DuplicateLine(int days, int habitRepeats, int history, BigDecimal least, BigDecimal mediumTotal) {}

    public record Score(BigDecimal distance, BigDecimal least, int evidence) {}

    /** @param comparators how many comparable purchases a flag lists, the newest first to be kept */
    public record EvidenceLimits(int comparators) {}

    /**
     * How much better a slip or an overcharge explains a price than an ordinary purchase; in force, it is the score and
     * the price rules ask it too. Shares, weights and logs are plain numbers; {@code MistakeOdds} has the formula.
     *
     * @param priceRulesFrom UNIT_CONFUSION, HIGH_PRICE and LOW_PRICE are silent below these odds
     * @param grossRatio from so many times the median on, HIGH_PRICE does not ask the odds; on the weakest level
     *     and for originators, it asks for {@code grossThinFrom}
     * @param purchases how many of the newest purchases count
     * @param halfLife days after which a purchase counts half
     * @param nearShare width of the near kernel as a share of the spread drawn to the pool with {@code poolWeight}
     * @param fullPart a purchase counts in full from this part of the line's quantity on, below it by its share
     * @param packFrom a pack size whose log is not above this one explains nothing
     */
    public record Odds(
            double priceRulesFrom,
            double grossRatio,
            double grossThinFrom,
            int purchases,
            int halfLife,
            double sameHospital,
            double fullPart,
            double sameSupplier,
            double exact,
            double exactShare,
            double nearShare,
            double nearLeast,
            double nearMost,
            double poolWeight,
            double background,
            double wide,
            double tenfold,
            double pack,
            double packFrom,
            double over,
            double overLeast,
            double overMost,
            double under,
            double underLeast,
            double underMost,
            double overFar,
            double underFar,
            double farMost,
            double any,
            double anyScale) {}

    /**
     * How the nightly rules tell what a purchase would have cost elsewhere. Weights count as lines: an estimate from n
     * lines counts n / (n + weight), the rest stays with the estimate above it.
     *
     * @param rounds how often all effects are estimated in turn
     * @param floor least spread of a line's price, as a log
     * @param outlier from so many spreads on, a line counts less
     * @param timeWeight of a quarter towards its half-year, and of a month towards its quarter
     * @param effectWeight of a pack size, a supplier and a hospital towards no effect
     * @param others least lines of other hospitals in the half-year for a purchase to be comparable
     * @param slip a line as far from what is expected, as a log, counts next to nothing
     * @param leastWeight what {@code effectWeight} may fall to where groups differ much
     * @param mostWeight what it may rise to where they hardly differ
     * @param mostPairWeight the same for a pair of hospital and supplier
     * @param mostEffect a group counts as no further than this from the others when it is asked how much groups differ
     * @param comparators how many purchases of other hospitals a finding lists, the newest first to be kept
     */
    public record PeriodPrices(
            int rounds,
            BigDecimal floor,
            BigDecimal outlier,
            BigDecimal timeWeight,
            BigDecimal effectWeight,
            BigDecimal others,
            double slip,
            double leastWeight,
            double mostWeight,
            double mostPairWeight,
            double mostEffect,
            int comparators) {}

    /**
     * @param threshold what an order may not reach without a tender, in the reporting currency: a deployment's own
     * @param part an order counts from this share of the threshold on
     * @param habitDays days before the first order in which the habit is looked for
     * @param recentDays days before the first order whose rhythm counts where it is faster than that
     * @param habitTimes as many such runs of orders therein are a habit
     * @param t from so many standard errors above the habit on
     */
    public record SplitOrder(
            BigDecimal threshold,
            int days,
            int orders,
            BigDecimal part,
            int habitDays,
            int recentDays,
            int habitTimes,
            BigDecimal t,
            BigDecimal falseDiscoveries,
            BigDecimal mediumTimes,
            BigDecimal highTimes) {}

    /**
     * @param listed lines from which on a pair is listed where all are asked for
     * @param pairSpread ordinary spread of pairs' effects, as a log
     * @param hospitalSpread ordinary spread of a hospital's level, as a log, where its other suppliers say little
     * @param falseDiscoveries share of false ones among what is called certain {@code high}
     */
    public record PairOverprice(
            BigDecimal effect,
            BigDecimal t,
            int lines,
            int listed,
            BigDecimal pairSpread,
            BigDecimal hospitalSpread,
            BigDecimal falseDiscoveries,
            BigDecimal mediumEffect,
            BigDecimal mediumExcess,
            BigDecimal highEffect,
            BigDecimal highExcess) {}

    /**
     * @param lines least comparable lines in the quarter
     * @param listed lines from which on a quarter is listed where all are asked for
     * @param rise least rise, as a log, in each of the last two quarters
     * @param earlierTimes t is at most so many times the t of the quarter before, with {@code doubt} granted
     * @param newestTimes t is at most so many times the t of the newest quarter over the one before, likewise
     * @param doubt standard errors granted to either of them
     * @param hospitalSpread least spread of hospitals' lasting levels, as a log
     * @param quarterSpread ordinary spread of a hospital's quarters around that, as a log
     * @param pairSpread ordinary spread of its suppliers around that, as a log
     */
    public record HospitalDrift(
            BigDecimal effect,
            BigDecimal t,
            int lines,
            int listed,
            BigDecimal rise,
            BigDecimal earlierTimes,
            BigDecimal newestTimes,
            BigDecimal doubt,
            BigDecimal hospitalSpread,
            BigDecimal quarterSpread,
            BigDecimal pairSpread,
            BigDecimal falseDiscoveries,
            BigDecimal mediumEffect,
            BigDecimal highEffect) {}

    /**
     * @param share least share of the hospital's spending on the product in a half-year
     * @param suppliers least suppliers that sold the product in the half-year
     * @param hospitals least other hospitals that bought it
     * @param fence interquartile ranges above the third quartile of those hospitals' largest shares
     */
    public record SupplierConcentration(
            BigDecimal share,
            int suppliers,
            int hospitals,
            BigDecimal fence,
            int lines,
            BigDecimal effect,
            BigDecimal t,
            BigDecimal falseDiscoveries,
            BigDecimal mediumEffect,
            BigDecimal highEffect) {}
}
