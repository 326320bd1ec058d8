package org.sunshine.pricing.nightly;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Index arrays in the order of a key; equal keys stay in the order of the lines. */
final class Sorting {
    private Sorting() {}

    static int[] by(int n, IntToLongFunction key) {
        long[] keys = IntStream.range(0, n).mapToLong(key).toArray();
        return Arrays.stream(IntStream.range(0, n).boxed().toArray(Integer[]::new))
                .sorted((one, other) -> Long.compare(keys[one], keys[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Sorts an order again by a stronger key. */
    static int[] further(int[] order, IntToLongFunction key) {
        int[] again = by(order.length, at -> key.applyAsLong(order[at]));
        return Arrays.stream(again).map(at -> order[at]).toArray();
    }
}
