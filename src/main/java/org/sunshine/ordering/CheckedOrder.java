package org.sunshine.ordering;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.sunshine.catalogue.Pack;
import org.sunshine.catalogue.PackDescription;
import org.sunshine.catalogue.Supplier;
import org.sunshine.kernel.Hashes;

/** An order whose every field is right; lines by line number. */
public record CheckedOrder(
        String hospital, String orderNumber, LocalDate orderDate, String currency, List<CheckedLine> lines) {

    /**
     * One line of it.
     *
     * @param pack the catalogued pack, or null where {@code description} describes one
     * @param supplier the known supplier, or null where {@code supplierName} names a new one
     * @param packPrice as entered, at four decimals
     */
    public record CheckedLine(
            int lineNumber,
            Pack pack,
            PackDescription description,
            Supplier supplier,
            String supplierName,
            BigDecimal packs,
            BigDecimal packPrice,
            String reasonCode,
            String contractRef,
            String submission) {}

    /**
     * SHA-256 over what the order says, however it was written: the same order filed again by file, form or API has the
     * same hash.
     */
    public byte[] contentHash() {
        StringBuilder content = new StringBuilder();
        field(content, hospital);
        field(content, orderNumber);
        field(content, orderDate);
        field(content, currency);
        for (CheckedLine line : lines) {
            field(content, line.lineNumber());
            field(
                    content,
                    line.pack() == null
                            ? line.description().toString()
                            : line.pack().code());
            field(
                    content,
                    line.supplier() == null
                            ? line.supplierName()
                            : line.supplier().code());
            field(content, line.packs().toPlainString());
            field(content, line.packPrice().toPlainString());
            field(content, line.reasonCode());
            field(content, line.contractRef());
        }
        return Hashes.sha256(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void field(StringBuilder content, Object value) {
        String text = value == null ? "" : value.toString();
        content.append(text.length()).append(':').append(text);
    }
}
