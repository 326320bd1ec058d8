package org.sunshine.pricing.statistics;

import java.math.BigDecimal;
import java.util.Arrays;
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
        int n = 0;
        long[] deviations = new long[sorted.length];
        for (long log : sorted) {
            if (side == Side.BOTH || (side == Side.ABOVE ? log >= median : log <= median)) {
                deviations[n++] = Math.abs(log - median);
            }
        }
        deviations = Arrays.copyOf(deviations, n);
        Arrays.sort(deviations);
        return n == 0 ? 0 : LogPrice.middle(deviations);
    }

    /** Median absolute deviation over both sides. */
    public static long deviation(long[] sorted, long median) {
        return deviation(sorted, median, Side.BOTH);
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
