package org.sunshine.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One published line version as the references see it.
 *
 * @param supersedes true for a correction or a cancellation: from this position on, the earlier versions of the line
 *     give no vote
 * @param cancelled true where this version is a cancellation, which gives no vote itself
 * @param votes false where the version was a data error or a unit confusion
 */
public record PastPurchase(
        long position,
        String lineId,
        int version,
        boolean supersedes,
        boolean cancelled,
        LocalDate orderDate,
        String hospital,
        String supplier,
        String pack,
        BigDecimal packSize,
        BigDecimal packs,
        BigDecimal packPrice,
        boolean votes) {}
