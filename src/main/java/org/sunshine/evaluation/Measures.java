package org.sunshine.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How well scores rank what was spoilt. */
final class Measures {
    /** 97.5 % quantiles of Student's t with 1, 2, 3 ... degrees of freedom. */
    private static final double[] T = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262};

    private Measures() {}

    /** A mean over seeds and half the width of its 95 % confidence interval (Student's t over the seeds). */
    record Mean(double mean, double half) {
        static Mean of(List<Double> perSeed) {
            int n = perSeed.size();
            double mean = perSeed.stream().mapToDouble(x -> x).average().orElse(Double.NaN);
            if (n < 2) {
                return new Mean(mean, Double.NaN);
            }
            double variance =
                    perSeed.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum() / (n - 1);
            return new Mean(mean, T[Math.min(n - 2, T.length - 1)] * Math.sqrt(variance / n));
        }
    }

    /**
     * Average precision: the mean, over what should be found, of the precision down to it. Equal scores count as one
     * step, so that no order among them flatters.
     *
     * @param missed how many that should be found have no score at all: they count as never found
     */
    static double averagePrecision(double[] scores, IntPredicate positive, int missed) {
        int[] order = descending(scores);
        int positives = missed;
        for (int i : order) {
            positives += positive.test(i) ? 1 : 0;
        }
        if (positives == 0) {
            return Double.NaN;
        }
        double sum = 0;
        int found = 0;
        int at = 0;
        while (at < order.length) {
            int end = at;
            int hits = 0;
            while (end < order.length && scores[order[end]] == scores[order[at]]) {
                hits += positive.test(order[end]) ? 1 : 0;
                end++;
            }
            found += hits;
            sum += hits * (double) found / end;
            at = end;
        }
        return sum / positives;
    }

    /** Share of what should be found among the highest scores. */
    static double precisionAt(double share, double[] scores, IntPredicate positive) {
        int most = (int) Math.round(share * scores.length);
        return Arrays.stream(descending(scores), 0, most).filter(positive).count() / (double) most;
    }

    /** Share of what should be found that is among the highest scores. */
    static double recallAt(double share, double[] scores, IntPredicate positive) {
        int most = (int) Math.round(share * scores.length);
        long all = IntStream.range(0, scores.length).filter(positive).count();
        return Arrays.stream(descending(scores), 0, most).filter(positive).count() / (double) all;
    }

    private static int[] descending(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .mapToInt(i -> i)
                .toArray();
    }
}
