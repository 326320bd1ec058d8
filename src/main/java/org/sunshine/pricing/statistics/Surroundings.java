package org.sunshine.pricing.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * What a rule may ask beside the closed reference of a line's product and tier.
 *
 * @param own this hospital's purchases of the same product and tier in other orders, at smaller positions than the line,
 *     as they stood then (newest version each, none cancelled), from {@link #OWN_DAYS} days before the order date up to
 *     that date; by order date, then position, the last {@link #OWN_MOST} of them
 * @param ceiling the legal maximum in force on the order date, or null
 * @param supplierSince the earliest order date among the supplier's line versions of any product, superseded and cancelled
 *     ones too, at positions below the reference position; null where it has none
 * @param knownSince the earliest order date of any line version below the reference position, or null where there is
 *     none: how far back "first seen" can look
 */
public record Surroundings(List<OwnPurchase> own, CeilingPrice ceiling, LocalDate supplierSince, LocalDate knownSince) {
    /** How many days before an order date a hospital's own purchases still count. */
    public static final int OWN_DAYS = 365;

    /** How many of them count at most: a line costs no more by a hospital that buys daily than by one that buys weekly. */
    public static final int OWN_MOST = 60;

    /** Nothing is known beside the reference. */
    public static final Surroundings NONE = new Surroundings(List.of(), null, null, null);

    public Surroundings {
        own = List.copyOf(own);
    }
}
