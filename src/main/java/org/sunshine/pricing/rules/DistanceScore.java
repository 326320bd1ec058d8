package org.sunshine.pricing.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.statistics.Circle;
import org.sunshine.pricing.statistics.LogPrice;
import org.sunshine.pricing.statistics.Spread;

/**
 * The score of rule version 1, which had no {@link MistakeOdds}: a geometric mean of distances.
 *
 * <pre>score = (z_hospital x z_supplier x d1/0.04 x d2/0.04)^(1/4) x n/(n + 3)</pre>
 *
 * <p>It asks two things at once: how far the price lies from what is usual, and whether anybody ever paid a price near
 * it. Real prices repeat, and a wrong one usually sits where nobody has been. z_hospital and z_supplier are distances
 * in spreads from the hospital's own past prices and from the supplier's to other hospitals; where there are too few,
 * the distance from the reference, or without one from the middle of all known purchases, stands in. d1 and d2 are log
 * distances to the nearest and second-nearest past purchase. n is the votes of the reference, or the known purchases.
 * No factor counts less than 0.01, so that one familiar figure does not hide all others.
 */
final class DistanceScore {
    private DistanceScore() {}

    /** Of a line whose product and tier have been bought before. */
    static double of(MeasuredLine line) {
        long[] logs = line.known().logs();
        Constants constants = line.constants();
        BigDecimal packPrice = line.scoredPackPrice();
        long log = line.scoredLog();

        double peers =
                line.comparable() ? Math.abs(line.z()) / LogPrice.MILLION : fromAll(log, logs, packPrice, constants);
        double hospital = line.hospitalBefore()
                .map(own -> distance(log, own, packPrice, constants))
                .orElse(peers);
        double supplier = line.supplierElsewhere()
                .map(elsewhere -> distance(log, elsewhere, packPrice, constants))
                .orElse(peers);
        long[] nearest = nearestTwo(log, logs);
        double unit = constants.score().distance().doubleValue() * LogPrice.MILLION;
        double least = constants.score().least().doubleValue();
        double product = Math.max(least, hospital)
                * Math.max(least, supplier)
                * Math.max(least, nearest[0] / unit)
                * Math.max(least, nearest[1] / unit);
        int n = line.reference() == null ? logs.length : line.reference().n();
        double evidence = (double) n / (n + constants.score().evidence());
        return StrictMath.sqrt(StrictMath.sqrt(product)) * evidence;
    }

    /** The past price nearest to a log price, or the price itself where nothing is known. */
    static long nearest(long log, long[] sorted) {
        int at = insertion(log, sorted);
        long below = at > 0 ? sorted[at - 1] : sorted[at];
        long above = at < sorted.length ? sorted[at] : below;
        return Math.abs(log - below) <= Math.abs(above - log) ? below : above;
    }

    /** Distances to the nearest and the second-nearest; with one purchase known it is both. */
    private static long[] nearestTwo(long log, long[] sorted) {
        int above = insertion(log, sorted);
        int below = above - 1;
        long[] found = new long[2];
        for (int i = 0; i < 2; i++) {
            long up = above < sorted.length ? Math.abs(sorted[above] - log) : Long.MAX_VALUE;
            long down = below >= 0 ? Math.abs(log - sorted[below]) : Long.MAX_VALUE;
            if (up == Long.MAX_VALUE && down == Long.MAX_VALUE) {
                found[i] = found[0];
            } else if (up <= down) {
                found[i] = up;
                above++;
            } else {
                found[i] = down;
                below--;
            }
        }
        return found;
    }

    private static int insertion(long log, long[] sorted) {
        int at = Arrays.binarySearch(sorted, log);
        return at >= 0 ? at : -at - 1;
    }

    private static double distance(long log, Circle circle, BigDecimal packPrice, Constants constants) {
        return spreads(log - circle.medianLog(), circle.lines(), circle.deviation(), packPrice, constants);
    }

    private static double fromAll(long log, long[] logs, BigDecimal packPrice, Constants constants) {
        long median = LogPrice.middle(logs);
        return spreads(log - median, logs.length, Spread.deviation(logs, median), packPrice, constants);
    }

    private static double spreads(long distance, int n, long deviation, BigDecimal packPrice, Constants constants) {
        long scale = Spread.scale(n, Spread.observed(deviation, constants.spread()), packPrice, constants.spread());
        return Math.abs(Spread.spreads(distance, scale)) / LogPrice.MILLION;
    }
}
