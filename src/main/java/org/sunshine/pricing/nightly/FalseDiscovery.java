package org.sunshine.pricing.nightly;

import java.util.Arrays;

/** Benjamini and Hochberg's step-up procedure (1995) on one-sided normal tails. */
final class FalseDiscovery {
    private FalseDiscovery() {}

    /** The least t that is a discovery at this share of false ones, or infinity. */
    static double from(double[] t, double share) {
        double[] sorted = t.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        for (int rank = n; rank >= 1; rank--) {
            if (tail(sorted[n - rank]) <= share * rank / n) {
                return sorted[n - rank];
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** P(Z >= t); Abramowitz and Stegun 26.2.17, absolute error below 1e-7. */
    static double tail(double t) {
        if (t < 0) {
            return 1 - tail(-t);
        }
        double k = 1 / (1 + 0.2316419 * t);
        double polynomial =
                k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
        return StrictMath.exp(-t * t / 2) / 2.5066282746310002 * polynomial;
    }
}
