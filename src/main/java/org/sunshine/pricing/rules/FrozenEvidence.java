package org.sunshine.pricing.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunshine.kernel.Decimals;
import org.sunshine.pricing.Evidence;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.statistics.Circle;
import org.sunshine.pricing.statistics.FrozenReference;
import org.sunshine.pricing.statistics.LogPrice;
import org.sunshine.pricing.statistics.Purchase;

/** Writes down what a rule saw. Made only for lines that a rule fired on. */
record FrozenEvidence(MeasuredLine line, RuleFile rules, long refPosition) {
    /** The rules that {@link MeasuredLine#isLikelyMistaken} may silence. */
    private static final Set<String> ASKING_ODDS = Set.of("HIGH_PRICE", "LOW_PRICE", "UNIT_CONFUSION");

    private static final int ODDS_DECIMALS = 4;

    Evidence of(String rule, Rule.Fired fired, List<String> suppressed) {
        boolean comparable = line.comparable();
        long[] logs = line.known().logs();
        return new Evidence(
                rule,
                rules.version(),
                rules.sha256(),
                refPosition,
                line.reference() == null ? null : group(line.reference()),
                line.line().packPrice(),
                line.line().packSize(),
                line.line().packs(),
                line.quantity(),
                line.unitPrice(),
                line.expected(),
                comparable ? LogPrice.decimal(line.scale()) : null,
                comparable ? LogPrice.decimal(line.z()) : null,
                comparable ? LogPrice.decimal(line.r()) : null,
                line.ratio(),
                line.excess(),
                ASKING_ODDS.contains(rule) ? odds() : null,
                fired.thresholds(),
                suppressed,
                only(Evidence.UnitSlip.class, fired),
                only(Evidence.Ceiling.class, fired),
                only(Evidence.Rise.class, fired),
                only(Evidence.Elsewhere.class, fired),
                only(Evidence.FirstSeen.class, fired),
                only(Evidence.Twin.class, fired),
                circle(line.supplierElsewhere()),
                circle(line.hospitalBefore()),
                line.priced() && logs.length > 0 ? LogPrice.price(DistanceScore.nearest(line.log(), logs)) : null);
    }

    private BigDecimal odds() {
        return rules.constants().odds().isEmpty()
                ? null
                : BigDecimal.valueOf(line.odds()).setScale(ODDS_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static <T extends Evidence.Particulars> T only(Class<T> type, Rule.Fired fired) {
        return type.isInstance(fired.particulars()) ? type.cast(fired.particulars()) : null;
    }

    private Evidence.Group group(FrozenReference reference) {
        int most = rules.constants().evidence().comparators();
        List<Purchase> shown = reference.votes().stream()
                .sorted(Purchase.NEWEST_FIRST)
                .limit(most)
                .sorted(Purchase.VOTE_ORDER)
                .toList();
        return new Evidence.Group(
                reference.level(),
                line.line().product(),
                line.line().tier(),
                reference.packSize() == null ? null : plain(reference.packSize()),
                reference.from(),
                reference.to(),
                reference.n(),
                reference.hospitals(),
                reference.suppliers(),
                reference.median(),
                reference.low(),
                reference.high(),
                LogPrice.decimal(line.observed()),
                quantity(reference.medianLogQuantity()),
                shown.stream().map(FrozenEvidence::comparator).toList(),
                reference.n() - shown.size(),
                reference.hash());
    }

    static Evidence.Comparator comparator(Purchase vote) {
        return new Evidence.Comparator(
                vote.position() == Purchase.SAME_IMPORT ? null : vote.position(),
                vote.lineId(),
                vote.version(),
                LocalDate.ofEpochDay(vote.day()),
                vote.hospital(),
                vote.supplier(),
                plain(vote.packs()),
                plain(vote.packSize()),
                vote.packPrice(),
                vote.unitPrice());
    }

    private static Evidence.Circle circle(Optional<Circle> circle) {
        return circle.map(figures -> new Evidence.Circle(
                        figures.lines(), figures.hospitals(), figures.median(), figures.low(), figures.high()))
                .orElse(null);
    }

    /** Quantities are known by their log only to a millionth: three decimals would pretend. */
    private static BigDecimal quantity(long log) {
        return LogPrice.price(log).setScale(Decimals.PACK_SIZE_SCALE, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros()
                .setScale(Math.max(0, number.stripTrailingZeros().scale()));
    }
}
