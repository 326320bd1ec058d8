package org.sunshine.pricing;

import java.time.LocalDate;
import java.util.Optional;

/** Since when purchases are known; implemented by the feature that owns the read table. */
public interface FirstDays {
    /** The earliest order date among a supplier's line versions of any product at positions below a size. */
    Optional<LocalDate> firstDayOf(String supplier, long below);

    /** The earliest order date among all line versions at positions below a size. */
    Optional<LocalDate> firstDay(long below);
}
