package org.sunshine.pricing.nightly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How hospitals spread what they spend on a product over its suppliers, by half-year. */
final class Shares {
    private Shares() {}

    /** One product in one half-year, all tiers together. */
    record Market(int suppliers, List<OfHospital> hospitals) {}

    /**
     * A hospital's first supplier.
     *
     * @param market suppliers of the product
     * @param purchases lines from all suppliers
     * @param share of the hospital's spending on the product
     * @param spent with the first supplier
     * @param lines from the first supplier
     */
    record OfHospital(int market, int purchases, double share, BigDecimal spent, List<Integer> lines) {}

    /** What the other hospitals' first suppliers have; quartiles lie linearly between ranks. */
    record Usual(int hospitals, double thirdQuartile, double fence) {
        static Usual of(List<OfHospital> all, OfHospital butThis, double ranges) {
            double[] shares = all.stream()
                    .filter(other -> other != butThis)
                    .mapToDouble(OfHospital::share)
                    .sorted()
                    .toArray();
            double first = quantile(shares, 0.25);
            double third = quantile(shares, 0.75);
            return new Usual(shares.length, third, third + ranges * (third - first));
        }

        private static double quantile(double[] sorted, double share) {
            double rank = share * (sorted.length - 1);
            int below = (int) Math.floor(rank);
            int above = Math.min(sorted.length - 1, below + 1);
            return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
        }
    }

    static SortedMap<Integer, List<Market>> byHalfYear(PeersPrices prices) {
        SortedMap<Integer, SortedMap<String, SortedMap<Integer, SortedMap<Integer, List<Integer>>>>> lines =
                new TreeMap<>();
        for (int i = 0; i < prices.lines.length; i++) {
            lines.computeIfAbsent(prices.month[i] / 6, key -> new TreeMap<>())
                    .computeIfAbsent(prices.lines[i].product(), key -> new TreeMap<>())
                    .computeIfAbsent(prices.hospital[i], key -> new TreeMap<>())
                    .computeIfAbsent(prices.supplier[i], key -> new ArrayList<>())
                    .add(i);
        }
        SortedMap<Integer, List<Market>> markets = new TreeMap<>();
        lines.forEach((half, products) -> markets.put(
                half,
                products.values().stream()
                        .map(hospitals -> market(prices, hospitals))
                        .toList()));
        return markets;
    }

    private static Market market(PeersPrices prices, SortedMap<Integer, SortedMap<Integer, List<Integer>>> hospitals) {
        int suppliers = (int) hospitals.values().stream()
                .flatMap(its -> its.keySet().stream())
                .distinct()
                .count();
        return new Market(
                suppliers,
                hospitals.values().stream()
                        .map(its -> ofHospital(prices, suppliers, its))
                        .toList());
    }

    private static OfHospital ofHospital(PeersPrices prices, int market, SortedMap<Integer, List<Integer>> bySupplier) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.valueOf(-1);
        List<Integer> ofFirst = List.of();
        int purchases = 0;
        for (List<Integer> lines : bySupplier.values()) {
            BigDecimal spent = lines.stream()
                    .map(i -> prices.lines[i].packs().multiply(prices.lines[i].packPrice()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            all = all.add(spent);
            purchases += lines.size();
            if (spent.compareTo(most) > 0) {
                most = spent;
                ofFirst = lines;
            }
        }
        return new OfHospital(market, purchases, most.doubleValue() / all.doubleValue(), most, ofFirst);
    }
}
