package org.sunshine.sample;

import java.math.BigDecimal;
import java.util.List;

/**
 * An order of the sample that is filed on the day it is replayed; it has no date of its own.
 *
 * @param orderNumber the number of the first cycle of the replay
 * @param hospital its code
 */
public record LiveOrder(String orderNumber, String hospital, List<Line> lines) {
    /**
     * A line of an order; its number is its place in the order, from 1.
     *
     * @param packs whole packs
     * @param packSize comparison units in a pack
     * @param packPrice US dollars a pack; zero and 0.01 are placeholders of the source
     */
    public record Line(
            int lineNumber,
            String packCode,
            String supplierCode,
            BigDecimal packs,
            BigDecimal packSize,
            BigDecimal packPrice) {}
}
