package org.sunshine.pricing.nightly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.RuleFile;

/**
 * The nightly rules of one rule version. Pure: the same lines in any order give the same findings.
 *
 * <p>Every calendar half-year and quarter that the lines reach and that does not begin after the day of the run is
 * looked at. A quarter needs the two years before it to be judged as in a whole file: a caller who passes a window
 * takes it from {@link #linesFrom} and uses the findings whose {@code to} is in the period that it asked about.
 */
public final class EntityRules {
    /** By rule, then subject. */
    public static final Comparator<EntityFinding> ORDER = Comparator.comparing(EntityFinding::rule)
            .thenComparing(EntityFinding::from)
            .thenComparing(EntityFinding::hospital, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(EntityFinding::supplier, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(EntityFinding::product, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final RuleFile file;
    private final List<EntityRule> rules;

    public EntityRules(RuleFile file) {
        this.file = file;
        Constants constants = file.constants();
        this.rules = new ArrayList<>();
        constants.splitOrder().ifPresent(section -> rules.add(new SplitOrderRule(section)));
        if (constants.periodPrices().isPresent()) {
            constants.pairOverprice().ifPresent(section -> rules.add(new PairOverpriceRule(section)));
            constants.hospitalDrift().ifPresent(section -> rules.add(new HospitalDriftRule(section)));
            constants.supplierConcentration().ifPresent(section -> rules.add(new SupplierConcentrationRule(section)));
        }
    }

    /** The codes of the nightly rules, in the order of their names. */
    public static List<String> codes() {
        return List.of("HOSPITAL_DRIFT", "PAIR_OVERPRICE", "SPLIT_ORDER", "SUPPLIER_CONCENTRATION");
    }

    /** The first order date that a run for this day needs: the half-years of the two years before the running one. */
    public static LocalDate linesFrom(LocalDate upTo) {
        return Calendar.halfYearStart(upTo).minusYears(2);
    }

    /**
     * What the rules find in these lines.
     *
     * @param lines current line versions only, in any order; those ordered after {@code upTo} are not looked at
     * @param upTo the day of the run
     * @param all also lists every pair half-year and hospital quarter with enough lines that nothing was found about
     * @return sorted by {@link #ORDER}
     */
    public List<EntityFinding> find(List<PeriodLine> lines, LocalDate upTo, boolean all) {
        if (rules.isEmpty()) {
            return List.of();
        }
        Periods periods = new Periods(lines, upTo, file);
        return rules.stream()
                .flatMap(rule -> rule.find(periods, all).stream())
                .sorted(ORDER)
                .toList();
    }
}
