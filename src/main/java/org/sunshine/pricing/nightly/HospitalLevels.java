package org.sunshine.pricing.nightly;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How dear each hospital bought in each quarter, supplier by supplier, against what others paid the same suppliers. */
final class HospitalLevels {
    /** By hospital, quarter, supplier. */
    final SortedMap<Integer, SortedMap<Integer, SortedMap<Integer, List<Cluster>>>> clusters = new TreeMap<>();

    private final SortedMap<Integer, SortedMap<Integer, SortedMap<Integer, RobustMean>>> means = new TreeMap<>();
    private final double pairVariance;

    HospitalLevels(PeersPrices prices, double pairSpread) {
        pairVariance = pairSpread * pairSpread;
        for (Cluster cluster : Cluster.of(prices)) {
            clusters.computeIfAbsent(cluster.hospital(), key -> new TreeMap<>())
                    .computeIfAbsent(cluster.quarter(), key -> new TreeMap<>())
                    .computeIfAbsent(cluster.supplier(), key -> new java.util.ArrayList<>())
                    .add(cluster);
        }
        clusters.forEach((hospital, quarters) -> quarters.forEach((quarter, suppliers) ->
                suppliers.forEach((supplier, its) -> means.computeIfAbsent(hospital, key -> new TreeMap<>())
                        .computeIfAbsent(quarter, key -> new TreeMap<>())
                        .put(supplier, Cluster.mean(its, Double.POSITIVE_INFINITY)))));
    }

    /** The level over all suppliers but one ({@code -1}: over all); one dear pair among several does not carry it. */
    RobustMean without(int supplier, int hospital, int quarter, double priorVariance) {
        var its = means.get(hospital).get(quarter).entrySet().stream()
                .filter(entry -> entry.getKey() != supplier)
                .map(java.util.Map.Entry::getValue)
                .toList();
        return RobustMean.of(
                its.stream().mapToDouble(RobustMean::mean).toArray(),
                its.stream().mapToDouble(mean -> mean.variance() + pairVariance).toArray(),
                priorVariance);
    }
}
