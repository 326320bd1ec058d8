package org.sunshine.board.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Round prices for the gridlines of a log scale: as many as there is room for, in steps that a reader expects. */
final class RoundPrices {
    /** Two digits each; the finest first. */
    private static final List<int[]> LADDERS = List.of(
            IntStream.rangeClosed(10, 99).toArray(),
            IntStream.rangeClosed(5, 49).map(half -> 2 * half).toArray(),
            IntStream.rangeClosed(2, 19).map(fifth -> 5 * fifth).toArray(),
            new int[] {10, 20, 30, 40, 50, 60, 70, 80, 90},
            new int[] {10, 20, 30, 50, 70},
            new int[] {10, 20, 50},
            new int[] {10, 30},
            new int[] {10});

    private static final int LEAST_POWER = -8;
    private static final int MOST_POWER = 11;

    private RoundPrices() {}

    /** Ascending; empty only where not even the powers of ten have room. */
    static List<BigDecimal> atMost(int many, Predicate<BigDecimal> onTheScale) {
        for (int[] ladder : LADDERS) {
            List<BigDecimal> prices = new ArrayList<>();
            for (int power = LEAST_POWER; power <= MOST_POWER; power++) {
                for (int digits : ladder) {
                    BigDecimal price = BigDecimal.valueOf(digits).scaleByPowerOfTen(power);
                    if (onTheScale.test(price)) {
                        prices.add(price);
                    }
                }
            }
            if (prices.size() <= many) {
                return prices;
            }
        }
        return List.of();
    }
}
