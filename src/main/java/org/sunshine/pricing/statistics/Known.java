package org.sunshine.pricing.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.Constants;

/**
 * What is known about one product in one tier on an order date: everything strictly before it. References are computed
 * when first asked for and kept, so that all lines of one day share them: a line costs at most one pass over its
 * window per day, however many lines that day has. Safe for many threads.
 */
public final class Known {
    private final LocalDate orderDate;
    private final List<Purchase> purchases;
    private final Constants constants;
    private final Map<BigDecimal, Optional<FrozenReference>> bySize = new ConcurrentHashMap<>();
    private final Map<Integer, Optional<FrozenReference>> acrossSizes = new ConcurrentHashMap<>();
    private volatile long[] logs;
    private volatile Map<String, List<Purchase>> bySupplier;
    private volatile Map<String, List<Purchase>> byHospital;

    /** @param purchases those that vote at the line's reference position, by order date; must not change any more */
    public Known(LocalDate orderDate, List<Purchase> purchases, Constants constants) {
        this.orderDate = orderDate;
        int end = firstOn(purchases, orderDate.toEpochDay());
        this.purchases = purchases.subList(0, end);
        this.constants = constants;
    }

    /** The reference of the first level that meets its minimum, or none: too few comparable purchases. */
    public Optional<FrozenReference> reference(BigDecimal packSize) {
        return bySize.computeIfAbsent(packSize.stripTrailingZeros(), this::firstLevel);
    }

    /** The reference of a pack size that nobody has bought yet. */
    public Optional<FrozenReference> acrossSizes() {
        for (Constants.Level level : constants.levels()) {
            if (!level.samePackSize()) {
                Optional<FrozenReference> reference = across(level);
                if (reference.isPresent()) {
                    return reference;
                }
            }
        }
        return Optional.empty();
    }

    /** The pack sizes among the purchases of the longest window, ascending. */
    public SortedSet<BigDecimal> packSizes() {
        return longestWindow().stream().map(Purchase::packSize).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What this supplier charged other hospitals, where that is enough to compare. */
    public Optional<Circle> supplierElsewhere(String supplier, String hospital) {
        if (bySupplier == null) {
            bySupplier = window(constants.supplierElsewhere().days()).stream()
                    .collect(Collectors.groupingBy(Purchase::supplier));
        }
        return circle(
                bySupplier.getOrDefault(supplier, List.of()).stream()
                        .filter(purchase -> !purchase.hospital().equals(hospital))
                        .toList(),
                constants.supplierElsewhere());
    }

    /** The purchases behind {@link #supplierElsewhere}, newest first. */
    public List<Purchase> soldElsewhere(String supplier, String hospital) {
        return window(constants.supplierElsewhere().days()).stream()
                .filter(purchase -> purchase.supplier().equals(supplier))
                .filter(purchase -> !purchase.hospital().equals(hospital))
                .sorted(Purchase.NEWEST_FIRST)
                .toList();
    }

    /**
     * The middle log price that other hospitals paid for a line's pack size in the days before a day, which is not
     * after the order date; empty where they bought too seldom. A pass over those days: for a rule that seldom asks.
     */
    public OptionalLong marketLog(LineToJudge line, LocalDate day, int days, int least) {
        BigDecimal packSize = line.packSize().stripTrailingZeros();
        long end = day.toEpochDay();
        long[] prices = purchases.subList(firstOn(purchases, end - days), firstOn(purchases, end)).stream()
                .filter(purchase -> purchase.packSize().equals(packSize))
                .filter(purchase -> !purchase.hospital().equals(line.hospital()))
                .mapToLong(Purchase::log)
                .sorted()
                .toArray();
        return prices.length < least ? OptionalLong.empty() : OptionalLong.of(LogPrice.middle(prices));
    }

    /** What this hospital paid before, whoever sold, where that is enough to compare. */
    public Optional<Circle> hospitalBefore(String hospital) {
        if (byHospital == null) {
            byHospital = window(constants.hospitalBefore().days()).stream()
                    .collect(Collectors.groupingBy(Purchase::hospital));
        }
        return circle(byHospital.getOrDefault(hospital, List.of()), constants.hospitalBefore());
    }

    /** The sorted log prices of the longest window: where prices have been. */
    public long[] logs() {
        if (logs == null) {
            long[] sorted = longestWindow().stream().mapToLong(Purchase::log).toArray();
            Arrays.sort(sorted);
            logs = sorted;
        }
        return logs;
    }

    private Optional<FrozenReference> firstLevel(BigDecimal packSize) {
        for (Constants.Level level : constants.levels()) {
            Optional<FrozenReference> reference = level.samePackSize() ? at(level, packSize) : across(level);
            if (reference.isPresent()) {
                return reference;
            }
        }
        return Optional.empty();
    }

    private Optional<FrozenReference> across(Constants.Level level) {
        return acrossSizes.computeIfAbsent(level.level(), any -> at(level, null));
    }

    private Optional<FrozenReference> at(Constants.Level level, BigDecimal packSize) {
        List<Purchase> candidates = window(level.days());
        if (packSize != null) {
            candidates = candidates.stream()
                    .filter(purchase -> purchase.packSize().equals(packSize))
                    .toList();
        }
        if (candidates.size() < level.votes()) {
            return Optional.empty();
        }
        List<Purchase> votes = Votes.of(candidates, constants.votes());
        int hospitals = Votes.distinct(votes, Purchase::hospital);
        if (votes.size() < level.votes() || hospitals < level.hospitals()) {
            return Optional.empty();
        }
        return Optional.of(FrozenReference.of(level, packSize, orderDate, votes, hospitals, constants));
    }

    private static Optional<Circle> circle(List<Purchase> purchases, Constants.Circle minimum) {
        if (purchases.size() < minimum.lines()) {
            return Optional.empty();
        }
        int hospitals = Votes.distinct(purchases, Purchase::hospital);
        return hospitals < minimum.hospitals() ? Optional.empty() : Optional.of(Circle.of(purchases, hospitals));
    }

    private List<Purchase> longestWindow() {
        return window(longestDays(constants));
    }

    private List<Purchase> window(int days) {
        return purchases.subList(firstOn(purchases, orderDate.toEpochDay() - days), purchases.size());
    }

    /** How many days before an order date a purchase can still matter. */
    public static int longestDays(Constants constants) {
        return constants.levels().stream().mapToInt(Constants.Level::days).max().orElseThrow();
    }

    /** Index of the first purchase on or after a day, in a list by order date. */
    public static int firstOn(List<Purchase> byDay, long day) {
        int low = 0;
        int high = byDay.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byDay.get(middle).day() < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
