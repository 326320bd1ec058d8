package org.sunshine.pricing.nightly;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.statistics.LogPrice;

/**
 * What each purchase would have cost elsewhere. A log price, freed from the effect of quantity, is taken apart into the
 * product and tier's level in its month, the pack size, the supplier in the half-year, the supplier in this product, the
 * hospital in the quarter, and the pair of hospital and supplier; all are estimated in turn, with lines far from what
 * is expected counting less (a tenfold slip next to nothing). Each purchase is then compared with an estimate from
 * which all lines of its own hospital are taken out.
 *
 * <p>Arrays run over the voting lines in the order of {@link Periods}; logs are natural, variances those of logs.
 */
final class PeersPrices {
    final PeriodLine[] lines;
    final int[] hospital;
    final int[] supplier;
    final int[] group;
    /** Months since {@link #firstMonth}, which begins a half-year. */
    final int[] month;

    final int firstMonth;
    final int hospitals;
    final int suppliers;
    /** What peers paid: product, tier, month, pack size and quantity. */
    final double[] peers;
    /** What this supplier adds for other hospitals. */
    final double[] supplierAdds;
    /** Log price less both; not a number where too few others bought. */
    final double[] over;
    /** Variance of the two estimates. */
    final double[] doubt;

    final double[] weights;
    /** Variance of a line around its pair's price of the product. */
    double lineVariance;
    /** Variance of a pair's price of a product around the pair's level. */
    double agreedVariance;

    private final double[] log;

    static PeersPrices of(PeriodLine[] lines, Constants constants) {
        PeersPrices prices = new PeersPrices(lines, constants.expected().beta());
        prices.fit(constants.periodPrices().orElseThrow());
        return prices;
    }

    private PeersPrices(PeriodLine[] lines, BigDecimal beta) {
        this.lines = lines;
        int n = lines.length;
        hospital = new int[n];
        supplier = new int[n];
        group = new int[n];
        month = new int[n];
        log = new double[n];
        weights = new double[n];
        peers = new double[n];
        supplierAdds = new double[n];
        over = new double[n];
        doubt = new double[n];
        firstMonth = n == 0 ? 0 : Math.floorDiv(Calendar.month(lines[0].orderDate()), 6) * 6;
        Map<String, Integer> hospitalIds = new HashMap<>();
        Map<String, Integer> supplierIds = new HashMap<>();
        Map<String, Integer> groupIds = new HashMap<>();
        for (int i = 0; i < n; i++) {
            PeriodLine line = lines[i];
            hospital[i] = id(hospitalIds, line.hospital());
            supplier[i] = id(supplierIds, line.supplier());
            group[i] = id(groupIds, line.product() + '\n' + line.tier());
            month[i] = Calendar.month(line.orderDate()) - firstMonth;
            double quantity = LogPrice.of(line.packs().multiply(line.packSize())) / LogPrice.MILLION;
            log[i] = LogPrice.of(line.packPrice(), line.packSize()) / LogPrice.MILLION - beta.doubleValue() * quantity;
        }
        hospitals = hospitalIds.size();
        suppliers = supplierIds.size();
    }

    private static <K> int id(Map<K, Integer> ids, K key) {
        Integer known = ids.putIfAbsent(key, ids.size());
        return known == null ? ids.size() - 1 : known;
    }

    private int[] ids(java.util.function.IntToLongFunction key) {
        Map<Long, Integer> ids = new HashMap<>();
        return IntStream.range(0, lines.length)
                .map(i -> id(ids, key.applyAsLong(i)))
                .toArray();
    }

    private int[] packs() {
        record Pack(int group, BigDecimal size) {}
        Map<Pack, Integer> ids = new HashMap<>();
        return IntStream.range(0, lines.length)
                .map(i -> id(ids, new Pack(group[i], lines[i].packSize().stripTrailingZeros())))
                .toArray();
    }

    private void fit(Constants.PeriodPrices constants) {
        int n = lines.length;
        if (n == 0) {
            return;
        }
        int months = (month[n - 1] / 6 + 1) * 6;
        int halves = months / 6;
        int groups = Arrays.stream(group).max().orElseThrow() + 1;
        int[] cell =
                IntStream.range(0, n).map(i -> group[i] * months + month[i]).toArray();
        TimeLevels time =
                new TimeLevels(cell, groups, months, constants.timeWeight().doubleValue());
        Effect pack = effect(packs(), constants.mostWeight(), constants);
        Effect selling = effect(ids(i -> (long) supplier[i] * groups + group[i]), constants.mostWeight(), constants);
        Effect dear = effect(ids(i -> (long) supplier[i] * halves + month[i] / 6), constants.mostWeight(), constants);
        Effect paying =
                effect(ids(i -> (long) hospital[i] * months / 3 + month[i] / 3), constants.mostWeight(), constants);
        Effect pair = effect(
                ids(i -> ((long) hospital[i] * suppliers + supplier[i]) * halves + month[i] / 6),
                constants.mostPairWeight(),
                constants);
        Effect[] effects = {pack, dear, selling, paying, pair};

        double[] residual = startAtMiddles(cell, months);
        for (int round = 0; round < constants.rounds(); round++) {
            double spread = weigh(residual, constants);
            time.estimate(residual, weights);
            for (Effect effect : effects) {
                if (round > 0) {
                    effect.adapt(residual, weights, spread * spread);
                }
                effect.estimate(residual, weights);
            }
        }
        weigh(residual, constants);
        new Noise(this, residual).measure(constants.floor().doubleValue());
        time.gather(residual, weights);
        for (Effect effect : effects) {
            effect.gather(residual, weights);
        }
        new LeavingOut(this, time, pack, dear, selling, residual, log).compare(constants.others());
    }

    private static Effect effect(int[] ids, double most, Constants.PeriodPrices constants) {
        return new Effect(
                ids,
                Arrays.stream(ids).max().orElseThrow() + 1,
                constants.effectWeight().doubleValue(),
                constants.leastWeight(),
                most,
                constants.mostEffect());
    }

    /** Residuals from the middle price of the product and tier in the half-year. */
    private double[] startAtMiddles(int[] cell, int months) {
        int n = lines.length;
        int[] order = Sorting.by(n, i -> cell[i] / 6);
        double[] residual = new double[n];
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && cell[order[to]] / 6 == cell[order[from]] / 6) {
                to++;
            }
            double middle = RobustMean.middle(
                    Arrays.stream(order, from, to).mapToDouble(i -> log[i]).toArray());
            for (int at = from; at < to; at++) {
                residual[order[at]] = log[order[at]] - middle;
            }
            from = to;
        }
        // The level itself is estimated from whole log prices, so the first round adds what was taken out here.
        start = new double[n];
        for (int i = 0; i < n; i++) {
            start[i] = log[i] - residual[i];
        }
        return residual;
    }

    /** Middle log price that residuals start from; levels in time are relative to it. */
    double[] start;

    /** Weighs lines by their residual; answers the robust spread. */
    private double weigh(double[] residual, Constants.PeriodPrices constants) {
        double[] distance = Arrays.stream(residual).map(Math::abs).toArray();
        double spread = Math.max(constants.floor().doubleValue(), 1.4826 * RobustMean.middle(distance));
        double ordinary = constants.outlier().doubleValue() * spread;
        for (int i = 0; i < residual.length; i++) {
            double far = Math.abs(residual[i]);
            weights[i] = far <= ordinary ? 1 : far > constants.slip() ? 1e-6 : (ordinary / far) * (ordinary / far);
        }
        return spread;
    }

    /** Log unit price that a line would have cost at what others paid, with or without what its supplier adds. */
    double expectedLog(int i, boolean fromThisSupplier) {
        double unit = LogPrice.of(lines[i].packPrice(), lines[i].packSize()) / LogPrice.MILLION;
        return unit - (log[i] - peers[i] - (fromThisSupplier ? supplierAdds[i] : 0));
    }
}
