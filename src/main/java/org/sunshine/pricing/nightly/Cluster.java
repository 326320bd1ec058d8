package org.sunshine.pricing.nightly;

import java.util.ArrayList;
import java.util.List;

/**
 * One hospital's purchases of one product and tier from one supplier in one quarter.
 *
 * @param over mean log distance from what others paid this supplier for it
 */
record Cluster(int hospital, int supplier, int group, int quarter, double over, double variance, List<Integer> lines) {
    /** All clusters, by hospital, quarter, supplier and product. */
    static List<Cluster> of(PeersPrices prices) {
        int n = prices.lines.length;
        int[] order = Sorting.by(n, i -> prices.group[i]);
        order = Sorting.further(
                order,
                i -> ((long) prices.hospital[i] * 4_000 + prices.month[i] / 3) * (prices.suppliers + 1L)
                        + prices.supplier[i]);
        List<Cluster> clusters = new ArrayList<>();
        for (int from = 0; from < n; ) {
            int first = order[from];
            double sum = 0;
            double weight = 0;
            double doubt = 0;
            List<Integer> lines = new ArrayList<>(4);
            int to = from;
            for (; to < n && same(prices, first, order[to]); to++) {
                int i = order[to];
                if (!Double.isNaN(prices.over[i])) {
                    sum += prices.weights[i] * prices.over[i];
                    weight += prices.weights[i];
                    doubt += prices.weights[i] * prices.doubt[i];
                    lines.add(i);
                }
            }
            if (!lines.isEmpty()) {
                double variance = prices.agreedVariance + prices.lineVariance / weight + doubt / weight;
                clusters.add(new Cluster(
                        prices.hospital[first],
                        prices.supplier[first],
                        prices.group[first],
                        prices.month[first] / 3,
                        sum / weight,
                        variance,
                        lines));
            }
            from = to;
        }
        return clusters;
    }

    private static boolean same(PeersPrices prices, int one, int other) {
        return prices.hospital[one] == prices.hospital[other]
                && prices.supplier[one] == prices.supplier[other]
                && prices.group[one] == prices.group[other]
                && prices.month[one] / 3 == prices.month[other] / 3;
    }

    static RobustMean mean(List<Cluster> clusters, double prior) {
        return RobustMean.of(
                clusters.stream().mapToDouble(Cluster::over).toArray(),
                clusters.stream().mapToDouble(Cluster::variance).toArray(),
                prior);
    }
}
