package org.sunshine.pricing.nightly;

import java.util.function.IntToLongFunction;

/** Index arrays in the order of a key; equal keys stay in the order of the lines. A merge sort without boxes. */
final class Sorting {
    private Sorting() {}

    static int[] by(int n, IntToLongFunction key) {
        long[] keys = new long[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            keys[i] = key.applyAsLong(i);
            order[i] = i;
        }
        int[] merged = new int[n];
        for (int width = 1; width > 0 && width < n; width *= 2) {
            for (long from = 0; from < n; from += 2L * width) {
                merge(order, merged, keys, (int) from, (int) Math.min(n, from + width), (int)
                        Math.min(n, from + 2L * width));
            }
            int[] swap = order;
            order = merged;
            merged = swap;
        }
        return order;
    }

    private static void merge(int[] order, int[] merged, long[] keys, int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takeLeft = left < middle && (right >= to || keys[order[left]] <= keys[order[right]]);
            merged[at] = takeLeft ? order[left++] : order[right++];
        }
    }

    /** Sorts an order again by a stronger key. */
    static int[] further(int[] order, IntToLongFunction key) {
        int[] again = by(order.length, at -> key.applyAsLong(order[at]));
        for (int at = 0; at < again.length; at++) {
            again[at] = order[again[at]];
        }
        return again;
    }
}
