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
    private final int day;
    private final Voters voters;
    private final Constants constants;
    private final Map<BigDecimal, Optional<FrozenReference>> bySize = new ConcurrentHashMap<>(4);
    private final Map<Integer, Optional<FrozenReference>> acrossSizes = new ConcurrentHashMap<>(4);
    private final Map<String, int[]> ofSuppliers = new ConcurrentHashMap<>(4);
    private volatile long[] logs;
    private volatile Optional<Recent> recent;

    /** @param purchases those that vote at the line's reference position, by order date; must not change any more */
    public Known(LocalDate orderDate, List<Purchase> purchases, Constants constants) {
        this(orderDate, Voters.of(purchases), constants);
    }

    /** @param voters those that vote at the line's reference position; must not change while this is asked */
    public Known(LocalDate orderDate, Voters voters, Constants constants) {
        this.orderDate = orderDate;
        this.day = (int) orderDate.toEpochDay();
        this.voters = voters;
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
        return byDate().stream().map(Purchase::packSize).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What this supplier charged other hospitals, where that is enough to compare. */
    public Optional<Circle> supplierElsewhere(String supplier, String hospital) {
        int[] lines = ofSuppliers.computeIfAbsent(supplier, this::ofSupplier);
        if (lines.length < constants.supplierElsewhere().lines()) {
            return Optional.empty();
        }
        int buyer = voters.hospital(hospital);
        int[] elsewhere = new int[lines.length];
        int n = 0;
        for (int line : lines) {
            if (voters.hospital(line) != buyer) {
                elsewhere[n++] = line;
            }
        }
        return circle(elsewhere, n, constants.supplierElsewhere());
    }

    /** The purchases behind {@link #supplierElsewhere}, newest first. */
    public List<Purchase> soldElsewhere(String supplier, String hospital) {
        long from = day - constants.supplierElsewhere().days();
        return byDate().stream()
                .filter(purchase -> purchase.day() >= from)
                .filter(purchase -> purchase.supplier().equals(supplier))
                .filter(purchase -> !purchase.hospital().equals(hospital))
                .sorted(Purchase.NEWEST_FIRST)
                .toList();
    }

    /**
     * The middle log price that other hospitals paid for a line's pack size in the days before a day, which is not
     * after the order date; empty where they bought too seldom. A pass over those days: for a rule that seldom asks.
     */
    public OptionalLong marketLog(LineToJudge line, LocalDate end, int days, int least) {
        int size = voters.size(line.packSize().stripTrailingZeros());
        int buyer = voters.hospital(line.hospital());
        int before = (int) Math.min(day, end.toEpochDay());
        int count = size < 0 ? 0 : voters.count();
        long[] prices = new long[count];
        int n = 0;
        for (int i = 0; i < count; i++) {
            int of = voters.day(i);
            if (of < before && of >= before - days && voters.size(i) == size && voters.hospital(i) != buyer) {
                prices[n++] = voters.log(i);
            }
        }
        // Vote order is by price.
        return n < least ? OptionalLong.empty() : OptionalLong.of(LogPrice.middle(Arrays.copyOf(prices, n)));
    }

    /** What this hospital paid before, whoever sold, where that is enough to compare. */
    public Optional<Circle> hospitalBefore(String hospital) {
        int buyer = voters.hospital(hospital);
        if (buyer < 0) {
            return Optional.empty();
        }
        int from = day - constants.hospitalBefore().days();
        int[] before = new int[8];
        int n = 0;
        int count = voters.count();
        for (int i = 0; i < count; i++) {
            if (voters.hospital(i) == buyer && isBetween(from, i)) {
                if (n == before.length) {
                    before = Arrays.copyOf(before, 2 * n);
                }
                before[n++] = i;
            }
        }
        return circle(before, n, constants.hospitalBefore());
    }

    /** The sorted log prices of the longest window: where prices have been. */
    public long[] logs() {
        if (logs == null) {
            int from = day - longestDays(constants);
            int count = voters.count();
            long[] sorted = new long[count];
            int n = 0;
            for (int i = 0; i < count; i++) {
                if (isBetween(from, i)) {
                    sorted[n++] = voters.log(i);
                }
            }
            logs = n == count ? sorted : Arrays.copyOf(sorted, n);
        }
        return logs;
    }

    /** The newest purchases of the longest window, weighted by age; none where nothing is known. */
    public Optional<Recent> recent(Constants.Odds odds) {
        if (recent == null) {
            Purchase[] newest = newest(odds.purchases());
            recent = newest.length == 0
                    ? Optional.empty()
                    : Optional.of(Recent.of(newest, day, odds, constants.spread()));
        }
        return recent;
    }

    /** The purchases of the longest window by order date. */
    public List<Purchase> byDate() {
        List<Purchase> all = voters.byDay();
        return all.subList(firstOn(all, (long) day - longestDays(constants)), firstOn(all, day));
    }

    /** So many of the newest, in vote order; of the day at the edge those first in vote order. */
    private Purchase[] newest(int most) {
        List<Purchase> window = byDate();
        int n = Math.min(most, window.size());
        if (n == 0) {
            return new Purchase[0];
        }
        long edge = window.get(window.size() - n).day();
        int ofTheEdge = n - (window.size() - firstOn(window, edge + 1));
        Purchase[] newest = new Purchase[n];
        int taken = 0;
        for (int i = 0; taken < n; i++) {
            int of = voters.day(i);
            if (of > edge && of < day || of == edge && ofTheEdge-- > 0) {
                newest[taken++] = voters.purchase(i);
            }
        }
        return newest;
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
        int[] candidates = candidates(day - level.days(), packSize);
        if (candidates.length < level.votes()) {
            return Optional.empty();
        }
        int[] votes = Votes.of(voters, candidates, constants.votes());
        int hospitals = Votes.distinct(votes, voters::hospital, voters.hospitalCount());
        if (votes.length < level.votes() || hospitals < level.hospitals()) {
            return Optional.empty();
        }
        return Optional.of(FrozenReference.of(level, packSize, orderDate, voters, votes, hospitals, constants));
    }

    /** In vote order. */
    private int[] candidates(int from, BigDecimal packSize) {
        int size = packSize == null ? -1 : voters.size(packSize);
        if (packSize != null && size < 0) {
            return new int[0];
        }
        int count = voters.count();
        int[] candidates = new int[count];
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (isBetween(from, i) && (size < 0 || voters.size(i) == size)) {
                candidates[n++] = i;
            }
        }
        return Arrays.copyOf(candidates, n);
    }

    private int[] ofSupplier(String supplier) {
        int seller = voters.supplier(supplier);
        int from = day - constants.supplierElsewhere().days();
        int count = seller < 0 ? 0 : voters.count();
        int[] lines = new int[count];
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (voters.supplier(i) == seller && isBetween(from, i)) {
                lines[n++] = i;
            }
        }
        return Arrays.copyOf(lines, n);
    }

    private boolean isBetween(int from, int index) {
        int of = voters.day(index);
        return of >= from && of < day;
    }

    /** @param indices in vote order, of which the first n count */
    private Optional<Circle> circle(int[] indices, int n, Constants.Circle minimum) {
        if (n < minimum.lines()) {
            return Optional.empty();
        }
        int[] lines = Arrays.copyOf(indices, n);
        int hospitals = Votes.distinct(lines, voters::hospital, voters.hospitalCount());
        if (n == 0 || hospitals < minimum.hospitals()) {
            return Optional.empty();
        }
        long[] sorted = new long[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = voters.log(lines[i]);
        }
        int dearest = n - 1;
        while (dearest > 0 && sorted[dearest - 1] == sorted[n - 1]) {
            dearest--;
        }
        long median = LogPrice.middle(sorted);
        return Optional.of(new Circle(
                n,
                hospitals,
                median,
                Spread.deviation(sorted, median),
                voters.purchase(lines[0]),
                voters.purchase(lines[dearest])));
    }

    /** The longest window of a reference level, in days before an order date. */
    public static int longestDays(Constants constants) {
        return constants.levels().stream().mapToInt(Constants.Level::days).max().orElseThrow();
    }

    /** How many days before an order date a purchase can still be asked for by anything. */
    public static int memoryDays(Constants constants) {
        int beside = Math.max(
                constants.supplierElsewhere().days(), constants.hospitalBefore().days());
        int market = constants
                .hospitalJump()
                .map(jump -> Surroundings.OWN_DAYS + jump.marketDays())
                .orElse(0);
        return Math.max(longestDays(constants), Math.max(beside, market));
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
