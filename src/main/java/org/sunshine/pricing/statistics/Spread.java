package org.sunshine.pricing.statistics;

import java.math.BigDecimal;
import java.util.function.IntToLongFunction;
import org.sunshine.pricing.Constants;

/**
 * How far prices of a group ordinarily lie from their middle. The observed spread S = 1.4826 MAD is zero in many real
 * groups, since prices repeat exactly; so it is drawn towards a pooled spread, as if that had been seen
 * {@code poolWeight} times, and never falls below a floor or below what the rounding of a pack price explains.
 */
public final class Spread {
    /** Which votes a deviation is taken over; those at the median belong to both sides. */
    enum Side {
        BOTH,
        ABOVE,
        BELOW
    }

    private Spread() {}

    /** Median absolute deviation of sorted logs from their median, in millionths. */
    static long deviation(long[] sorted, long median, Side side) {
        return switch (side) {
            case BOTH -> deviation(sorted, median);
            case ABOVE -> {
                int begin = firstAt(sorted, median);
                yield middle(sorted.length - begin, nth -> sorted[begin + nth] - median);
            }
            case BELOW -> {
                int end = firstAt(sorted, median + 1);
                yield middle(end, nth -> median - sorted[end - 1 - nth]);
            }
        };
    }

    /** Median absolute deviation over both sides: walks outwards, always to the nearer next log, half of the way. */
    public static long deviation(long[] sorted, long median) {
        int n = sorted.length;
        int up = firstAt(sorted, median + 1);
        int down = up - 1;
        long before = 0;
        long now = 0;
        for (int i = 0; i <= n / 2 && n > 0; i++) {
            before = now;
            boolean above = down < 0 || up < n && sorted[up] - median < median - sorted[down];
            now = above ? sorted[up++] - median : median - sorted[down--];
        }
        return n % 2 == 1 ? now : LogPrice.mean(before, now);
    }

    private static long middle(int n, IntToLongFunction ascending) {
        if (n == 0) {
            return 0;
        }
        long upper = ascending.applyAsLong(n / 2);
        return n % 2 == 1 ? upper : LogPrice.mean(ascending.applyAsLong(n / 2 - 1), upper);
    }

    /** Index of the first that is at least so much. */
    private static int firstAt(long[] sorted, long least) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** S in millionths. */
    public static long observed(long deviation, Constants.Spread constants) {
        return LogPrice.micros(constants.madFactor().doubleValue() * (deviation / LogPrice.MILLION));
    }

    /** s = max(floor, rounding / pack price, sqrt((n S^2 + weight pool^2) / (n + weight))) in millionths. */
    public static long scale(int n, long observed, BigDecimal packPrice, Constants.Spread constants) {
        double own = observed / LogPrice.MILLION;
        double pool = constants.pool().doubleValue();
        int weight = constants.poolWeight();
        double shrunk = StrictMath.sqrt((n * (own * own) + weight * (pool * pool)) / (n + weight));
        double rounding = constants.rounding().doubleValue() / packPrice.doubleValue();
        return LogPrice.micros(Math.max(constants.floor().doubleValue(), Math.max(rounding, shrunk)));
    }

    /** A distance in spreads, both in millionths; rounded to a millionth. */
    public static long spreads(long distance, long scale) {
        return (long) Math.rint(distance * LogPrice.MILLION / scale);
    }
}
