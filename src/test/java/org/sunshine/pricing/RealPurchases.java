package org.sunshine.pricing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.sunshine.ordering.LineToJudge;

/** The real USAID SCMS purchases, 2006 to 2015, as lines to judge in order-date order. */
public final class RealPurchases {
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-")
            .appendValueReduced(java.time.temporal.ChronoField.YEAR, 2, 2, 2000)
            .toFormatter(Locale.ENGLISH);

    private RealPurchases() {}

    public static List<LineToJudge> inDateOrder() {
        InputStream file = RealPurchases.class.getResourceAsStream("/sample/scms_delivery_history.csv.gz");
        List<LineToJudge> lines = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                lines.add(line(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.sort(Comparator.comparing(LineToJudge::orderDate).thenComparing(line -> Integer.valueOf(line.lineId())));
        return lines;
    }

    private static LineToJudge line(NamedCsvRecord row) {
        String product = String.join(
                ", ", row.getField("Molecule/Test Type"), row.getField("Dosage"), row.getField("Dosage Form"));
        String tier = tier(row);
        return new LineToJudge(
                row.getField("ID"),
                1,
                row.getField("PO / SO #"),
                1,
                LocalDate.parse(row.getField("Delivered to Client Date"), DATE),
                row.getField("Project Code") + " " + row.getField("Country"),
                product,
                true,
                tier,
                product + tier,
                new BigDecimal(row.getField("Unit of Measure (Per Pack)")),
                row.getField("Vendor"),
                new BigDecimal(row.getField("Line Item Quantity")),
                new BigDecimal(row.getField("Pack Price")),
                null);
    }

    private static String tier(NamedCsvRecord row) {
        if (row.getField("Sub Classification").equals("HIV test")
                || row.getField("Sub Classification").contains("Ancillary")) {
            return "other";
        }
        return row.getField("Brand").equals("Generic") ? "generic" : "originator";
    }
}
