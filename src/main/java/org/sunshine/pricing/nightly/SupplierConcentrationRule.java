package org.sunshine.pricing.nightly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sunshine.pricing.Constants;

/**
 * A hospital buys a product nearly from one supplier alone, where others offer it and other hospitals spread their
 * purchases, and pays more than they do. Neither half of it is a finding by itself.
 */
record SupplierConcentrationRule(Constants.SupplierConcentration constants) implements EntityRule {
    /** A first supplier's share and what it charges, against what others paid anybody for the same. */
    private record Candidate(
            Shares.OfHospital share, Shares.Usual usual, double effect, double t, List<Integer> lines) {}

    @Override
    public String code() {
        return "SUPPLIER_CONCENTRATION";
    }

    /** Lists only what fires: a hospital's product is neither a pair nor a hospital's quarter. */
    @Override
    public List<EntityFinding> find(Periods periods, boolean all) {
        PeersPrices prices = periods.prices();
        List<EntityFinding> found = new ArrayList<>();
        Shares.byHalfYear(prices).forEach((half, markets) -> {
            List<Candidate> candidates = markets.stream()
                    .filter(market -> market.suppliers() >= constants.suppliers())
                    .flatMap(market -> candidates(prices, market).stream())
                    .toList();
            double unit =
                    Findings.unit(candidates.stream().mapToDouble(Candidate::t).toArray());
            List<Candidate> concentrated =
                    candidates.stream().filter(this::concentrated).toList();
            double certain = FalseDiscovery.from(
                    concentrated.stream().mapToDouble(one -> one.t() / unit).toArray(),
                    constants.falseDiscoveries().doubleValue());
            for (Candidate candidate : concentrated) {
                EntityFinding finding = finding(periods, half, candidate, candidate.t() / unit, certain);
                if (finding.fired()) {
                    found.add(finding);
                }
            }
        });
        return found;
    }

    private List<Candidate> candidates(PeersPrices prices, Shares.Market market) {
        List<Shares.OfHospital> regular = market.hospitals().stream()
                .filter(share -> share.purchases() >= constants.lines())
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (Shares.OfHospital share : regular) {
            List<Integer> comparable = share.lines().stream()
                    .filter(i -> !Double.isNaN(prices.over[i]))
                    .toList();
            if (regular.size() - 1 >= constants.hospitals() && comparable.size() >= constants.lines()) {
                RobustMean mean = price(prices, comparable);
                candidates.add(new Candidate(
                        share,
                        Shares.Usual.of(regular, share, constants.fence().doubleValue()),
                        mean.mean(),
                        mean.mean() / StrictMath.sqrt(mean.variance()),
                        comparable));
            }
        }
        return candidates;
    }

    /** One witness per tier and quarter: prices agreed once repeat. */
    private static RobustMean price(PeersPrices prices, List<Integer> lines) {
        SortedMap<Long, double[]> witnesses = new TreeMap<>();
        for (int i : lines) {
            double[] sums =
                    witnesses.computeIfAbsent(prices.group[i] * 10_000L + prices.month[i] / 3, key -> new double[3]);
            double weight = prices.weights[i];
            sums[0] += weight;
            sums[1] += weight * (prices.over[i] + prices.supplierAdds[i]);
            sums[2] += weight * prices.doubt[i];
        }
        return RobustMean.of(
                witnesses.values().stream()
                        .mapToDouble(sums -> sums[1] / sums[0])
                        .toArray(),
                witnesses.values().stream()
                        .mapToDouble(sums -> prices.agreedVariance + prices.lineVariance / sums[0] + sums[2] / sums[0])
                        .toArray(),
                Double.POSITIVE_INFINITY);
    }

    private boolean concentrated(Candidate candidate) {
        double share = candidate.share().share();
        return share >= limit(candidate) && share > candidate.usual().thirdQuartile();
    }

    /** All from one supplier always reaches the fence. */
    private double limit(Candidate candidate) {
        return Math.max(
                constants.share().doubleValue(), Math.min(1, candidate.usual().fence()));
    }

    private EntityFinding finding(Periods periods, int half, Candidate candidate, double distance, double certain) {
        PeersPrices prices = periods.prices();
        BigDecimal effect = Findings.share(candidate.effect());
        BigDecimal t = Findings.decimal(distance);
        boolean fired = effect.compareTo(constants.effect()) >= 0 && t.compareTo(constants.t()) >= 0;
        LocalDate from = Calendar.quarterStart(prices.firstMonth / 3 + half * 2);
        TreeMap<String, BigDecimal> figures = new TreeMap<>();
        figures.put("share", Findings.decimal(candidate.share().share()));
        figures.put("spent", candidate.share().spent());
        figures.put("thirdQuartile", Findings.decimal(candidate.usual().thirdQuartile()));
        figures.put("suppliers", BigDecimal.valueOf(candidate.share().market()));
        figures.put("hospitals", BigDecimal.valueOf(candidate.usual().hospitals()));
        figures.put(
                "excess",
                Findings.decimal(candidate.share().spent().doubleValue() * (1 - StrictMath.exp(-candidate.effect()))));
        TreeMap<String, BigDecimal> thresholds = new TreeMap<>();
        thresholds.put("share", Findings.decimal(limit(candidate)));
        thresholds.put("effect", constants.effect());
        thresholds.put("t", constants.t());
        thresholds.put("lines", BigDecimal.valueOf(constants.lines()));
        PeriodLine one = prices.lines[candidate.lines().getFirst()];
        return new Findings(periods, code())
                .finding(
                        one.supplier(),
                        one.hospital(),
                        one.product(),
                        from,
                        periods.until(from.plusMonths(6).minusDays(1)),
                        candidate.lines().size(),
                        effect,
                        t,
                        severity(effect),
                        distance >= certain,
                        fired,
                        figures,
                        thresholds,
                        candidate.lines().stream()
                                .map(i -> Findings.line(prices.lines[i], prices.expectedLog(i, false)))
                                .toList());
    }

    private String severity(BigDecimal effect) {
        if (effect.compareTo(constants.highEffect()) >= 0) {
            return "high";
        }
        return effect.compareTo(constants.mediumEffect()) >= 0 ? "medium" : "low";
    }
}
