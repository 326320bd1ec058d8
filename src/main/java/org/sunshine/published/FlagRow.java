package org.sunshine.published;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A published flag as lists show it, with the figures of the line it is about. One about a supplier, a hospital or both
 * has a period and no line.
 *
 * @param linePosition, lineId, version, orderDate of the line; null where it is about none
 * @param from, to the period, both included; null for a line
 * @param unitPrice, median, expected per comparison unit, in the reporting currency
 * @param n votes of the reference, or lines of the period
 */
public record FlagRow(
        String flagId,
        long position,
        Instant raisedAt,
        String rule,
        int ruleVersion,
        String severity,
        String certainty,
        String state,
        Long linePosition,
        String lineId,
        Integer version,
        LocalDate orderDate,
        String hospitalCode,
        String supplierCode,
        String productCode,
        LocalDate from,
        LocalDate to,
        BigDecimal unitPrice,
        BigDecimal median,
        BigDecimal expected,
        BigDecimal ratio,
        BigDecimal z,
        BigDecimal excess,
        Integer n,
        Integer level,
        Long refPosition,
        String refHash) {}
