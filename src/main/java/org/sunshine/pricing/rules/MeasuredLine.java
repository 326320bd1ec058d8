package org.sunshine.pricing.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunshine.kernel.Decimals;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.statistics.Circle;
import org.sunshine.pricing.statistics.FrozenReference;
import org.sunshine.pricing.statistics.Known;
import org.sunshine.pricing.statistics.LogPrice;
import org.sunshine.pricing.statistics.OwnPurchase;
import org.sunshine.pricing.statistics.Spread;
import org.sunshine.pricing.statistics.Surroundings;

/**
 * A line beside what was known about its product: the figures that every rule reads. Logs, spreads, r and z are in
 * millionths. Where {@code reference} is null, everything computed from it is null or zero.
 *
 * @param log 1e6 ln(unit price); zero where the price is zero
 * @param quantity comparison units
 * @param observed S on the line's side of the median
 * @param scale s
 * @param r log distance from the expected price
 * @param z r in spreads
 * @param ratio unit price / median at four decimals; null also where the median is below a millionth
 * @param excess (unit price - expected) x quantity at four decimals
 */
record MeasuredLine(
        LineToJudge line,
        Constants constants,
        Known known,
        Surroundings surroundings,
        FrozenReference reference,
        BigDecimal unitPrice,
        long log,
        BigDecimal quantity,
        BigDecimal expected,
        long observed,
        long scale,
        long r,
        long z,
        BigDecimal ratio,
        BigDecimal excess,
        Optional<Circle> supplierElsewhere,
        Optional<Circle> hospitalBefore) {

    static MeasuredLine of(LineToJudge line, Known known, Surroundings surroundings, Constants constants) {
        BigDecimal unitPrice = Decimals.unitPrice(line.packPrice(), line.packSize());
        BigDecimal quantity = line.packs().multiply(line.packSize());
        boolean priced = line.packPrice().signum() > 0;
        long log = priced ? LogPrice.of(line.packPrice(), line.packSize()) : 0;
        Optional<Circle> supplier = known.supplierElsewhere(line.supplier(), line.hospital());
        Optional<Circle> hospital = known.hospitalBefore(line.hospital());
        FrozenReference reference = known.reference(line.packSize()).orElse(null);
        if (reference == null) {
            return new MeasuredLine(
                    line,
                    constants,
                    known,
                    surroundings,
                    null,
                    unitPrice,
                    log,
                    quantity,
                    null,
                    0,
                    0,
                    0,
                    0,
                    null,
                    null,
                    supplier,
                    hospital);
        }
        BigDecimal ratio = reference.median().signum() == 0
                ? null
                : unitPrice.divide(reference.median(), 4, RoundingMode.HALF_EVEN);
        double beta = constants.expected().beta().doubleValue();
        long more = LogPrice.of(quantity) - reference.medianLogQuantity();
        long expectedLog = reference.medianLog() + LogPrice.micros(beta * (more / LogPrice.MILLION));
        BigDecimal expected = LogPrice.price(expectedLog);
        BigDecimal excess = line.packPrice()
                .multiply(line.packs())
                .subtract(expected.multiply(quantity))
                .setScale(Decimals.MONEY_SCALE, RoundingMode.HALF_EVEN);
        if (!priced) {
            return new MeasuredLine(
                    line,
                    constants,
                    known,
                    surroundings,
                    reference,
                    unitPrice,
                    0,
                    quantity,
                    expected,
                    0,
                    0,
                    0,
                    0,
                    ratio,
                    excess,
                    supplier,
                    hospital);
        }
        long r = log - expectedLog;
        long observed = Spread.observed(r >= 0 ? reference.madAbove() : reference.madBelow(), constants.spread());
        long scale = Spread.scale(reference.n(), observed, line.packPrice(), constants.spread());
        return new MeasuredLine(
                line,
                constants,
                known,
                surroundings,
                reference,
                unitPrice,
                log,
                quantity,
                expected,
                observed,
                scale,
                r,
                Spread.spreads(r, scale),
                ratio,
                excess,
                supplier,
                hospital);
    }

    /**
     * How much better a slip or an overcharge explains the price than an ordinary purchase; zero where no purchase is
     * known or the rule version has no odds.
     */
    double odds() {
        return constants
                .odds()
                .flatMap(odds -> known.recent(odds)
                        .map(recent -> MistakeOdds.of(
                                recent,
                                scoredLog(),
                                line.packSize().doubleValue(),
                                LogPrice.of(quantity),
                                line.hospital(),
                                line.supplier(),
                                odds)))
                .orElse(0.0);
    }

    /** Below these odds a price is ordinary, however far it lies from the middle; true in a version without odds. */
    boolean isLikelyMistaken() {
        return constants.odds().isEmpty() || odds() >= constants.odds().get().priceRulesFrom();
    }

    /** Writes down from which odds on a rule that asks them fires. */
    void addOddsAsked(Map<String, BigDecimal> thresholds) {
        constants.odds().ifPresent(odds -> thresholds.put("odds", BigDecimal.valueOf(odds.priceRulesFrom())));
    }

    /** A zero price is scored as if it were a placeholder. */
    BigDecimal scoredPackPrice() {
        return priced() ? line.packPrice() : constants.dataError().placeholder();
    }

    long scoredLog() {
        return priced() ? log : LogPrice.of(scoredPackPrice(), line.packSize());
    }

    boolean priced() {
        return line.packPrice().signum() > 0;
    }

    /** True where a reference and a price make r and z meaningful. */
    boolean comparable() {
        return reference != null && priced();
    }

    /** True on the last level, whose few votes may raise only gross findings. */
    boolean thinEvidence() {
        return reference.level() == constants.levels().getLast().level();
    }

    /**
     * This hospital's purchases of the same pack size on earlier order dates, by order date; without the line's own
     * versions and order, and without prices that are none. Looked for only by the rule that asks.
     */
    List<OwnPurchase> ownBefore() {
        List<OwnPurchase> before = new ArrayList<>();
        for (OwnPurchase own : surroundings.own()) {
            if (own.orderDate().isBefore(line.orderDate())
                    && own.packSize().compareTo(line.packSize()) == 0
                    && own.packPrice().compareTo(constants.dataError().placeholder()) > 0
                    && !own.isPartOfOrderOf(line)) {
                before.add(own);
            }
        }
        return before;
    }

    /** Money above a unit price in the whole line, at four decimals. */
    BigDecimal excessOver(BigDecimal otherUnitPrice) {
        return line.packPrice()
                .multiply(line.packs())
                .subtract(otherUnitPrice.multiply(quantity))
                .setScale(Decimals.MONEY_SCALE, RoundingMode.HALF_EVEN);
    }

    /** How grave a price above another is, by the distances and amounts of HIGH_PRICE. */
    String severity(long distance, BigDecimal moneyAbove) {
        Constants.HighPrice grave = constants.highPrice();
        if (distance >= log(grave.highRatio()) && moneyAbove.compareTo(grave.highExcess()) >= 0) {
            return "high";
        }
        return distance >= log(grave.mediumRatio()) && moneyAbove.compareTo(grave.mediumExcess()) >= 0
                ? "medium"
                : "low";
    }

    /** The log of a constant ratio, in millionths. */
    static long log(BigDecimal ratio) {
        return LogPrice.of(ratio);
    }
}
