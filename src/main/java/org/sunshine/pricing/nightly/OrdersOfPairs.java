package org.sunshine.pricing.nightly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The orders of each hospital to each supplier, oldest first.
 *
 * @param firstDays day of each hospital's first line
 */
record OrdersOfPairs(List<List<PurchaseOrder>> pairs, Map<String, LocalDate> firstDays) {
    private record Pair(String hospital, String supplier) {}

    /** @param lines in the order of {@link Periods} */
    static OrdersOfPairs of(List<PeriodLine> lines) {
        Map<Pair, Map<String, List<PeriodLine>>> byPair =
                new TreeMap<>(Comparator.comparing(Pair::hospital).thenComparing(Pair::supplier));
        Map<String, LocalDate> firstDays = new TreeMap<>();
        for (PeriodLine line : lines) {
            firstDays.putIfAbsent(line.hospital(), line.orderDate());
            byPair.computeIfAbsent(new Pair(line.hospital(), line.supplier()), key -> new TreeMap<>())
                    .computeIfAbsent(number(line), key -> new ArrayList<>())
                    .add(line);
        }
        List<List<PurchaseOrder>> pairs = byPair.values().stream()
                .map(orders -> orders.values().stream()
                        .map(PurchaseOrder::of)
                        .sorted(Comparator.comparing(PurchaseOrder::date))
                        .toList())
                .toList();
        return new OrdersOfPairs(pairs, firstDays);
    }

    LocalDate since(String hospital) {
        return firstDays.get(hospital);
    }

    private static String number(PeriodLine line) {
        return line.orderNumber() == null ? "day " + line.orderDate() : "number " + line.orderNumber();
    }
}
