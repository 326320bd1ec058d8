package org.sunshine.pricing.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much a line deserves an auditor's look: one number of four decimals, zero or more, comparable across lines. It is
 * {@code ln(1 + odds)} of {@link MistakeOdds}; a version of the rules without odds has {@link DistanceScore}. Free goods,
 * and lines of which no earlier purchase is known, score zero.
 */
final class Score {
    private static final int DECIMALS = 4;

    private Score() {}

    static BigDecimal of(MeasuredLine line) {
        if (line.known().logs().length == 0 || DataErrorRule.isFreeGoods(line)) {
            return BigDecimal.ZERO.setScale(DECIMALS);
        }
        double score = line.constants().odds().isPresent() ? StrictMath.log1p(line.odds()) : DistanceScore.of(line);
        return BigDecimal.valueOf(score).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
