package org.sunshine.ordering;

import java.util.List;
import org.sunshine.catalogue.PackDescription;

/**
 * An order as it was sent, by API or file, before any check: texts as they came, null where nothing came.
 *
 * @param hospitalCode the hospital named by the sender, or null
 */
public record SubmittedOrder(
        String orderNumber, String orderDate, String currency, String hospitalCode, List<SubmittedLine> lines) {

    /**
     * One line as it was sent.
     *
     * @param pack the description of an uncatalogued pack, in place of {@code packCode}
     * @param submission SHA-256, in hex, of what brought the line: the request's body, or the file's hash and the row
     * @param supplierName the name of a new supplier, in place of {@code supplierCode}
     */
    public record SubmittedLine(
            String lineNumber,
            String packCode,
            PackDescription pack,
            String supplierCode,
            String supplierName,
            String packs,
            String packSize,
            String packPrice,
            String reasonCode,
            String contractRef,
            String submission) {}
}
