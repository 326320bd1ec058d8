package org.sunshine.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * One line of the USAID SCMS delivery history, as published; only the columns that the sample uses.
 *
 * @param delivered the day of delivery to the client, the only date that every line has
 * @param dosage strengths in an order of their own, see {@link Ingredients}; {@code N/A} for tests
 * @param packSize units in a pack, whole
 * @param packs packs bought, whole
 * @param packPrice US dollars a pack; 0 and 0.01 are placeholders and kept
 */
public record ScmsLine(
        int id,
        String project,
        String country,
        String purchaseOrder,
        LocalDate delivered,
        String vendor,
        String productGroup,
        String description,
        String molecule,
        String brand,
        String dosage,
        String dosageForm,
        BigDecimal packSize,
        BigDecimal packs,
        BigDecimal packPrice,
        String site) {

    /** {@code 2-Jun-06}: the other date columns of the file mix two forms and several remarks. */
    private static final DateTimeFormatter DELIVERED = DateTimeFormatter.ofPattern("d-MMM-yy", Locale.ENGLISH);

    /** Reads the file as it is shipped: CSV in UTF-8, compressed with gzip. Keeps the file's order. */
    static List<ScmsLine> readAll(InputStream compressed) throws IOException {
        try (var records =
                CsvReader.builder().ofNamedCsvRecord(new GZIPInputStream(compressed), StandardCharsets.UTF_8)) {
            return records.stream().map(ScmsLine::of).toList();
        }
    }

    private static ScmsLine of(NamedCsvRecord record) {
        return new ScmsLine(
                Integer.parseInt(record.getField("ID")),
                record.getField("Project Code"),
                record.getField("Country"),
                record.getField("PO / SO #"),
                LocalDate.parse(record.getField("Delivered to Client Date"), DELIVERED),
                record.getField("Vendor"),
                record.getField("Product Group"),
                record.getField("Item Description"),
                record.getField("Molecule/Test Type"),
                record.getField("Brand"),
                record.getField("Dosage"),
                record.getField("Dosage Form"),
                new BigDecimal(record.getField("Unit of Measure (Per Pack)")),
                new BigDecimal(record.getField("Line Item Quantity")),
                new BigDecimal(record.getField("Pack Price")),
                record.getField("Manufacturing Site"));
    }

    /** Every line of the file that is shipped with the portal, in the file's order. */
    public static List<ScmsLine> shipped() {
        try (InputStream in = ScmsLine.class.getResourceAsStream(ScmsSample.RESOURCE)) {
            return readAll(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample that is shipped with the portal cannot be read", e);
        }
    }

    /** {@code originator}, {@code generic} or {@code other}. */
    public String tier() {
        return SampleBrand.tier(this);
    }

    /** HIV and malaria rapid diagnostic tests and what is used with them. */
    boolean isTest() {
        return productGroup.equals("HRDT") || productGroup.equals("MRDT");
    }
}
