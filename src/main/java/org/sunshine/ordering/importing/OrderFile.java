package org.sunshine.ordering.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sunshine.kernel.Hashes;
import org.sunshine.ordering.CheckingOrder;
import org.sunshine.ordering.FieldError;
import org.sunshine.ordering.SubmittedOrder;
import org.sunshine.ordering.SubmittedOrder.SubmittedLine;
import org.sunshine.platform.CsvRow;

/** The orders of a file: rows of one hospital and one order number make one order, wherever they stand. */
final class OrderFile {
    private static final Map<String, String> COLUMN_OF_FIELD = Map.of(
            "orderNumber", "order_number",
            "orderDate", "order_date",
            "currency", "currency",
            "lineNumber", "line_number",
            "packCode", "pack_code",
            "supplierCode", "supplier_code",
            "packs", "packs",
            "packSize", "pack_size",
            "packPrice", "pack_price",
            "reasonCode", "reason_code");

    /** One order and the rows that its lines come from. */
    record FileOrder(SubmittedOrder order, List<CsvRow> rows, List<RowError> contradictions) {
        int size() {
            return rows.size();
        }

        int rowOf(int lineNumber) {
            return rows.stream()
                    .filter(row -> Integer.toString(lineNumber).equals(row.cell("line_number")))
                    .findFirst()
                    .orElse(rows.getFirst())
                    .number();
        }

        /** The row error of a field error: at its line's row, or at the order's first. */
        RowError at(FieldError error) {
            CsvRow row = rows.get(error.line() == null ? 0 : error.line());
            return RowError.error(row.number(), COLUMN_OF_FIELD.get(error.field()), error.code(), error.message());
        }
    }

    private record Key(String hospital, String orderNumber) {}

    private final String fileHash;
    private final String filer;
    private final char decimalPoint;

    private OrderFile(String fileHash, String filer, char decimalPoint) {
        this.fileHash = fileHash;
        this.filer = filer;
        this.decimalPoint = decimalPoint;
    }

    /**
     * Groups a file's rows into orders, in the order of their first rows.
     *
     * @param fileHash SHA-256 of the file, in hex
     * @param filer the hospital whose file it is, which its rows may name or not; null where the rows name theirs
     * @param decimalPoint the character before decimals, a point or a comma
     */
    static Collection<FileOrder> orders(OrderTable table, String fileHash, String filer, char decimalPoint) {
        OrderFile file = new OrderFile(fileHash, filer, decimalPoint);
        Map<Key, List<CsvRow>> groups = new LinkedHashMap<>();
        for (CsvRow row : table.rows()) {
            String hospital = filer == null ? row.cell("hospital_code") : filer;
            groups.computeIfAbsent(new Key(hospital, orderNumber(row)), key -> new ArrayList<>())
                    .add(row);
        }
        return groups.values().stream().map(file::order).toList();
    }

    /** The number by which a row's order is known. */
    static String orderNumber(CsvRow row) {
        return CheckingOrder.normalOrderNumber(row.text("order_number"));
    }

    private FileOrder order(List<CsvRow> rows) {
        CsvRow first = rows.getFirst();
        List<RowError> contradictions = new ArrayList<>();
        List<SubmittedLine> lines = new ArrayList<>();
        for (CsvRow row : rows) {
            for (String column : List.of("order_date", "currency")) {
                if (!Objects.equals(row.cell(column), first.cell(column))) {
                    contradictions.add(RowError.error(
                            row.number(),
                            column,
                            "ORDER_DISAGREES",
                            "Row %d of the same order says otherwise.".formatted(first.number())));
                }
            }
            String named = row.cell("hospital_code");
            if (filer != null && !named.isEmpty() && !named.equals(filer)) {
                contradictions.add(RowError.error(
                        row.number(),
                        "hospital_code",
                        "OTHER_HOSPITAL",
                        "This key files for %s only.".formatted(filer)));
            }
            lines.add(line(row));
        }
        return new FileOrder(
                new SubmittedOrder(
                        first.text("order_number"),
                        first.cell("order_date"),
                        first.cell("currency"),
                        first.cell("hospital_code"),
                        lines),
                rows,
                contradictions);
    }

    private SubmittedLine line(CsvRow row) {
        return new SubmittedLine(
                row.cell("line_number"),
                row.cell("pack_code"),
                null,
                row.cell("supplier_code"),
                null,
                number(row.cell("packs")),
                number(row.cell("pack_size")),
                number(row.cell("pack_price")),
                row.cell("reason_code"),
                null,
                Hashes.hex(Hashes.sha256((fileHash + ":" + row.number()).getBytes(StandardCharsets.US_ASCII))));
    }

    /** A point where a comma is declared stays in place and is then refused as no number. */
    private String number(String cell) {
        if (decimalPoint == '.') {
            return cell;
        }
        return cell.indexOf('.') >= 0 ? "?" + cell : cell.replace(decimalPoint, '.');
    }
}
