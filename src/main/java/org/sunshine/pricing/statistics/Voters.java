package org.sunshine.pricing.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Purchases of one product and tier that may vote, kept in the order of votes and in that of their dates, so that a day
 * more costs a merge and no sorting anew. What is asked most stands in arrays side by side; hospitals, suppliers and
 * pack sizes are numbers there. Grows and forgets in one thread; for many threads, only while it does neither.
 */
public final class Voters {
    /** Forgetting costs a pass, so it waits until that much would go. */
    private static final int WORTH_FORGETTING = 8;

    private final Numbering<String> hospitalNumbers = new Numbering<>();
    private final Numbering<String> supplierNumbers = new Numbering<>();
    private final Numbering<BigDecimal> sizeNumbers = new Numbering<>();
    private List<Purchase> byDay = new ArrayList<>();

    private int count;
    private Purchase[] purchases = new Purchase[0];
    private long[] logs = new long[0];
    private int[] days = new int[0];
    private int[] hospitals = new int[0];
    private int[] suppliers = new int[0];
    private int[] sizes = new int[0];

    /** @param byDay by order date */
    public static Voters of(Collection<Purchase> byDay) {
        Voters voters = new Voters();
        voters.add(byDay);
        return voters;
    }

    /** Adds purchases, by order date. */
    public void add(Collection<Purchase> more) {
        if (more.isEmpty()) {
            return;
        }
        addByDay(more);
        Purchase[] coming = more.toArray(Purchase[]::new);
        Arrays.sort(coming, Purchase.VOTE_ORDER);
        reserve(count + coming.length);
        // From the end, so that nothing is overwritten before it has moved.
        int from = count - 1;
        int next = coming.length - 1;
        count += coming.length;
        for (int to = count - 1; next >= 0; to--) {
            if (from >= 0 && Purchase.VOTE_ORDER.compare(purchases[from], coming[next]) > 0) {
                move(from--, to);
            } else {
                put(coming[next--], to);
            }
        }
    }

    /** Purchases before this day, as days since 1970-01-01, are never asked for again. */
    public void forgetBefore(long day) {
        int outdated = Known.firstOn(byDay, day);
        if (outdated * WORTH_FORGETTING <= byDay.size()) {
            return;
        }
        byDay = new ArrayList<>(byDay.subList(outdated, byDay.size()));
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (days[i] >= day) {
                move(i, kept++);
            }
        }
        Arrays.fill(purchases, kept, count, null);
        count = kept;
    }

    /** Those that fit: these very voters where all do, else a copy. */
    public Voters where(Predicate<Purchase> fits) {
        Purchase[] left = new Purchase[count];
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (fits.test(purchases[i])) {
                left[n++] = purchases[i];
            }
        }
        if (n == count) {
            return this;
        }
        Voters copy = new Voters();
        copy.reserve(n);
        for (int i = 0; i < n; i++) {
            copy.put(left[i], i);
        }
        copy.count = n;
        copy.byDay = byDay.stream().filter(fits).collect(Collectors.toCollection(ArrayList::new));
        return copy;
    }

    /** All of them by order date. */
    public List<Purchase> byDay() {
        return Collections.unmodifiableList(byDay);
    }

    int count() {
        return count;
    }

    Purchase purchase(int index) {
        return purchases[index];
    }

    long log(int index) {
        return logs[index];
    }

    int day(int index) {
        return days[index];
    }

    int hospital(int index) {
        return hospitals[index];
    }

    int supplier(int index) {
        return suppliers[index];
    }

    int size(int index) {
        return sizes[index];
    }

    int hospitalCount() {
        return hospitalNumbers.count();
    }

    int supplierCount() {
        return supplierNumbers.count();
    }

    /** Its number, or -1 where it has none. */
    int hospital(String code) {
        return hospitalNumbers.find(code);
    }

    int supplier(String code) {
        return supplierNumbers.find(code);
    }

    int size(BigDecimal packSize) {
        return sizeNumbers.find(packSize);
    }

    private void addByDay(Collection<Purchase> more) {
        for (Purchase purchase : more) {
            if (byDay.isEmpty() || byDay.getLast().day() <= purchase.day()) {
                byDay.add(purchase);
            } else {
                byDay.add(Known.firstOn(byDay, purchase.day() + 1), purchase);
            }
        }
    }

    private void put(Purchase purchase, int to) {
        purchases[to] = purchase;
        logs[to] = purchase.log();
        days[to] = (int) purchase.day();
        hospitals[to] = hospitalNumbers.of(purchase.hospital());
        suppliers[to] = supplierNumbers.of(purchase.supplier());
        sizes[to] = sizeNumbers.of(purchase.packSize());
    }

    private void move(int from, int to) {
        purchases[to] = purchases[from];
        logs[to] = logs[from];
        days[to] = days[from];
        hospitals[to] = hospitals[from];
        suppliers[to] = suppliers[from];
        sizes[to] = sizes[from];
    }

    private void reserve(int needed) {
        if (needed <= purchases.length) {
            return;
        }
        int length = Math.max(needed, purchases.length + (purchases.length >> 1));
        purchases = Arrays.copyOf(purchases, length);
        logs = Arrays.copyOf(logs, length);
        days = Arrays.copyOf(days, length);
        hospitals = Arrays.copyOf(hospitals, length);
        suppliers = Arrays.copyOf(suppliers, length);
        sizes = Arrays.copyOf(sizes, length);
    }

    /** Numbers from zero in the order of first sight. */
    private static final class Numbering<T> {
        private final Map<T, Integer> numbers = new HashMap<>();

        int of(T value) {
            Integer number = numbers.putIfAbsent(value, numbers.size());
            return number == null ? numbers.size() - 1 : number;
        }

        int find(T value) {
            return numbers.getOrDefault(value, -1);
        }

        int count() {
            return numbers.size();
        }
    }
}
