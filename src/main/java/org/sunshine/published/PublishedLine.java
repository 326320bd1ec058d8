package org.sunshine.published;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One published line version: everything the public sees of it. Money and unit prices are in {@code currency}; unit
 * price, median, low, high and expected are per comparison unit at six decimals.
 *
 * @param status {@code current}, {@code superseded} or {@code cancelled}, at the size it was read at
 * @param lateDays days between the order date and the day of acceptance in the programme's zone, zero or more
 * @param outcome {@code judged}, {@code not_judged} or {@code data_error}
 * @param whyNotJudged {@code TOO_FEW}, {@code UNMATCHED}, {@code ENGINE_ERROR} or null
 * @param level 1 (strongest) to 3, or null; with it median, low, high, expected, n and hospitals are null
 * @param boardDay the day on whose live board the line appeared, or null for a history import
 * @param correctionReason, refHash of a correction or cancellation, else null
 */
public record PublishedLine(
        long position,
        Instant publishedAt,
        Instant acceptedAt,
        String status,
        int version,
        LocalDate orderDate,
        int lateDays,
        String hospitalCode,
        String hospitalName,
        String district,
        String orderId,
        String orderNumber,
        int lineNumber,
        String lineId,
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
        String outcome,
        String whyNotJudged,
        Integer level,
        BigDecimal median,
        BigDecimal low,
        BigDecimal high,
        BigDecimal expected,
        Integer n,
        Integer hospitals,
        BigDecimal ratio,
        BigDecimal score,
        List<Flag> flags,
        String severity,
        Integer ruleVersion,
        long refPosition,
        String importId,
        String correctionReason,
        String refHash,
        String submission,
        String leafHash,
        LocalDate boardDay) {

    /** A flag on a line as lists show it. */
    public record Flag(String id, String code, String severity, String certainty, String state) {}
}
