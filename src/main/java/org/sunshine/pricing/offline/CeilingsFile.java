package org.sunshine.pricing.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunshine.catalogue.Ceiling;
import org.sunshine.catalogue.CeilingList;
import org.sunshine.platform.CsvColumns;
import org.sunshine.platform.CsvFault;
import org.sunshine.platform.CsvItem;
import org.sunshine.platform.CsvRow;
import org.sunshine.platform.CsvTable;
import org.sunshine.pricing.statistics.CeilingPrice;

/**
 * Legal maxima in the columns of {@code ceilings.csv}. A row names a pack, or else a product. Of those in force on an
 * order date the pack's goes before the product's, and the one in force since the latest day before the others. With a
 * column {@code known_from}, as the portal publishes them, a row takes the place of an older one of the same code and first
 * day, for lines that were accepted from then on: by the portal's own list.
 */
final class CeilingsFile {
    private static final CsvColumns COLUMNS = new CsvColumns(
            List.of("pack_code", "product_code", "unit_price", "from", "source"),
            List.of("currency", "to", "known_from"));
    private static final Comparator<CeilingPrice> LATEST_THEN_LOWEST =
            Comparator.comparing(CeilingPrice::from).reversed().thenComparing(CeilingPrice::unitPrice);

    private final Map<String, List<CeilingPrice>> ofPacks = new HashMap<>();
    private final Map<String, List<CeilingPrice>> ofProducts = new HashMap<>();

    private final List<Ceiling> loaded = new ArrayList<>();
    /** Null where the file does not say since when a row was known. */
    private CeilingList published;

    private CeilingsFile() {}

    static CeilingsFile none() {
        return new CeilingsFile();
    }

    /** @throws BadInput with every error of the file */
    static CeilingsFile read(Path path) {
        FileErrors errors = new FileErrors(path.toString());
        CeilingsFile file = new CeilingsFile();
        try (InputStream bytes = Files.newInputStream(path)) {
            switch (CsvTable.open(bytes, null, LinesFile.LIMITS, COLUMNS)) {
                case CsvFault fault -> errors.add(fault.row(), fault.column(), fault.message());
                case CsvTable table -> file.add(table, errors);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput("%s cannot be read: %s".formatted(path, LinesFile.why(e)));
        }
        if (errors.any()) {
            throw new BadInput(errors.text());
        }
        if (!file.loaded.isEmpty()) {
            file.published = new CeilingList(file.loaded);
        }
        return file;
    }

    /** The one in force for a line, or null. */
    CeilingPrice of(FileLine line) {
        if (published != null) {
            // A line that does not say when it was accepted knows every row.
            Instant known = line.acceptedAt() == null ? Instant.MAX : line.acceptedAt();
            return published
                    .inForce(line.pack(), line.product(), line.orderDate(), known)
                    .map(each -> new CeilingPrice(each.unitPrice(), each.from(), each.to(), each.source()))
                    .orElse(null);
        }
        CeilingPrice ofPack = inForce(ofPacks.get(line.pack()), line.orderDate());
        return ofPack == null ? inForce(ofProducts.get(line.product()), line.orderDate()) : ofPack;
    }

    private void add(CsvTable table, FileErrors errors) {
        CellReading cells = new CellReading(errors);
        boolean saysSinceWhen = table.has("known_from");
        while (table.hasNext()) {
            CsvItem item = table.next();
            switch (item) {
                case CsvFault fault -> errors.add(fault.row(), fault.column(), fault.message());
                case CsvRow row -> add(row, saysSinceWhen, cells, errors);
            }
        }
    }

    private void add(CsvRow row, boolean saysSinceWhen, CellReading cells, FileErrors errors) {
        String pack = cells.optional(row, "pack_code");
        String product = cells.optional(row, "product_code");
        if (pack == null && product == null) {
            errors.add(row.number(), "pack_code", "The row names neither a pack nor a product.");
        }
        BigDecimal unitPrice = cells.positive(row, "unit_price");
        LocalDate from = cells.date(row, "from");
        LocalDate to = row.cell("to").isEmpty() ? null : cells.date(row, "to");
        if (from != null && to != null && to.isBefore(from)) {
            errors.add(row.number(), "to", "It is before the first day.");
        }
        CeilingPrice price = new CeilingPrice(unitPrice, from, to, cells.required(row, "source"));
        if (saysSinceWhen) {
            Instant known = cells.time(row, "known_from");
            if (!errors.any()) {
                loaded.add(
                        new Ceiling(pack, product, unitPrice, row.cell("currency"), from, to, price.source(), known));
            }
            return;
        }
        (pack == null ? ofProducts : ofPacks)
                .computeIfAbsent(pack == null ? String.valueOf(product) : pack, any -> new ArrayList<>())
                .add(price);
    }

    private static CeilingPrice inForce(List<CeilingPrice> prices, LocalDate day) {
        return prices == null
                ? null
                : prices.stream()
                        .filter(price -> !price.from().isAfter(day))
                        .filter(price -> price.to() == null || !price.to().isBefore(day))
                        .min(LATEST_THEN_LOWEST)
                        .orElse(null);
    }
}
