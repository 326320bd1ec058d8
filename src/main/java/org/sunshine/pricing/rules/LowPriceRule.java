package org.sunshine.pricing.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.statistics.LogPrice;

/** Far cheaper than expected: a slip, goods near their date, or a price that others should hear of. */
final class LowPriceRule implements Rule {
    @Override
    public String code() {
        return "LOW_PRICE";
    }

    @Override
    public Optional<Fired> check(MeasuredLine line) {
        Constants.LowPrice constants = line.constants().lowPrice();
        if (!line.comparable()
                || line.thinEvidence()
                || line.z() > -LogPrice.micros(constants.z())
                || line.r() > -MeasuredLine.log(constants.ratio())
                || !line.isLikelyMistaken()) {
            return Optional.empty();
        }
        var thresholds = new TreeMap<String, BigDecimal>();
        thresholds.put("z", constants.z());
        thresholds.put("ratio", constants.ratio());
        line.addOddsAsked(thresholds);
        String severity = line.r() <= -MeasuredLine.log(constants.mediumRatio()) ? "medium" : "low";
        return Optional.of(new Fired(severity, "to_check", thresholds, null));
    }
}
