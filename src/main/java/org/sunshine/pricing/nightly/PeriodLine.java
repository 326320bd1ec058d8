package org.sunshine.pricing.nightly;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A purchase as the nightly rules see it: the current version of a line.
 *
 * @param position its place in the ledger, or below zero where the file has none
 * @param orderNumber null where the file has none; then all lines of a hospital, supplier and day are one order
 * @param packSize comparison units in a pack
 * @param packPrice in the reporting currency
 * @param votes false for a line that is a data error or a slip of the unit: its price says nothing
 */
public record PeriodLine(
        long position,
        String lineId,
        int version,
        LocalDate orderDate,
        String orderNumber,
        String hospital,
        String district,
        String supplier,
        String product,
        String tier,
        BigDecimal packSize,
        BigDecimal packs,
        BigDecimal packPrice,
        boolean votes) {}
