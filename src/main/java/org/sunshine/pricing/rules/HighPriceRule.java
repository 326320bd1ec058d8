package org.sunshine.pricing.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.statistics.LogPrice;

/** Dearer than expected by many spreads, by a share and by an amount that matter. */
final class HighPriceRule implements Rule {
    private static final String ORIGINATOR = "originator";

    @Override
    public String code() {
        return "HIGH_PRICE";
    }

    @Override
    public Optional<Fired> check(MeasuredLine line) {
        Constants.HighPrice constants = line.constants().highPrice();
        if (!line.comparable()
                || line.z() < LogPrice.micros(constants.z())
                || line.r() < MeasuredLine.log(constants.ratio())
                || line.excess().compareTo(constants.excess()) < 0) {
            return Optional.empty();
        }
        if (line.thinEvidence() && (line.ratio() == null || line.ratio().compareTo(constants.thinRatio()) < 0)) {
            return Optional.empty();
        }
        if (!line.isLikelyMistaken() && !isGross(line)) {
            return Optional.empty();
        }
        var thresholds = new TreeMap<String, BigDecimal>();
        thresholds.put("z", constants.z());
        thresholds.put("ratio", constants.ratio());
        thresholds.put("excess", constants.excess());
        if (line.isLikelyMistaken()) {
            line.addOddsAsked(thresholds);
        } else {
            addGrossAsked(line, thresholds);
        }
        if (line.thinEvidence()) {
            thresholds.put("thinRatio", constants.thinRatio());
        }
        return Optional.of(new Fired(line.severity(line.r(), line.excess()), "to_check", thresholds, null));
    }

    /**
     * A price that high is worth a question even where it has become a habit. On thin evidence, and for originators,
     * whose makers ask different prices of different countries for years, only where hardly anybody has paid it.
     */
    private static boolean isGross(MeasuredLine line) {
        return line.ratio() != null
                && line.constants().odds().stream()
                        .anyMatch(odds -> line.ratio().doubleValue() >= odds.grossRatio()
                                && (!habitExplains(line) || line.odds() >= odds.grossThinFrom()));
    }

    private static boolean habitExplains(MeasuredLine line) {
        return line.thinEvidence() || ORIGINATOR.equals(line.line().tier());
    }

    private static void addGrossAsked(MeasuredLine line, Map<String, BigDecimal> thresholds) {
        line.constants().odds().ifPresent(odds -> {
            thresholds.put("grossRatio", BigDecimal.valueOf(odds.grossRatio()));
            if (habitExplains(line)) {
                thresholds.put("odds", BigDecimal.valueOf(odds.grossThinFrom()));
            }
        });
    }
}
