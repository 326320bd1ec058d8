package org.sunshine.pricing.nightly;

import java.util.Arrays;

/**
 * A mean of estimates with variances in which one far from the rest counts little: it starts at the weighted middle and
 * takes weights 1/variance x (2 sd / distance)^2 beyond two standard deviations, some rounds.
 *
 * @param mean not a number where there is nothing
 */
record RobustMean(double mean, double variance) {
    private static final int ROUNDS = 8;

    /** @param priorVariance variance of a prior at zero; infinite for none */
    static RobustMean of(double[] values, double[] variances, double priorVariance) {
        double prior = 1 / priorVariance;
        if (values.length == 0) {
            return new RobustMean(prior == 0 ? Double.NaN : 0, priorVariance);
        }
        double mean = weightedMiddle(values, variances);
        double weight = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            weight = prior;
            for (int i = 0; i < values.length; i++) {
                double far = (values[i] - mean) * (values[i] - mean) / variances[i];
                double counts = (far <= 4 ? 1 : 4 / far) / variances[i];
                sum += counts * values[i];
                weight += counts;
            }
            mean = sum / weight;
        }
        return new RobustMean(mean, 1 / weight);
    }

    static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private static double weightedMiddle(double[] values, double[] variances) {
        int[] order = Sorting.by(values.length, i -> Math.round(values[i] * 1e9));
        double half = 0;
        for (double variance : variances) {
            half += 0.5 / variance;
        }
        for (int i : order) {
            half -= 1 / variances[i];
            if (half <= 0) {
                return values[i];
            }
        }
        return values[order[order.length - 1]];
    }
}
