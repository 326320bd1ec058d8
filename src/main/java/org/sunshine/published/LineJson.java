package org.sunshine.published;

import java.math.BigDecimal;
import java.util.List;
import org.sunshine.kernel.Timestamps;

/**
 * A line as the API and the stream show it. Money, quantities, ratios, positions and sizes are strings; counts are
 * integers; times are UTC with milliseconds.
 */
public record LineJson(
        String position,
        String lineId,
        int version,
        String status,
        String publishedAt,
        String acceptedAt,
        String orderDate,
        int lateDays,
        Hospital hospital,
        String orderNumber,
        int lineNumber,
        Product product,
        Pack pack,
        Supplier supplier,
        String packs,
        String packPrice,
        String unitPrice,
        String total,
        String currency,
        String reasonCode,
        Reference reference,
        String outcome,
        String ratio,
        List<PublishedLine.Flag> flags,
        String importId,
        String leafHash,
        String correctionReason,
        String refHash) {

    /** Who bought. */
    public record Hospital(String code, String name, String district) {}

    /** What is comparable. */
    public record Product(String code, String name) {}

    /** What was bought. */
    public record Pack(String code, String brand, String manufacturer, String tier, String packSize, String unit) {}

    /** Who sold. */
    public record Supplier(String code, String name) {}

    /** What the line was judged against. */
    public record Reference(
            String median, String low, String high, String expected, Integer n, Integer hospitals, Integer level) {}

    public static LineJson of(PublishedLine line) {
        return new LineJson(
                Long.toString(line.position()),
                line.lineId(),
                line.version(),
                line.status(),
                Timestamps.millis(line.publishedAt()),
                Timestamps.millis(line.acceptedAt()),
                line.orderDate().toString(),
                line.lateDays(),
                new Hospital(line.hospitalCode(), line.hospitalName(), line.district()),
                line.orderNumber(),
                line.lineNumber(),
                new Product(line.productCode(), line.productName()),
                new Pack(
                        line.packCode(),
                        line.brand(),
                        line.manufacturer(),
                        line.tier(),
                        plain(line.packSize()),
                        line.unit()),
                new Supplier(line.supplierCode(), line.supplierName()),
                plain(line.packs()),
                plain(line.packPrice()),
                plain(line.unitPrice()),
                plain(line.total()),
                line.currency(),
                line.reasonCode(),
                reference(line),
                line.outcome(),
                plain(line.ratio()),
                line.flags(),
                line.importId(),
                line.leafHash(),
                line.correctionReason(),
                line.refHash());
    }

    private static Reference reference(PublishedLine line) {
        return line.level() == null
                ? null
                : new Reference(
                        plain(line.median()),
                        plain(line.low()),
                        plain(line.high()),
                        plain(line.expected()),
                        line.n(),
                        line.hospitals(),
                        line.level());
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
