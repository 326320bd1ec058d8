package org.sunshine.pricing.nightly;

import java.util.Arrays;

/**
 * What belonging to a group adds to a log price: one number per group, drawn towards zero where few lines speak for it.
 * How far is told by the spread of the groups themselves (variance components by moments), within limits.
 */
final class Effect {
    final int[] id;
    final double[] value;
    final double[] sum;
    final double[] weight;
    private final double leastPull;
    private final double mostPull;
    private final double most;
    /** Shrinkage: an effect of n lines keeps n / (n + pull). */
    double pull;
    /** Variance of the effects over the groups. */
    double variance;

    Effect(int[] id, int groups, double pull, double leastPull, double mostPull, double most) {
        this.id = id;
        this.value = new double[groups];
        this.sum = new double[groups];
        this.weight = new double[groups];
        this.pull = pull;
        this.leastPull = leastPull;
        this.mostPull = mostPull;
        this.most = most;
    }

    /** Estimates the effect anew from what all others leave, and takes it out of the residuals. */
    void estimate(double[] residual, double[] weights) {
        gather(residual, weights);
        for (int group = 0; group < value.length; group++) {
            double fresh = sum[group] / (weight[group] + pull);
            sum[group] = value[group] - fresh;
            value[group] = fresh;
        }
        for (int i = 0; i < id.length; i++) {
            residual[i] += sum[id[i]];
        }
    }

    /** Sums of what the effect has to explain, for leaving a hospital out. */
    void gather(double[] residual, double[] weights) {
        Arrays.fill(sum, 0);
        Arrays.fill(weight, 0);
        for (int i = 0; i < id.length; i++) {
            sum[id[i]] += weights[i] * (residual[i] + value[id[i]]);
            weight[id[i]] += weights[i];
        }
    }

    /** Adapts the pull to how far the groups really differ; {@code noise} is the variance of a line. */
    void adapt(double[] residual, double[] weights, double noise) {
        gather(residual, weights);
        double above = 0;
        double below = 0;
        for (int group = 0; group < value.length; group++) {
            if (weight[group] >= 2) {
                double mean = Math.max(-most, Math.min(most, sum[group] / weight[group]));
                above += weight[group] * mean * mean - noise;
                below += weight[group];
            }
        }
        variance = below == 0 ? noise / pull : Math.max(above / below, noise / mostPull);
        pull = Math.max(leastPull, Math.min(mostPull, noise / variance));
    }

    /** The effect without some of its lines. */
    double without(int group, double itsSum, double itsWeight) {
        return (sum[group] - itsSum) / (Math.max(0, weight[group] - itsWeight) + pull);
    }
}
