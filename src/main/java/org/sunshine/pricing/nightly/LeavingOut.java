package org.sunshine.pricing.nightly;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Compares each purchase with estimates that its own hospital had no part in. */
record LeavingOut(
        PeersPrices prices,
        TimeLevels time,
        Effect pack,
        Effect dear,
        Effect selling,
        double[] residual,
        double[] log) {

    void compare(BigDecimal others) {
        int n = log.length;
        int[] order = Sorting.by(n, i -> (long) prices.hospital[i] << 40 | time.cell[i]);
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && prices.hospital[order[to]] == prices.hospital[order[from]]) {
                to++;
            }
            hospital(order, from, to, others.doubleValue());
            from = to;
        }
    }

    private void hospital(int[] order, int from, int to, double least) {
        Part packs = part(pack, order, from, to);
        Part dears = part(dear, order, from, to);
        Part sellings = part(selling, order, from, to);
        Map<Integer, double[]> months = new HashMap<>();
        Map<Integer, double[]> quarters = new HashMap<>();
        Map<Integer, double[]> halves = new HashMap<>();
        for (int at = from; at < to; at++) {
            int i = order[at];
            double weight = prices.weights[i];
            double explained = weight * (residual[i] + time.value[time.cell[i]]);
            add(months, time.cell[i], explained, weight);
            add(quarters, time.cell[i] / 3, explained, weight);
            add(halves, time.cell[i] / 6, explained, weight);
        }
        for (int at = from; at < to; at++) {
            int i = order[at];
            int cell = time.cell[i];
            double[] month = months.get(cell);
            double[] quarter = quarters.get(cell / 3);
            double[] half = halves.get(cell / 6);
            if (time.othersInHalfYear(cell, half[1]) < least) {
                prices.over[i] = Double.NaN;
                continue;
            }
            double level = time.without(
                    cell, new double[] {month[0], quarter[0], half[0]}, new double[] {month[1], quarter[1], half[1]});
            prices.peers[i] = prices.start[i] + level + packs.without(i);
            prices.supplierAdds[i] = dears.without(i) + sellings.without(i);
            prices.over[i] = log[i] - prices.peers[i] - prices.supplierAdds[i];
            double noise = prices.lineVariance + prices.agreedVariance;
            prices.doubt[i] = noise / time.othersInQuarter(cell, quarter[1]) + sellings.doubt(i) + packs.doubt(i);
        }
    }

    private static void add(Map<Integer, double[]> sums, int at, double explained, double weight) {
        double[] sum = sums.computeIfAbsent(at, key -> new double[2]);
        sum[0] += explained;
        sum[1] += weight;
    }

    private Part part(Effect effect, int[] order, int from, int to) {
        Map<Integer, double[]> own = new HashMap<>();
        for (int at = from; at < to; at++) {
            int i = order[at];
            double weight = prices.weights[i];
            add(own, effect.id[i], weight * (residual[i] + effect.value[effect.id[i]]), weight);
        }
        return new Part(effect, own);
    }

    /** One hospital's part in an effect: sum and weight by group. */
    private record Part(Effect effect, Map<Integer, double[]> own) {
        double without(int i) {
            double[] sum = own.get(effect.id[i]);
            return effect.without(effect.id[i], sum[0], sum[1]);
        }

        double doubt(int i) {
            double others = Math.max(0, effect.weight[effect.id[i]] - own.get(effect.id[i])[1]);
            return effect.variance * effect.pull / (others + effect.pull);
        }
    }
}
