package org.sunshine.pricing.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.TreeMap;
import org.sunshine.kernel.Decimals;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.Evidence;
import org.sunshine.pricing.statistics.CeilingPrice;

/** Above the legal maximum in force on the order date. Needs no comparable purchase. */
final class AboveCeilingRule implements Rule {
    @Override
    public String code() {
        return "ABOVE_CEILING";
    }

    @Override
    public Optional<Fired> check(MeasuredLine line) {
        CeilingPrice ceiling = line.surroundings().ceiling();
        Constants.AboveCeiling constants = line.constants().aboveCeiling().orElse(null);
        if (constants == null || ceiling == null || !line.priced()) {
            return Optional.empty();
        }
        // Pack prices, so that no unit price is rounded before it is compared.
        BigDecimal allowedPack = ceiling.unitPrice().multiply(line.line().packSize());
        if (line.line().packPrice().compareTo(allowedPack.multiply(constants.tolerance())) <= 0) {
            return Optional.empty();
        }
        BigDecimal over = line.line()
                .packPrice()
                .subtract(allowedPack)
                .multiply(line.line().packs())
                .setScale(Decimals.MONEY_SCALE, RoundingMode.HALF_EVEN);
        BigDecimal times = allowedPack.signum() == 0
                ? null
                : line.line()
                        .packPrice()
                        .divide(allowedPack, MathContext.DECIMAL64)
                        .setScale(4, RoundingMode.HALF_EVEN);
        var thresholds = new TreeMap<String, BigDecimal>();
        thresholds.put("tolerance", constants.tolerance());
        return Optional.of(new Fired(
                severity(over, constants),
                "certain",
                thresholds,
                new Evidence.Ceiling(
                        ceiling.unitPrice(), ceiling.from(), ceiling.to(), ceiling.source(), times, over)));
    }

    private static String severity(BigDecimal over, Constants.AboveCeiling constants) {
        return over.compareTo(constants.highExcess()) >= 0 ? "high" : "medium";
    }
}
