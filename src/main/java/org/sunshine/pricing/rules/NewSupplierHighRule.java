package org.sunshine.pricing.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.Evidence;
import org.sunshine.pricing.statistics.LogPrice;

/** Dear, from a supplier that the records have not known for long. */
final class NewSupplierHighRule implements Rule {
    @Override
    public String code() {
        return "NEW_SUPPLIER_HIGH";
    }

    @Override
    public Optional<Fired> check(MeasuredLine line) {
        Constants.NewSupplierHigh constants = line.constants().newSupplierHigh().orElse(null);
        if (constants == null
                || !line.comparable()
                || line.thinEvidence()
                || line.z() < LogPrice.micros(constants.z())
                || line.r() < MeasuredLine.log(constants.ratio())
                || line.excess().compareTo(constants.excess()) < 0
                || !isNew(line, constants)) {
            return Optional.empty();
        }
        var thresholds = new TreeMap<String, BigDecimal>();
        thresholds.put("z", constants.z());
        thresholds.put("ratio", constants.ratio());
        thresholds.put("excess", constants.excess());
        thresholds.put("days", BigDecimal.valueOf(constants.days()));
        thresholds.put("knownDays", BigDecimal.valueOf(constants.knownDays()));
        return Optional.of(new Fired(
                line.severity(line.r(), line.excess()),
                "to_check",
                thresholds,
                new Evidence.FirstSeen(
                        before(line.surroundings().supplierSince(), line),
                        line.surroundings().knownSince())));
    }

    /** Where the records themselves are young, everybody is new, and nobody is. */
    private static boolean isNew(MeasuredLine line, Constants.NewSupplierHigh constants) {
        LocalDate day = line.line().orderDate();
        LocalDate knownSince = line.surroundings().knownSince();
        if (knownSince == null || knownSince.isAfter(day.minusDays(constants.knownDays()))) {
            return false;
        }
        LocalDate since = before(line.surroundings().supplierSince(), line);
        return since == null || !since.isBefore(day.minusDays(constants.days()));
    }

    /** A first order of this day or later, which a late line may meet, is none before it. */
    private static LocalDate before(LocalDate since, MeasuredLine line) {
        return since != null && since.isBefore(line.line().orderDate()) ? since : null;
    }
}
