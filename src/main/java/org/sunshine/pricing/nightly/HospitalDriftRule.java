package org.sunshine.pricing.nightly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sunshine.pricing.Constants;

/**
 * A hospital buys dearer and dearer: its quarter lies above what others paid the same suppliers for the same drugs, and
 * above its own earlier quarters, and so did the quarter before.
 *
 * <p>The rise is the hospital's level in the quarter less its level before the last two quarters; t is that rise in its
 * standard errors, but no more than what the quarter before and the newest step say of it: one dear quarter is no
 * drift, and neither is a hospital that has stayed where it was.
 */
record HospitalDriftRule(Constants.HospitalDrift constants) implements EntityRule {
    /**
     * Levels are logs above peers.
     *
     * @param last of the quarter before, or null
     * @param before of the quarters up to two before
     * @param rise of the quarter over before, in standard errors
     * @param earlier the same of the quarter before
     * @param newest of the quarter over the one before, in standard errors
     */
    private record Drift(
            int hospital,
            int quarter,
            RobustMean level,
            RobustMean last,
            RobustMean before,
            double rise,
            double earlier,
            double newest,
            List<Integer> lines) {

        double t(double unit, Constants.HospitalDrift constants) {
            double doubt = constants.doubt().doubleValue();
            double first = constants.earlierTimes().doubleValue() * (earlier / unit + doubt);
            double second = constants.newestTimes().doubleValue() * (newest / unit + doubt);
            return Math.min(rise / unit, Math.min(first, second));
        }
    }

    @Override
    public String code() {
        return "HOSPITAL_DRIFT";
    }

    @Override
    public List<EntityFinding> find(Periods periods, boolean all) {
        PeersPrices prices = periods.prices();
        SortedMap<Integer, List<Drift>> byQuarter = new TreeMap<>();
        drifts(prices).forEach(drift -> byQuarter
                .computeIfAbsent(drift.quarter(), key -> new ArrayList<>())
                .add(drift));
        List<EntityFinding> found = new ArrayList<>();
        byQuarter.forEach((quarter, drifts) -> {
            double unit = Findings.unit(drifts.stream().mapToDouble(Drift::rise).toArray());
            double certain = FalseDiscovery.from(
                    drifts.stream()
                            .mapToDouble(drift -> drift.t(unit, constants))
                            .toArray(),
                    constants.falseDiscoveries().doubleValue());
            for (Drift drift : drifts) {
                EntityFinding finding = finding(periods, drift, drift.t(unit, constants), certain);
                if (all || finding.fired()) {
                    found.add(finding);
                }
            }
        });
        return found;
    }

    private List<Drift> drifts(PeersPrices prices) {
        HospitalLevels levels =
                new HospitalLevels(prices, constants.pairSpread().doubleValue());
        List<Drift> drifts = new ArrayList<>();
        levels.clusters.forEach((hospital, quarters) -> {
            SortedMap<Integer, RobustMean> known = new TreeMap<>();
            quarters.forEach((quarter, suppliers) -> {
                RobustMean level = levels.without(-1, hospital, quarter, Double.POSITIVE_INFINITY);
                List<Integer> lines = suppliers.values().stream()
                        .flatMap(List::stream)
                        .flatMap(cluster -> cluster.lines().stream())
                        .sorted()
                        .toList();
                if (lines.size() >= constants.listed()) {
                    drifts.add(drift(hospital, quarter, level, known, lines));
                }
                known.put(quarter, level);
            });
        });
        return drifts;
    }

    private Drift drift(
            int hospital, int quarter, RobustMean level, SortedMap<Integer, RobustMean> known, List<Integer> lines) {
        double spread = constants.quarterSpread().doubleValue();
        double own = spread * spread;
        RobustMean before = lasting(known.headMap(quarter - 1).values(), own);
        double rise = (level.mean() - before.mean()) / StrictMath.sqrt(level.variance() + own + before.variance());
        RobustMean last = known.get(quarter - 1);
        double earlier = last == null
                ? 0
                : (last.mean() - before.mean()) / StrictMath.sqrt(last.variance() + own + before.variance());
        double newest = last == null
                ? 0
                : (level.mean() - last.mean()) / StrictMath.sqrt(level.variance() + last.variance() + 2 * own);
        return new Drift(hospital, quarter, level, last, before, rise, earlier, newest, lines);
    }

    /** The mean of quarters, drawn to what hospitals ordinarily pay. */
    private RobustMean lasting(java.util.Collection<RobustMean> quarters, double own) {
        double prior = constants.hospitalSpread().doubleValue();
        double weight = 1 / (prior * prior);
        double sum = 0;
        for (RobustMean quarter : quarters) {
            weight += 1 / (quarter.variance() + own);
            sum += quarter.mean() / (quarter.variance() + own);
        }
        return new RobustMean(sum / weight, 1 / weight);
    }

    private EntityFinding finding(Periods periods, Drift drift, double distance, double certain) {
        PeersPrices prices = periods.prices();
        BigDecimal effect = Findings.share(drift.level().mean());
        BigDecimal t = Findings.decimal(distance);
        boolean rising = drift.last() != null
                && drift.level().mean() - drift.last().mean()
                        >= constants.rise().doubleValue()
                && drift.last().mean() - drift.before().mean()
                        >= constants.rise().doubleValue();
        boolean fired = rising
                && drift.lines().size() >= constants.lines()
                && effect.compareTo(constants.effect()) >= 0
                && t.compareTo(constants.t()) >= 0;
        LocalDate from = Calendar.quarterStart(prices.firstMonth / 3 + drift.quarter());
        PeriodLine one = prices.lines[drift.lines().getFirst()];
        TreeMap<String, BigDecimal> figures = new TreeMap<>();
        figures.put("before", Findings.share(drift.before().mean()));
        if (drift.last() != null) {
            figures.put("last", Findings.share(drift.last().mean()));
        }
        TreeMap<String, BigDecimal> thresholds = new TreeMap<>();
        thresholds.put("effect", constants.effect());
        thresholds.put("t", constants.t());
        thresholds.put("lines", BigDecimal.valueOf(constants.lines()));
        thresholds.put("rise", constants.rise());
        Findings findings = new Findings(periods, code());
        List<Integer> others = fired
                ? periods.comparators().of(drift.lines(), drift.quarter() * 3, drift.quarter() * 3 + 3)
                : List.of();
        List<Integer> shown = findings.newest(others);
        return findings.finding(
                null,
                one.hospital(),
                null,
                from,
                periods.until(from.plusMonths(3).minusDays(1)),
                drift.lines().size(),
                effect,
                t,
                severity(effect),
                distance >= certain,
                fired,
                figures,
                thresholds,
                fired ? findings.lines(drift.lines()) : List.of(),
                findings.lines(shown),
                others.size() - shown.size());
    }

    private String severity(BigDecimal effect) {
        if (effect.compareTo(constants.highEffect()) >= 0) {
            return "high";
        }
        return effect.compareTo(constants.mediumEffect()) >= 0 ? "medium" : "low";
    }
}
