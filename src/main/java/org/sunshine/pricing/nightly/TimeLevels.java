package org.sunshine.pricing.nightly;

import java.util.Arrays;

/**
 * The level of a product's log price through time: by half-year, therein by quarter, therein by month, each drawn to the
 * one above it where few lines speak for it. Steps and drifts of the market are thus no hospital's fault.
 */
final class TimeLevels {
    private final int months;
    private final double pull;
    final int[] cell;
    final double[] value;
    final double[][] sum = new double[3][];
    final double[][] weight = new double[3][];

    /** @param cell of each line: group x months + month; months are a multiple of six */
    TimeLevels(int[] cell, int groups, int months, double pull) {
        this.cell = cell;
        this.months = months;
        this.pull = pull;
        this.value = new double[groups * months];
        for (int depth = 0; depth < 3; depth++) {
            sum[depth] = new double[groups * months / span(depth)];
            weight[depth] = new double[groups * months / span(depth)];
        }
    }

    /** Months in a level: month, quarter, half-year. */
    static int span(int depth) {
        return depth == 0 ? 1 : depth == 1 ? 3 : 6;
    }

    void estimate(double[] residual, double[] weights) {
        gather(residual, weights);
        double[] change = new double[value.length];
        for (int at = 0; at < value.length; at++) {
            if (weight[0][at] > 0) {
                double fresh = level(at, sum[0][at], weight[0][at], sum[1][at / 3], weight[1][at / 3], at / 6);
                change[at] = value[at] - fresh;
                value[at] = fresh;
            }
        }
        for (int i = 0; i < cell.length; i++) {
            residual[i] += change[cell[i]];
        }
    }

    private double level(
            int at, double monthSum, double monthWeight, double quarterSum, double quarterWeight, int half) {
        double level = sum[2][half] / weight[2][half];
        level = (quarterSum + pull * level) / (quarterWeight + pull);
        return (monthSum + pull * level) / (monthWeight + pull);
    }

    void gather(double[] residual, double[] weights) {
        for (int depth = 0; depth < 3; depth++) {
            Arrays.fill(sum[depth], 0);
            Arrays.fill(weight[depth], 0);
        }
        for (int i = 0; i < cell.length; i++) {
            double explained = weights[i] * (residual[i] + value[cell[i]]);
            for (int depth = 0; depth < 3; depth++) {
                sum[depth][cell[i] / span(depth)] += explained;
                weight[depth][cell[i] / span(depth)] += weights[i];
            }
        }
    }

    /**
     * The level without some lines.
     *
     * @param sums what to leave out of month, quarter and half-year; so {@code weights}
     */
    double without(int at, double[] sums, double[] weights) {
        double level = (sum[2][at / 6] - sums[2]) / (weight[2][at / 6] - weights[2]);
        for (int depth = 1; depth >= 0; depth--) {
            int place = at / span(depth);
            level = (sum[depth][place] - sums[depth] + pull * level)
                    / (Math.max(0, weight[depth][place] - weights[depth]) + pull);
        }
        return level;
    }

    /** Lines that speak for the quarter, without some. */
    double othersInQuarter(int at, double without) {
        return Math.max(0, weight[1][at / 3] - without) + pull;
    }

    double othersInHalfYear(int at, double without) {
        return weight[2][at / 6] - without;
    }

    int months() {
        return months;
    }
}
