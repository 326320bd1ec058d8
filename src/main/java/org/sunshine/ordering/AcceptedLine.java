package org.sunshine.ordering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One accepted line version on its way to publication: the note of its {@code line}, {@code correction} or
 * {@code cancellation} leaf. Names are those at acceptance.
 *
 * @param historic part of a history import: it counts in its own day, not on today's live board
 * @param contractRef the hospital's reference to a contract, kept and not public
 * @param correctionReason why this version replaces another or was added, or null for a line as it was first filed
 * @param refHash leaf hash, in hex, of the version that this one replaces, or null where it replaces none
 * @param cancelled true for the version that ends a line
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
        Judgement judgement,
        String correctionReason,
        String refHash,
        boolean cancelled) {

    /** How a version says what it says: when, by which bytes, and why it takes the place of another. */
    public record Succession(Instant at, String submission, boolean historic, String reason, boolean cancelled) {}

    /** The same purchase as its next version, of the product that it now belongs to. */
    AcceptedLine succeeded(Succession by, String leafHash, String product, String name, Judgement judged) {
        return new AcceptedLine(
                orderId,
                lineId,
                version + 1,
                lineNumber,
                by.at(),
                orderDate,
                lateDays,
                by.historic(),
                null,
                hospitalCode,
                hospitalName,
                district,
                orderNumber,
                product,
                name,
                tier,
                packCode,
                brand,
                manufacturer,
                packSize,
                unit,
                supplierCode,
                supplierName,
                packs,
                packPrice,
                unitPrice,
                total,
                currency,
                reasonCode,
                contractRef,
                by.submission(),
                judged,
                by.reason(),
                leafHash,
                by.cancelled());
    }

    /** This line as the judge sees it, as its next version and of the product that it now belongs to. */
    LineToJudge successorToJudge(String product, boolean matched) {
        return new LineToJudge(
                lineId,
                version + 1,
                orderNumber,
                lineNumber,
                orderDate,
                hospitalCode,
                product,
                matched,
                tier,
                packCode,
                packSize,
                supplierCode,
                packs,
                packPrice,
                reasonCode);
    }
}
