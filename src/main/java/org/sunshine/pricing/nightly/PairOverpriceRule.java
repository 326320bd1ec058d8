package org.sunshine.pricing.nightly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sunshine.pricing.Constants;

/**
 * A hospital pays one supplier more than others pay that supplier, by more than it overpays its other suppliers: a
 * difference in differences over a calendar half-year.
 */
record PairOverpriceRule(Constants.PairOverprice constants) implements EntityRule {
    private record Pair(int hospital, int supplier, int half, double effect, double t, List<Integer> lines) {}

    @Override
    public String code() {
        return "PAIR_OVERPRICE";
    }

    @Override
    public List<EntityFinding> find(Periods periods, boolean all) {
        PeersPrices prices = periods.prices();
        SortedMap<Integer, List<Pair>> byHalf = new TreeMap<>();
        pairs(prices).forEach(pair -> byHalf.computeIfAbsent(pair.half(), key -> new ArrayList<>())
                .add(pair));
        List<EntityFinding> found = new ArrayList<>();
        byHalf.forEach((half, pairs) -> {
            double unit = Findings.unit(pairs.stream().mapToDouble(Pair::t).toArray());
            double certain = FalseDiscovery.from(
                    pairs.stream().mapToDouble(pair -> pair.t() / unit).toArray(),
                    constants.falseDiscoveries().doubleValue());
            for (Pair pair : pairs) {
                EntityFinding finding = finding(periods, pair, pair.t() / unit, certain);
                if (all || finding.fired()) {
                    found.add(finding);
                }
            }
        });
        return found;
    }

    private List<Pair> pairs(PeersPrices prices) {
        HospitalLevels levels =
                new HospitalLevels(prices, constants.pairSpread().doubleValue());
        List<Pair> pairs = new ArrayList<>();
        levels.clusters.forEach((hospital, quarters) -> {
            SortedMap<Integer, SortedMap<Integer, List<Cluster>>> halves = new TreeMap<>();
            quarters.forEach((quarter, suppliers) ->
                    suppliers.forEach((supplier, its) -> halves.computeIfAbsent(quarter / 2, key -> new TreeMap<>())
                            .computeIfAbsent(supplier, key -> new ArrayList<>())
                            .addAll(its)));
            halves.forEach((half, suppliers) -> suppliers.forEach((supplier, its) -> {
                List<Integer> lines = its.stream()
                        .flatMap(cluster -> cluster.lines().stream())
                        .sorted()
                        .toList();
                if (lines.size() >= constants.listed()) {
                    pairs.add(pair(levels, hospital, supplier, half, its, lines));
                }
            }));
        });
        return pairs;
    }

    private Pair pair(
            HospitalLevels levels, int hospital, int supplier, int half, List<Cluster> its, List<Integer> lines) {
        // A hospital's ordinary level is within a few hundredths; other suppliers overrule that quickly.
        double ordinary = constants.hospitalSpread().doubleValue();
        double prior = ordinary * ordinary;
        double[] over = new double[its.size()];
        double doubt = 0;
        SortedMap<Integer, RobustMean> hospitalLevel = new TreeMap<>();
        for (int c = 0; c < over.length; c++) {
            RobustMean level = hospitalLevel.computeIfAbsent(
                    its.get(c).quarter(), quarter -> levels.without(supplier, hospital, quarter, prior));
            over[c] = its.get(c).over() - level.mean();
            doubt = Math.max(doubt, level.variance());
        }
        RobustMean mean =
                RobustMean.of(over, its.stream().mapToDouble(Cluster::variance).toArray(), Double.POSITIVE_INFINITY);
        double spread = constants.pairSpread().doubleValue();
        double t = mean.mean() / StrictMath.sqrt(mean.variance() + doubt + spread * spread);
        return new Pair(hospital, supplier, half, mean.mean(), t, lines);
    }

    private EntityFinding finding(Periods periods, Pair pair, double distance, double certain) {
        PeersPrices prices = periods.prices();
        BigDecimal effect = Findings.share(pair.effect());
        BigDecimal t = Findings.decimal(distance);
        boolean fired = pair.lines().size() >= constants.lines()
                && effect.compareTo(constants.effect()) >= 0
                && t.compareTo(constants.t()) >= 0;
        LocalDate from = Calendar.quarterStart(prices.firstMonth / 3 + pair.half() * 2);
        PeriodLine one = prices.lines[pair.lines().getFirst()];
        BigDecimal spent = pair.lines().stream()
                .map(i -> prices.lines[i].packs().multiply(prices.lines[i].packPrice()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal excess = Findings.decimal(spent.doubleValue() * (1 - StrictMath.exp(-pair.effect())));
        TreeMap<String, BigDecimal> figures = new TreeMap<>();
        figures.put("excess", excess);
        figures.put("spent", spent);
        TreeMap<String, BigDecimal> thresholds = new TreeMap<>();
        thresholds.put("effect", constants.effect());
        thresholds.put("t", constants.t());
        thresholds.put("lines", BigDecimal.valueOf(constants.lines()));
        Findings findings = new Findings(periods, code());
        List<Integer> others =
                fired ? periods.comparators().of(pair.lines(), pair.half() * 6, pair.half() * 6 + 6) : List.of();
        List<Integer> shown = findings.newest(others);
        return findings.finding(
                one.supplier(),
                one.hospital(),
                null,
                from,
                periods.until(from.plusMonths(6).minusDays(1)),
                pair.lines().size(),
                effect,
                t,
                severity(effect, excess),
                distance >= certain,
                fired,
                figures,
                thresholds,
                fired ? findings.lines(pair.lines()) : List.of(),
                findings.lines(shown),
                others.size() - shown.size());
    }

    private String severity(BigDecimal effect, BigDecimal excess) {
        if (effect.compareTo(constants.highEffect()) >= 0 && excess.compareTo(constants.highExcess()) >= 0) {
            return "high";
        }
        return effect.compareTo(constants.mediumEffect()) >= 0 && excess.compareTo(constants.mediumExcess()) >= 0
                ? "medium"
                : "low";
    }
}
