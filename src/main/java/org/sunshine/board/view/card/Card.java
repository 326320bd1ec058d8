package org.sunshine.board.view.card;

import java.math.BigDecimal;
import org.sunshine.board.Words;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.Evidence;
import org.sunshine.published.PublishedFlag;
import org.sunshine.published.PublishedLine;

/**
 * What every part of a proof card is made of.
 *
 * @param constants of the rule version that judged
 */
public record Card(PublishedFlag flag, Evidence evidence, PublishedLine line, Constants constants, Words words) {

    /** True where a reference, a price and an expected price are there to compare. */
    boolean compared() {
        return evidence.group() != null && evidence.expected() != null && evidence.r() != null;
    }

    /** So many times the expected price, or for a price below it the expected so many times the price. */
    BigDecimal timesExpected() {
        return exp(evidence.r().abs());
    }

    /** How many days back anything at all was compared. */
    public int longestWindow() {
        return constants.levels().stream().mapToInt(Constants.Level::days).max().orElse(0);
    }

    String median() {
        return Figures.unitPrice(evidence.group().median());
    }

    String n() {
        return Figures.count(evidence.group().n());
    }

    /** Log distance to another unit price, without sign; both above zero. */
    double distanceTo(BigDecimal unitPrice) {
        return Math.abs(Math.log(evidence.unitPrice().doubleValue()) - Math.log(unitPrice.doubleValue()));
    }

    static BigDecimal exp(BigDecimal log) {
        return BigDecimal.valueOf(Math.exp(log.doubleValue()));
    }
}
