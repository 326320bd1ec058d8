package org.sunshine.pricing;

import java.time.LocalDate;
import java.util.List;
import org.sunshine.pricing.statistics.Known;

/**
 * Which rule version is in force on which day, as it stood at one moment. A line is judged by the version of its own
 * order date, however late it comes and however often it is corrected.
 */
public final class RulesByDay {
    /** @param from first day in force; null for from the beginning */
    record Period(LocalDate from, RuleFile rules) {}

    private final List<Period> oldestFirst;

    RulesByDay(List<Period> oldestFirst) {
        if (oldestFirst.isEmpty() || oldestFirst.getFirst().from() != null) {
            throw new IllegalStateException("No rule version is in force from the beginning");
        }
        this.oldestFirst = List.copyOf(oldestFirst);
    }

    /** One version for every day. */
    public static RulesByDay always(RuleFile rules) {
        return new RulesByDay(List.of(new Period(null, rules)));
    }

    /** The version in force on a day. */
    public RuleFile on(LocalDate day) {
        RuleFile found = oldestFirst.getFirst().rules();
        for (Period period : oldestFirst) {
            if (period.from() != null && !period.from().isAfter(day)) {
                found = period.rules();
            }
        }
        return found;
    }

    /** The longest window of any of these versions, in days. */
    public int memoryDays() {
        return oldestFirst.stream()
                .mapToInt(period -> Known.memoryDays(period.rules().constants()))
                .max()
                .orElseThrow();
    }
}
