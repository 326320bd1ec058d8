package org.sunshine.pricing.nightly;

import java.time.LocalDate;

/** Months, quarters and half-years as running numbers since the year 0. */
final class Calendar {
    private Calendar() {}

    static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    static LocalDate quarterStart(int quarter) {
        return LocalDate.of(Math.floorDiv(quarter, 4), Math.floorMod(quarter, 4) * 3 + 1, 1);
    }

    static LocalDate halfYearStart(int half) {
        return quarterStart(half * 2);
    }

    static LocalDate halfYearStart(LocalDate day) {
        return halfYearStart(Math.floorDiv(month(day), 6));
    }
}
