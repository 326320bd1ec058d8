package org.sunshine.pricing.statistics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Figures of a smaller circle of purchases: a supplier's to other hospitals, or a hospital's own.
 *
 * @param lines purchases
 * @param medianLog middle log price, in millionths
 * @param deviation median absolute deviation, in millionths
 * @param low lowest unit price
 * @param high highest unit price
 */
public record Circle(
        int lines, int hospitals, long medianLog, long deviation, BigDecimal median, BigDecimal low, BigDecimal high) {
    static Circle of(List<Purchase> purchases, int hospitals) {
        long[] logs = purchases.stream().mapToLong(Purchase::log).toArray();
        Arrays.sort(logs);
        long median = LogPrice.middle(logs);
        Comparator<Purchase> byPrice = Comparator.comparingLong(Purchase::log);
        return new Circle(
                logs.length,
                hospitals,
                median,
                Spread.deviation(logs, median, Spread.Side.BOTH),
                LogPrice.price(median),
                purchases.stream().min(byPrice).orElseThrow().unitPrice(),
                purchases.stream().max(byPrice).orElseThrow().unitPrice());
    }
}
