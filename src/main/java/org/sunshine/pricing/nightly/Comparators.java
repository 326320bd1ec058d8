package org.sunshine.pricing.nightly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What other hospitals bought of the same product and tier from the same supplier in the same months. */
final class Comparators {
    private final PeersPrices prices;
    private final long groups;
    private final int[] order;
    private final long[] keys;

    Comparators(PeersPrices prices) {
        this.prices = prices;
        this.groups = Arrays.stream(prices.group).max().orElse(0) + 1L;
        this.order = Sorting.by(prices.lines.length, i -> key(i, prices.month[i]));
        this.keys = Arrays.stream(order).mapToLong(i -> key(i, prices.month[i])).toArray();
    }

    private long key(int i, int month) {
        return ((prices.supplier[i] * groups + prices.group[i]) << 16) + month;
    }

    /** @return indices of lines, oldest first, ordered in the months from the first up to, not including, the last */
    List<Integer> of(List<Integer> lines, int fromMonth, int toMonth) {
        int hospital = prices.hospital[lines.getFirst()];
        List<Integer> found = new ArrayList<>();
        long[] sold =
                lines.stream().mapToLong(i -> key(i, 0)).sorted().distinct().toArray();
        for (long selling : sold) {
            for (int at = firstFrom(selling + fromMonth); at < keys.length && keys[at] < selling + toMonth; at++) {
                if (prices.hospital[order[at]] != hospital && !Double.isNaN(prices.over[order[at]])) {
                    found.add(order[at]);
                }
            }
        }
        found.sort(null);
        return found;
    }

    private int firstFrom(long key) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
