package org.sunshine.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A legal maximum price, as one load of the administrator's file said it. It is never changed: a later row of the same
 * pack or product and the same first day takes its place for what is accepted from then on.
 *
 * @param packCode of the pack it is for, or null where it is for a product
 * @param productCode of the product it is for, or null
 * @param unitPrice per comparison unit
 * @param from first order date it is in force for
 * @param to last order date, or null while it is open
 * @param source the law, list or decision that sets it
 * @param knownFrom orders accepted at this time or later know it
 */
public record Ceiling(
        String packCode,
        String productCode,
        BigDecimal unitPrice,
        String currency,
        LocalDate from,
        LocalDate to,
        String source,
        Instant knownFrom) {

    boolean isOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
