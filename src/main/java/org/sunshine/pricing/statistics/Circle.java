package org.sunshine.pricing.statistics;

import java.math.BigDecimal;

/**
 * Figures of a smaller circle of purchases: a supplier's to other hospitals, or a hospital's own.
 *
 * @param lines purchases
 * @param medianLog middle log price, in millionths
 * @param deviation median absolute deviation, in millionths
 * @param cheapest the first of them in vote order
 * @param dearest the first in vote order of those at the highest price
 */
public record Circle(int lines, int hospitals, long medianLog, long deviation, Purchase cheapest, Purchase dearest) {
    public BigDecimal median() {
        return LogPrice.price(medianLog);
    }

    /** Lowest unit price. */
    public BigDecimal low() {
        return cheapest.unitPrice();
    }

    /** Highest unit price. */
    public BigDecimal high() {
        return dearest.unitPrice();
    }
}
