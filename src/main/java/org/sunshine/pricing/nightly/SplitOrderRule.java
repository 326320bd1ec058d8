package org.sunshine.pricing.nightly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.EntityEvidence;

/**
 * Several orders of a hospital to one supplier within a few days, each below a threshold, together over it, where the
 * pair's own rhythm in the year before does not explain so many so close together.
 */
record SplitOrderRule(Constants.SplitOrder constants) implements EntityRule {
    /** Half an order more than was seen: a year without any does not prove that there are none. */
    private static final double UNSEEN = 0.5;

    /** A run of orders, and how far the further ones after the first lie above the rhythm. */
    private record Window(List<PurchaseOrder> orders, BigDecimal sum, int before, double usual, double t) {
        LocalDate from() {
            return orders.getFirst().date();
        }

        LocalDate to() {
            return orders.getLast().date();
        }
    }

    @Override
    public String code() {
        return "SPLIT_ORDER";
    }

    /** Lists only what fires: a group of orders is neither a pair nor a hospital's quarter. */
    @Override
    public List<EntityFinding> find(Periods periods, boolean all) {
        OrdersOfPairs orders = OrdersOfPairs.of(periods.lines);
        SortedMap<LocalDate, List<Double>> tested = new TreeMap<>();
        List<Window> fired = new ArrayList<>();
        for (List<PurchaseOrder> ofPair : orders.pairs()) {
            LocalDate known = orders.since(ofPair.getFirst().hospital()).plusDays(constants.habitDays());
            List<PurchaseOrder> parts = ofPair.stream()
                    .filter(PurchaseOrder::votes)
                    .filter(order -> part(order.total()))
                    .toList();
            for (int first = 0; first < parts.size(); ) {
                if (parts.get(first).date().isBefore(known)) {
                    first++;
                    continue;
                }
                Window window = largest(parts, first);
                tested.computeIfAbsent(Calendar.halfYearStart(parts.get(first).date()), key -> new ArrayList<>())
                        .add(window == null ? 0 : window.t());
                if (window == null) {
                    first++;
                    continue;
                }
                fired.add(window);
                first += window.orders().size();
            }
        }
        SortedMap<LocalDate, Double> certain = new TreeMap<>();
        tested.forEach((half, t) -> certain.put(
                half,
                FalseDiscovery.from(
                        t.stream().mapToDouble(Double::doubleValue).toArray(),
                        constants.falseDiscoveries().doubleValue())));
        return fired.stream()
                .map(window ->
                        finding(periods, window, window.t() >= certain.get(Calendar.halfYearStart(window.from()))))
                .toList();
    }

    private boolean part(BigDecimal total) {
        return total.compareTo(constants.threshold()) < 0
                && total.compareTo(constants.threshold().multiply(constants.part())) >= 0;
    }

    /** The longest run from this order on that fires, or null. */
    private Window largest(List<PurchaseOrder> parts, int first) {
        LocalDate end = parts.get(first).date().plusDays(constants.days() - 1L);
        int to = first + 1;
        while (to < parts.size() && !parts.get(to).date().isAfter(end)) {
            to++;
        }
        for (; to - first >= constants.orders(); to--) {
            boolean wholeDays = to == parts.size()
                    || !parts.get(to).date().equals(parts.get(to - 1).date());
            if (wholeDays) {
                Window window = window(parts, first, to);
                if (fires(window) && !habit(parts, first, to - first)) {
                    return window;
                }
            }
        }
        return null;
    }

    private Window window(List<PurchaseOrder> parts, int first, int to) {
        List<PurchaseOrder> orders = parts.subList(first, to);
        BigDecimal sum = orders.stream().map(PurchaseOrder::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        int before = before(parts, first, constants.habitDays());
        long span = ChronoUnit.DAYS.between(
                        orders.getFirst().date(), orders.getLast().date())
                + 1;
        double year = (before + UNSEEN) / constants.habitDays();
        double recent = (double) before(parts, first, constants.recentDays()) / constants.recentDays();
        double usual = Math.max(year, recent) * span;
        return new Window(orders, sum, before, usual, distance(orders.size() - 1, usual, before + 1));
    }

    /**
     * Signed root of the Poisson deviance, less what chance gains from a pair with many orders to begin a run at (after
     * Bonferroni): in standard errors, also where next to none are usual.
     */
    private static double distance(int seen, double usual, int occasions) {
        if (seen <= usual) {
            return 0;
        }
        double deviance = 2 * (seen * StrictMath.log(seen / usual) - (seen - usual));
        return StrictMath.sqrt(Math.max(0, deviance - 2 * StrictMath.log(occasions)));
    }

    private boolean fires(Window window) {
        return window.sum().compareTo(constants.threshold()) >= 0
                && Findings.decimal(window.t()).compareTo(constants.t()) >= 0;
    }

    /** How many orders lie in so many days before one. */
    private static int before(List<PurchaseOrder> parts, int first, int days) {
        LocalDate from = parts.get(first).date().minusDays(days);
        int at = first;
        while (at > 0 && !parts.get(at - 1).date().isBefore(from)) {
            at--;
        }
        return first - at;
    }

    /** Whether the year before has as many in as few days often enough: orders then come in batches. */
    private boolean habit(List<PurchaseOrder> parts, int first, int size) {
        int times = 0;
        for (int at = first - before(parts, first, constants.habitDays()); at + size <= first; ) {
            LocalDate end = parts.get(at).date().plusDays(constants.days() - 1L);
            if (parts.get(at + size - 1).date().isAfter(end)) {
                at++;
                continue;
            }
            times++;
            at += size;
        }
        return times >= constants.habitTimes();
    }

    private EntityFinding finding(Periods periods, Window window, boolean certain) {
        BigDecimal times = Findings.decimal(
                window.sum().doubleValue() / constants.threshold().doubleValue());
        TreeMap<String, BigDecimal> figures = new TreeMap<>();
        figures.put("sum", window.sum());
        figures.put(
                "largest",
                window.orders().stream()
                        .map(PurchaseOrder::total)
                        .max(BigDecimal::compareTo)
                        .orElseThrow());
        figures.put("ordersYearBefore", BigDecimal.valueOf(window.before()));
        figures.put("usual", Findings.decimal(window.usual()));
        TreeMap<String, BigDecimal> thresholds = new TreeMap<>();
        thresholds.put("threshold", constants.threshold());
        thresholds.put("part", constants.part());
        thresholds.put("days", BigDecimal.valueOf(constants.days()));
        thresholds.put("orders", BigDecimal.valueOf(constants.orders()));
        thresholds.put("t", constants.t());
        List<EntityEvidence.Line> lines = window.orders().stream()
                .flatMap(order -> order.lines().stream())
                .map(line -> Findings.line(line, Double.NaN))
                .toList();
        PurchaseOrder one = window.orders().getFirst();
        return new Findings(periods, code())
                .finding(
                        one.supplier(),
                        one.hospital(),
                        null,
                        window.from(),
                        window.to(),
                        window.orders().size(),
                        times.subtract(BigDecimal.ONE),
                        Findings.decimal(window.t()),
                        severity(times),
                        certain,
                        true,
                        figures,
                        thresholds,
                        lines);
    }

    private String severity(BigDecimal times) {
        if (times.compareTo(constants.highTimes()) >= 0) {
            return "high";
        }
        return times.compareTo(constants.mediumTimes()) >= 0 ? "medium" : "low";
    }
}
