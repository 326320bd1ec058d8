package org.sunshine.pricing.statistics;

import java.math.BigDecimal;
import java.util.Arrays;
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
    private final double[] packSizes;
    private final double middle;
    private final double near;

    private Recent(Purchase[] purchases, double[] logs, double[] weights, double middle, double near) {
        this.packSizes = packSizes(purchases);
        this.purchases = purchases;
        this.logs = logs;
        this.weights = weights;
        this.middle = middle;
        this.near = near;
    }

    /** Most groups have one or two: a loop costs less than a set. */
    private static double[] packSizes(Purchase[] purchases) {
        BigDecimal[] distinct = new BigDecimal[purchases.length];
        int n = 0;
        for (Purchase purchase : purchases) {
            int at = 0;
            while (at < n && !distinct[at].equals(purchase.packSize())) {
                at++;
            }
            if (at == n) {
                distinct[n++] = purchase.packSize();
            }
        }
        double[] logs = new double[n];
        for (int i = 0; i < n; i++) {
            logs[i] = StrictMath.log(distinct[i].doubleValue());
        }
        Arrays.sort(logs);
        return logs;
    }

    /**
     * @param newest purchases in vote order, at least one
     * @param orderDay of the line that is judged, in days since 1970-01-01
     */
    static Recent of(Purchase[] newest, long orderDay, Constants.Odds odds, Constants.Spread spread) {
        int n = newest.length;
        double[] logs = new double[n];
        double[] weights = new double[n];
        double all = 0;
        long age = -1;
        double weight = 0;
        for (int i = 0; i < n; i++) {
            logs[i] = newest[i].log() / LogPrice.MILLION;
            if (orderDay - newest[i].day() != age) {
                age = orderDay - newest[i].day();
                weight = StrictMath.exp(-LN2 * age / odds.halfLife());
            }
            weights[i] = weight;
            all += weight;
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

    /** The comparison units it bought, as 1e6 times the natural log. */
    public long logQuantity(int i) {
        return purchases[i].logQuantity();
    }

    public String supplier(int i) {
        return purchases[i].supplier();
    }

    /** The natural logs of the pack sizes among them, ascending, each once. */
    public double[] packSizes() {
        return packSizes;
    }

    /** The weighted middle log price. */
    public double middle() {
        return middle;
    }

    /** How far from a purchase, as a log, another ordinary price may well lie. */
    public double near() {
        return near;
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

    /** Walks from the middle outwards, always to the nearer side; of equally near ones in the order they stand. */
    private static double weightedDeviation(double[] sorted, double[] weights, double all, double middle) {
        int n = sorted.length;
        int up = 0;
        while (up < n && sorted[up] < middle) {
            up++;
        }
        int down = up - 1;
        double sum = 0;
        double distance = 0;
        while (sum < all / 2 && (down >= 0 || up < n)) {
            if (up == n || down >= 0 && middle - sorted[down] <= sorted[up] - middle) {
                distance = middle - sorted[down];
                int first = down;
                while (first > 0 && sorted[first - 1] == sorted[down]) {
                    first--;
                }
                for (int i = first; i <= down && sum < all / 2; i++) {
                    sum += weights[i];
                }
                down = first - 1;
            } else {
                distance = sorted[up] - middle;
                sum += weights[up++];
            }
        }
        return distance;
    }
}
