package org.sunshine.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of the file as numbered orders in date order, parted into history and live orders.
 *
 * <p>A purchase order of the file is delivered on several days. Each of its days is an order: {@code SO-50020}, then
 * {@code SO-50020-2}. An order that the parting cuts in two goes on under the next number.
 */
record SampleOrders(List<Order> history, List<Order> live) {
    /** The newest lines, which are filed day by day instead of being imported. */
    static final int LIVE_LINES = 600;

    /** One order of one hospital on one day, dated as in the file. */
    record Order(String number, String hospital, LocalDate delivered, List<ScmsLine> lines) {}

    private record Delivery(String purchaseOrder, String project, LocalDate day) {
        static Delivery of(ScmsLine line) {
            return new Delivery(line.purchaseOrder(), line.project(), line.delivered());
        }
    }

    static SampleOrders of(List<ScmsLine> lines) {
        List<ScmsLine> sorted = inDateOrder(lines);
        int parting = Math.max(0, sorted.size() - LIVE_LINES);
        Map<String, Integer> ordersSoFar = new HashMap<>();
        List<Order> history = orders(sorted.subList(0, parting), ordersSoFar);
        List<Order> live = orders(sorted.subList(parting, sorted.size()), ordersSoFar);
        return new SampleOrders(history, live);
    }

    /** By day; within a day the lines of an order stay together, in the file's order. */
    private static List<ScmsLine> inDateOrder(List<ScmsLine> lines) {
        Map<Delivery, List<ScmsLine>> deliveries = new LinkedHashMap<>();
        lines.forEach(line -> deliveries
                .computeIfAbsent(Delivery.of(line), delivery -> new ArrayList<>())
                .add(line));
        return deliveries.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().day()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static List<Order> orders(List<ScmsLine> sorted, Map<String, Integer> ordersSoFar) {
        Map<Delivery, List<ScmsLine>> deliveries = new LinkedHashMap<>();
        sorted.forEach(line -> deliveries
                .computeIfAbsent(Delivery.of(line), delivery -> new ArrayList<>())
                .add(line));
        return deliveries.entrySet().stream()
                .map(entry -> order(entry.getKey(), List.copyOf(entry.getValue()), ordersSoFar))
                .toList();
    }

    private static Order order(Delivery delivery, List<ScmsLine> lines, Map<String, Integer> ordersSoFar) {
        int nth = ordersSoFar.merge(delivery.purchaseOrder(), 1, Integer::sum);
        String number = nth == 1 ? delivery.purchaseOrder() : delivery.purchaseOrder() + "-" + nth;
        return new Order(number, delivery.project(), delivery.day(), lines);
    }
}
