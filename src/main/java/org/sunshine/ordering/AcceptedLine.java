package org.sunshine.ordering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One accepted line on its way to publication: the note of its {@code line} leaf. Names are those at acceptance.
 *
 * @param historic part of a history import: it counts in its own day, not on today's live board
 * @param contractRef the hospital's reference to a contract, kept and not public
 */
public record AcceptedLine(
        String orderId,
        String lineId,
        int version,
        int lineNumber,
        Instant acceptedAt,
        LocalDate orderDate,
        int lateDays,
        boolean historic,
        String importId,
        String hospitalCode,
        String hospitalName,
        String district,
        String orderNumber,
        String productCode,
        String productName,
        String tier,
        String packCode,
        String brand,
        String manufacturer,
        BigDecimal packSize,
        String unit,
        String supplierCode,
        String supplierName,
        BigDecimal packs,
        BigDecimal packPrice,
        BigDecimal unitPrice,
        BigDecimal total,
        String currency,
        String reasonCode,
        String contractRef,
        String submission,
        Judgement judgement) {}
