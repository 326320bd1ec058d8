package org.sunshine.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One line version that was current at a ledger size, as the nightly rules ask for it.
 *
 * @param orderNumber the hospital's own number of the order
 * @param packSize comparison units in a pack
 * @param packPrice price of one pack, in the reporting currency
 * @param votes false for data errors and unit confusions
 */
public record CurrentLine(
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
