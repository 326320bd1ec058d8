package org.sunshine.pricing.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sunshine.pricing.Constants;

/**
 * The newest purchases of a product and tier as a picture of which prices are ordinary now. Each counts half as much for
 * every half-life of its age. Numbers are natural logs as doubles; sums run in vote order, so that every machine finds
 * the same last bit.
 */
public final class Recent {
    private static final double LN2 = StrictMath.log(2);

    private final Purchase[] purchases;
    private final double[] logs;
    private final double[] weights;
    private final double middle;
    private final double near;

    private Recent(Purchase[] purchases, double[] logs, double[] weights, double middle, double near) {
        this.purchases = purchases;
        this.logs = logs;
        this.weights = weights;
        this.middle = middle;
        this.near = near;
    }

    /**
     * @param window every purchase that is known, by order date, not empty
     * @param orderDay of the line that is judged, in days since 1970-01-01
     */
    static Recent of(List<Purchase> window, long orderDay, Constants.Odds odds, Constants.Spread spread) {
        Purchase[] newest = newest(window, odds.purchases());
        Arrays.sort(newest, Purchase.VOTE_ORDER);
        int n = newest.length;
        double[] logs = new double[n];
        double[] weights = new double[n];
        double all = 0;
        for (int i = 0; i < n; i++) {
            logs[i] = newest[i].log() / LogPrice.MILLION;
            weights[i] = StrictMath.exp(-LN2 * (orderDay - newest[i].day()) / odds.halfLife());
            all += weights[i];
        }
        double middle = weightedMiddle(logs, weights, all);
        double deviation = spread.madFactor().doubleValue() * weightedDeviation(logs, weights, all, middle);
        double pool = spread.pool().doubleValue();
        double drawn = StrictMath.sqrt(
                (all * deviation * deviation + odds.poolWeight() * pool * pool) / (all + odds.poolWeight()));
        double near = Math.min(odds.nearMost(), Math.max(odds.nearLeast(), odds.nearShare() * drawn));
        return new Recent(newest, logs, weights, middle, near);
    }

    public int n() {
        return logs.length;
    }

    /** Log price of the i-th purchase, ascending. */
    public double log(int i) {
        return logs[i];
    }

    /** Its weight by age alone, at most 1. */
    public double weight(int i) {
        return weights[i];
    }

    public String hospital(int i) {
        return purchases[i].hospital();
    }

    public String supplier(int i) {
        return purchases[i].supplier();
    }

    /** The weighted middle log price. */
    public double middle() {
        return middle;
    }

    /** How far from a purchase, as a log, another ordinary price may well lie. */
    public double near() {
        return near;
    }

    private static Purchase[] newest(List<Purchase> byDay, int most) {
        int from = Math.max(0, byDay.size() - most);
        // The whole day at the edge takes part in the choice, which then depends on no order of arrival.
        while (from > 0 && byDay.get(from - 1).day() == byDay.get(from).day()) {
            from--;
        }
        return byDay.subList(from, byDay.size()).stream()
                .sorted(Purchase.NEWEST_FIRST)
                .limit(most)
                .toArray(Purchase[]::new);
    }

    private static double weightedMiddle(double[] sorted, double[] weights, double all) {
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += weights[i];
            if (sum >= all / 2) {
                return sorted[i];
            }
        }
        return sorted[sorted.length - 1];
    }

    private static double weightedDeviation(double[] logs, double[] weights, double all, double middle) {
        Integer[] byDistance = new Integer[logs.length];
        Arrays.setAll(byDistance, i -> i);
        Arrays.sort(byDistance, Comparator.comparingDouble(i -> Math.abs(logs[i] - middle)));
        double sum = 0;
        for (int i : byDistance) {
            sum += weights[i];
            if (sum >= all / 2) {
                return Math.abs(logs[i] - middle);
            }
        }
        return Math.abs(logs[byDistance[byDistance.length - 1]] - middle);
    }
}
