package org.sunshine.evaluation;

import java.util.Arrays;
import java.util.Random;

/** Draws an index with the given weights. */
final class Chooser {
    private final double[] sums;

    Chooser(double[] weights) {
        sums = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            sums[i] = sum;
        }
    }

    int draw(Random random) {
        int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return at >= 0 ? at : -at - 1;
    }
}
