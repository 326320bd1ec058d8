package org.sunshine.pricing.nightly;

/**
 * How far lines ordinarily stray, from residuals cut off at three spreads: around the price that a pair has agreed for a
 * product in a half-year, and those prices around what is expected. Prices repeat exactly within a pair, so that ten
 * lines at one price are one witness and not ten.
 */
record Noise(PeersPrices prices, double[] residual) {
    void measure(double floor) {
        int n = residual.length;
        int[] order = Sorting.by(n, this::agreement);
        double within = 0;
        double freedom = 0;
        double between = 0;
        double agreements = 0;
        double shares = 0;
        double cut = 3 * Math.max(floor, spread());
        for (int from = 0; from < n; ) {
            int to = from;
            double sum = 0;
            double weight = 0;
            while (to < n && agreement(order[to]) == agreement(order[from])) {
                sum += prices.weights[order[to]] * residual[order[to]];
                weight += prices.weights[order[to]];
                to++;
            }
            double mean = sum / weight;
            if (to - from > 1) {
                for (int at = from; at < to; at++) {
                    double far = Math.min(cut, Math.abs(residual[order[at]] - mean));
                    within += far * far;
                }
                freedom += to - from - 1;
                double far = Math.min(cut, Math.abs(mean));
                between += far * far;
                shares += 1.0 / (to - from);
                agreements++;
            }
            from = to;
        }
        prices.lineVariance = Math.max(floor * floor / 4, freedom < 20 ? floor * floor : within / freedom);
        // What the lines' own straying adds to the means of agreements is taken off, once it is known.
        double straying = Math.min(cut * cut, within / freedom) * shares;
        prices.agreedVariance =
                Math.max(floor * floor / 4, agreements < 20 ? floor * floor : (between - straying) / agreements);
    }

    private double spread() {
        double[] distance = java.util.Arrays.stream(residual).map(Math::abs).toArray();
        return 1.4826 * RobustMean.middle(distance);
    }

    private long agreement(int i) {
        long pair = (long) prices.hospital[i] * prices.suppliers + prices.supplier[i];
        return (pair * 100_000 + prices.group[i]) * 1_000 + prices.month[i] / 6;
    }
}
