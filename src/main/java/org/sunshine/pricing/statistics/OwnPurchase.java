package org.sunshine.pricing.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.sunshine.ordering.LineToJudge;

/**
 * An earlier purchase of the same product and tier by the hospital whose line is judged.
 *
 * @param orderNumber the hospital's own number of its order, or null where a file does not say
 * @param packPrice zero or more
 */
public record OwnPurchase(
        String lineId,
        int version,
        String orderNumber,
        LocalDate orderDate,
        String pack,
        String supplier,
        BigDecimal packSize,
        BigDecimal packs,
        BigDecimal packPrice) {
    /** True for an earlier version of a line and for the lines of its order, whatever date they had. */
    public boolean isPartOfOrderOf(LineToJudge line) {
        return lineId.equals(line.lineId()) || orderNumber != null && orderNumber.equals(line.orderNumber());
    }

    public static OwnPurchase of(LineToJudge line) {
        return new OwnPurchase(
                line.lineId(),
                line.version(),
                line.orderNumber(),
                line.orderDate(),
                line.pack(),
                line.supplier(),
                line.packSize(),
                line.packs(),
                line.packPrice());
    }
}
