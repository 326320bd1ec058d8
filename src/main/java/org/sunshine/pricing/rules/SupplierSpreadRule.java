package org.sunshine.pricing.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.Evidence;
import org.sunshine.pricing.statistics.Circle;
import org.sunshine.pricing.statistics.LogPrice;
import org.sunshine.pricing.statistics.Spread;

/** Dearer than the same supplier asked of other hospitals. */
final class SupplierSpreadRule implements Rule {
    @Override
    public String code() {
        return "SUPPLIER_SPREAD";
    }

    @Override
    public Optional<Fired> check(MeasuredLine line) {
        Constants.SupplierSpread constants = line.constants().supplierSpread().orElse(null);
        Circle circle = line.supplierElsewhere().orElse(null);
        if (constants == null || circle == null || !line.priced()) {
            return Optional.empty();
        }
        long distance = line.log() - circle.medianLog();
        if (distance < MeasuredLine.log(constants.ratio())
                || line.line().packPrice().compareTo(highestPack(line, circle)) <= 0) {
            return Optional.empty();
        }
        long spread = Spread.scale(
                circle.lines(),
                Spread.observed(circle.deviation(), line.constants().spread()),
                line.line().packPrice(),
                line.constants().spread());
        long spreads = Spread.spreads(distance, spread);
        BigDecimal excess = line.excessOver(circle.median());
        if (spreads < LogPrice.micros(constants.spreads())
                || excess.compareTo(constants.excess()) < 0
                || hasPaidIt(line, constants)) {
            return Optional.empty();
        }
        var thresholds = new TreeMap<String, BigDecimal>();
        thresholds.put("ratio", constants.ratio());
        thresholds.put("spreads", constants.spreads());
        thresholds.put("excess", constants.excess());
        thresholds.put("again", constants.again());
        return Optional.of(new Fired(
                line.severity(distance, excess),
                "to_check",
                thresholds,
                new Evidence.Elsewhere(
                        LogPrice.decimal(spread),
                        LogPrice.decimal(spreads),
                        excess,
                        line
                                .known()
                                .soldElsewhere(
                                        line.line().supplier(), line.line().hospital())
                                .stream()
                                .limit(line.constants().evidence().comparators())
                                .map(FrozenEvidence::comparator)
                                .toList())));
    }

    /** What a hospital goes on paying is no news of this line: the night looks at the pair of supplier and hospital. */
    private static boolean hasPaidIt(MeasuredLine line, Constants.SupplierSpread constants) {
        long least = line.log() - MeasuredLine.log(constants.again());
        return line.ownBefore().stream()
                .filter(own -> own.supplier().equals(line.line().supplier()))
                .anyMatch(own -> LogPrice.of(own.packPrice(), own.packSize()) >= least);
    }

    /** What the dearest of the others would have paid for this pack. */
    private static BigDecimal highestPack(MeasuredLine line, Circle circle) {
        return circle.high().multiply(line.line().packSize());
    }
}
