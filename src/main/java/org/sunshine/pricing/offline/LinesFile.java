package org.sunshine.pricing.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sunshine.platform.CsvColumns;
import org.sunshine.platform.CsvFault;
import org.sunshine.platform.CsvItem;
import org.sunshine.platform.CsvLimits;
import org.sunshine.platform.CsvRow;
import org.sunshine.platform.CsvTable;

/**
 * The lines of a file in the columns of the public CSV.
 *
 * @param lines in the order of the file
 * @param exact true where the file says of every line what it knew, as an export of all versions does
 */
record LinesFile(List<FileLine> lines, boolean exact) {
    private static final List<String> REQUIRED = List.of(
            "order_date",
            "hospital_code",
            "district",
            "product_code",
            "tier",
            "pack_code",
            "pack_size",
            "supplier_code",
            "packs",
            "pack_price",
            "currency");
    /** With all of these the portal is repeated exactly. */
    private static final List<String> OF_THE_LEDGER =
            List.of("position", "version", "status", "ref_position", "import_id");

    private static final List<String> OPTIONAL = List.of(
            "line_id",
            "position",
            "version",
            "status",
            "ref_position",
            "import_id",
            "late_days",
            "rule_version",
            "order_number",
            "accepted_at",
            "reason_code");
    static final CsvLimits LIMITS = new CsvLimits(Long.MAX_VALUE, Integer.MAX_VALUE - 2, 1_000, 100_000);

    /**
     * @param timed whether somebody will ask when a line was accepted
     * @throws BadInput with every error of the file
     */
    static LinesFile read(Path path, boolean timed) {
        FileErrors errors = new FileErrors(path.toString());
        try (InputStream bytes = Files.newInputStream(path)) {
            return switch (CsvTable.open(bytes, null, LIMITS, new CsvColumns(REQUIRED, OPTIONAL))) {
                case CsvFault fault -> {
                    errors.add(fault.row(), fault.column(), fault.message());
                    throw new BadInput(errors.text());
                }
                case CsvTable table -> new Reading(table, errors, timed).read();
            };
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput("%s cannot be read: %s".formatted(path, why(e)));
        }
    }

    static String why(Exception e) {
        Throwable cause = e.getCause() instanceof IOException ? e.getCause() : e;
        return cause.getClass().getSimpleName().replace("Exception", "")
                + (cause.getMessage() == null ? "" : ", " + cause.getMessage());
    }

    private static final class Reading {
        private final CsvTable table;
        private final FileErrors errors;
        private final CellReading cells;
        private final boolean byPosition;
        private final boolean exact;
        private final boolean timed;
        private final List<FileLine> lines = new ArrayList<>();
        private String currency;

        Reading(CsvTable table, FileErrors errors, boolean timed) {
            this.timed = timed;
            this.table = table;
            this.errors = errors;
            cells = new CellReading(errors);
            byPosition = table.has("position");
            exact = OF_THE_LEDGER.stream().allMatch(table::has);
        }

        LinesFile read() {
            if (!byPosition && !table.has("line_id")) {
                errors.add(1, "line_id", "The header row lacks line_id or position.");
            }
            while (table.hasNext()) {
                CsvItem item = table.next();
                switch (item) {
                    case CsvFault fault -> errors.add(fault.row(), fault.column(), fault.message());
                    case CsvRow row -> add(row);
                }
            }
            if (!errors.any()) {
                findTwins();
            }
            if (errors.any()) {
                throw new BadInput(errors.text());
            }
            return new LinesFile(lines, exact);
        }

        private void add(CsvRow row) {
            long position = byPosition ? position(row) : FileLine.NO_POSITION;
            String lineId = table.has("line_id") ? lineId(row) : Long.toString(position);
            LocalDate orderDate = cells.date(row, "order_date");
            String hospital = cells.required(row, "hospital_code");
            String product = cells.required(row, "product_code");
            BigDecimal packSize = cells.positive(row, "pack_size");
            String supplier = cells.required(row, "supplier_code");
            BigDecimal packs = cells.positive(row, "packs");
            BigDecimal packPrice = cells.zeroOrMore(row, "pack_price");
            checkCurrency(row);
            FileLine line = new FileLine(
                    lines.size(),
                    row.number(),
                    lineId,
                    position,
                    exact ? (int) cells.whole(row, "version", 1, 1) : 1,
                    exact && isCancellation(row),
                    exact ? cells.whole(row, "ref_position", 0, 0) : 0,
                    exact ? cells.optional(row, "import_id") : null,
                    (int) cells.whole(row, "late_days", 0, -1),
                    (int) cells.whole(row, "rule_version", 1, 0),
                    orderDate,
                    timed && !row.cell("accepted_at").isEmpty() ? cells.time(row, "accepted_at") : null,
                    cells.optionalInARow(row, "order_number"),
                    hospital,
                    cells.any(row, "district"),
                    product,
                    cells.any(row, "tier"),
                    cells.any(row, "pack_code"),
                    packSize,
                    supplier,
                    packs,
                    packPrice,
                    cells.optional(row, "reason_code"));
            if (!errors.any()) {
                lines.add(line);
            }
        }

        private void findTwins() {
            if (byPosition) {
                Twins.find(
                        lines,
                        FileLine::position,
                        FileLine::position,
                        (line, first) -> errors.add(
                                line.row(), "position", "Row %d has the same position.".formatted(first.row())));
            } else {
                Twins.find(
                        lines,
                        line -> line.lineId().hashCode(),
                        FileLine::lineId,
                        (line, first) -> errors.add(
                                line.row(),
                                "line_id",
                                "Row %d has the same line id. Versions of a line are told apart by a column position."
                                        .formatted(first.row())));
            }
        }

        private long position(CsvRow row) {
            if (row.cell("position").isEmpty()) {
                errors.add(row.number(), "position", "The cell is empty.");
                return FileLine.NO_POSITION;
            }
            return cells.whole(row, "position", 0, FileLine.NO_POSITION);
        }

        private String lineId(CsvRow row) {
            String id = row.text("line_id");
            if (id.isEmpty()) {
                errors.add(row.number(), "line_id", "The cell is empty.");
            }
            return id;
        }

        private boolean isCancellation(CsvRow row) {
            String status = row.cell("status");
            return switch (status) {
                case "current", "superseded" -> false;
                case "cancelled" -> true;
                default -> {
                    errors.add(row.number(), "status", "It is one of current, superseded and cancelled.");
                    yield false;
                }
            };
        }

        /** Prices in two currencies cannot be compared. */
        private void checkCurrency(CsvRow row) {
            String own = cells.any(row, "currency");
            if (currency == null) {
                currency = own;
            } else if (!currency.equals(own)) {
                errors.add(
                        row.number(),
                        "currency",
                        "All lines must be in one currency; the first is in \"%s\".".formatted(currency));
            }
        }
    }
}
