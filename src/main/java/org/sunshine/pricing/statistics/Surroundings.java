package org.sunshine.pricing.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * What a rule may ask beside the closed reference of a line's product and tier.
 *
 * @param own this hospital's purchases of the same product and tier at smaller positions than the line, as they stood
 *     then (newest version each, none cancelled), from 365 days before the order date up to that date; by order date,
 *     then position
 * @param ceiling the legal maximum in force on the order date, or null
 * @param supplierSince order date of the supplier's first line of any product at a position below the reference
 *     position, or null where it has none
 * @param knownSince the earliest order date below the reference position, or null where there is none: how far back
 *     "first seen" can look
 */
public record Surroundings(List<OwnPurchase> own, CeilingPrice ceiling, LocalDate supplierSince, LocalDate knownSince) {
    /** Nothing is known beside the reference. */
    public static final Surroundings NONE = new Surroundings(List.of(), null, null, null);

    public Surroundings {
        own = List.copyOf(own);
    }
}
