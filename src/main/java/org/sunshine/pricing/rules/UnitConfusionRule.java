package org.sunshine.pricing.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.sunshine.kernel.Decimals;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.Evidence;
import org.sunshine.pricing.statistics.Circle;
import org.sunshine.pricing.statistics.LogPrice;
import org.sunshine.pricing.statistics.Spread;

/**
 * A price that is off by what a slip of the unit explains: the pack size, another pack's size, a decimal place. It goes
 * first and holds the price rules back, since a mistyped price says nothing about a price.
 */
final class UnitConfusionRule implements Rule {
    private static final String ORDINARY = "ordinary";
    private static final int SHOWN = 4;

    /** A slip: entered price = true price x e^log. Kinds are in the order in which they explain best. */
    private record Slip(Kind kind, BigDecimal factor, long log) {}

    private enum Kind {
        PACK_SIZE,
        POWER_OF_TEN,
        OTHER_PACK
    }

    @Override
    public String code() {
        return "UNIT_CONFUSION";
    }

    @Override
    public Optional<Fired> check(MeasuredLine line) {
        Constants.UnitConfusion constants = line.constants().unitConfusion();
        if (!line.comparable()
                || Math.abs(line.r()) < LogPrice.micros(constants.from())
                || "PRICE_CONFIRMED".equals(line.line().reasonCode())
                || isHabit(line, constants)
                || !line.isLikelyMistaken()) {
            return Optional.empty();
        }
        List<Slip> slips = slips(line);
        long tolerance = LogPrice.micros(constants.tolerance());
        return slips.stream()
                .filter(slip -> Math.abs(line.r() - slip.log()) <= tolerance)
                .filter(slip -> isOrdinary(line, slip, constants) || supplierAgrees(line, slip, tolerance))
                .findFirst()
                .map(slip -> fired(line, slip, slips, constants));
    }

    /** A price that this supplier asks of others too, or that this hospital paid before, is a price and no slip. */
    private static boolean isHabit(MeasuredLine line, Constants.UnitConfusion constants) {
        long tolerance = LogPrice.micros(constants.tolerance());
        return isNear(line.supplierElsewhere(), line.log(), tolerance)
                || isNear(line.hospitalBefore(), line.log(), tolerance);
    }

    private static boolean isNear(Optional<Circle> circle, long log, long tolerance) {
        return circle.filter(figures -> Math.abs(log - figures.medianLog()) <= tolerance)
                .isPresent();
    }

    private static boolean supplierAgrees(MeasuredLine line, Slip slip, long tolerance) {
        return isNear(line.supplierElsewhere(), line.log() - slip.log(), tolerance);
    }

    private static boolean isOrdinary(MeasuredLine line, Slip slip, Constants.UnitConfusion constants) {
        return Math.abs(Spread.spreads(line.r() - slip.log(), line.scale())) < LogPrice.micros(constants.ordinaryZ());
    }

    /** The slips in this line's direction, the one that leaves least unexplained first. */
    private static List<Slip> slips(MeasuredLine line) {
        List<Slip> slips = new ArrayList<>();
        BigDecimal own = line.line().packSize();
        addBothWays(slips, Kind.PACK_SIZE, own);
        for (int power : line.constants().unitConfusion().powersOfTen()) {
            addBothWays(slips, Kind.POWER_OF_TEN, BigDecimal.valueOf(power));
        }
        for (BigDecimal other : line.known().packSizes()) {
            add(slips, Kind.OTHER_PACK, LogPrice.of(other, own), quotient(other, own));
        }
        return slips.stream()
                .filter(slip -> slip.log() != 0 && (slip.log() > 0) == (line.r() > 0))
                .sorted(Comparator.comparingLong((Slip slip) -> Math.abs(line.r() - slip.log()))
                        .thenComparing(Slip::kind)
                        .thenComparingLong(Slip::log))
                .toList();
    }

    private static void addBothWays(List<Slip> slips, Kind kind, BigDecimal factor) {
        long log = LogPrice.of(factor);
        add(slips, kind, log, factor);
        add(slips, kind, -log, factor);
    }

    private static void add(List<Slip> slips, Kind kind, long log, BigDecimal factor) {
        slips.add(new Slip(kind, factor, log));
    }

    private static BigDecimal quotient(BigDecimal other, BigDecimal own) {
        BigDecimal larger = other.max(own);
        return larger.divide(other.min(own), 6, RoundingMode.HALF_EVEN);
    }

    private Fired fired(MeasuredLine line, Slip slip, List<Slip> slips, Constants.UnitConfusion constants) {
        Evidence.Correction chosen = correction(line, slip, constants);
        BigDecimal atStake = line.line()
                .packs()
                .multiply(line.line().packPrice().subtract(chosen.packPrice()))
                .abs()
                .setScale(Decimals.MONEY_SCALE, RoundingMode.HALF_EVEN);
        List<Evidence.Correction> considered = slips.stream()
                .limit(SHOWN)
                .map(other -> correction(line, other, constants))
                .toList();
        var thresholds = new TreeMap<String, BigDecimal>();
        thresholds.put("from", constants.from());
        thresholds.put("tolerance", constants.tolerance());
        thresholds.put("ordinaryZ", constants.ordinaryZ());
        line.addOddsAsked(thresholds);
        return new Fired(
                severity(atStake, constants),
                "to_check",
                thresholds,
                new Evidence.UnitSlip(chosen, LogPrice.decimal(line.r() - slip.log()), atStake, considered));
    }

    private static Evidence.Correction correction(MeasuredLine line, Slip slip, Constants.UnitConfusion constants) {
        boolean tooHigh = slip.log() > 0;
        BigDecimal entered = line.line().packPrice();
        BigDecimal packPrice = tooHigh
                ? entered.divide(slip.factor(), Decimals.MONEY_SCALE, RoundingMode.HALF_EVEN)
                : entered.multiply(slip.factor()).setScale(Decimals.MONEY_SCALE, RoundingMode.HALF_EVEN);
        BigDecimal unitPrice = LogPrice.price(line.log() - slip.log());
        return new Evidence.Correction(
                slip.kind().name(),
                slip.factor(),
                tooHigh,
                packPrice,
                unitPrice,
                line.ratio() == null ? null : unitPrice.divide(line.reference().median(), 4, RoundingMode.HALF_EVEN),
                verdict(line, slip, constants));
    }

    private static String verdict(MeasuredLine line, Slip slip, Constants.UnitConfusion constants) {
        if (isOrdinary(line, slip, constants)) {
            return ORDINARY;
        }
        return line.r() > slip.log() ? "too_high" : "too_low";
    }

    private static String severity(BigDecimal atStake, Constants.UnitConfusion constants) {
        if (atStake.compareTo(constants.highStake()) >= 0) {
            return "high";
        }
        return atStake.compareTo(constants.mediumStake()) >= 0 ? "medium" : "low";
    }
}
