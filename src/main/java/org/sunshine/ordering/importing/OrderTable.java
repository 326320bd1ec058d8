package org.sunshine.ordering.importing;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sunshine.platform.CsvColumns;
import org.sunshine.platform.CsvFault;
import org.sunshine.platform.CsvLimits;
import org.sunshine.platform.CsvRow;
import org.sunshine.platform.CsvTable;

/**
 * The rows of an uploaded file of orders.
 *
 * @param rows what can be read
 * @param faults rows that cannot; each stands for some row of some order
 */
public record OrderTable(List<CsvRow> rows, List<CsvFault> faults) {
    /** The largest file, in bytes. */
    public static final long MAX_BYTES = 100L * 1024 * 1024;

    private static final CsvLimits LIMITS = new CsvLimits(MAX_BYTES, 1_000_000, 200, 4_000);

    /** The columns of an import, in the order of the template. */
    static final List<String> COLUMNS = List.of(
            "order_number",
            "order_date",
            "line_number",
            "pack_code",
            "supplier_code",
            "packs",
            "pack_size",
            "pack_price",
            "currency",
            "reason_code",
            "hospital_code");

    private static final List<String> REQUIRED = List.of(
            "order_number",
            "order_date",
            "line_number",
            "pack_code",
            "supplier_code",
            "packs",
            "pack_price",
            "currency");

    /** What came of reading: exactly one of both is there. */
    public record Reading(OrderTable table, CsvFault fault) {}

    /**
     * Reads a whole file.
     *
     * @param charset the name of its charset, or null to tell UTF-8 and UTF-16 apart by themselves
     */
    public static Reading read(InputStream bytes, String charset) {
        CsvColumns columns = new CsvColumns(
                REQUIRED,
                COLUMNS.stream().filter(column -> !REQUIRED.contains(column)).toList());
        return switch (CsvTable.open(bytes, charset, LIMITS, columns)) {
            case CsvFault fault -> new Reading(null, fault);
            case CsvTable table -> rows(table);
        };
    }

    private static Reading rows(CsvTable open) {
        List<CsvRow> rows = new ArrayList<>();
        List<CsvFault> faults = new ArrayList<>();
        try (CsvTable table = open) {
            while (table.hasNext()) {
                switch (table.next()) {
                    case CsvRow row -> rows.add(row);
                    case CsvFault fault
                    when fault.endsTheFile() -> {
                        return new Reading(null, fault);
                    }
                    case CsvFault fault -> faults.add(fault);
                }
            }
        }
        return new Reading(new OrderTable(rows, faults), null);
    }

    /** The rows, with what could be read of those that cannot, as they stand in the file. */
    List<CsvRow> all() {
        return Stream.concat(rows.stream(), faults.stream().map(CsvFault::cells).filter(Objects::nonNull))
                .sorted(Comparator.comparingInt(CsvRow::number))
                .toList();
    }

    /** Rows in all. */
    public int size() {
        return rows.size() + faults.size();
    }
}
