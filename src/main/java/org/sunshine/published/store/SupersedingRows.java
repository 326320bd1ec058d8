package org.sunshine.published.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Takes published versions out of the current state when their successors get their positions. */
public final class SupersedingRows {
    /** A version that was current until {@code successor}, with what the sums hold of it. */
    public record Replaced(
            long successor,
            LocalDate day,
            String product,
            String tier,
            String supplier,
            String hospital,
            BigDecimal total,
            boolean flagged) {}

    private SupersedingRows() {}

    /**
     * Sets {@code superseded_at}, once, on the version that each of these replaces.
     *
     * @throws IllegalStateException where one of them does not follow the current version of its line
     */
    public static List<Replaced> supersede(Handle handle, List<LineRows.Line> successors) throws SQLException {
        if (successors.isEmpty()) {
            return List.of();
        }
        mark(handle, successors);
        List<Replaced> replaced = replaced(handle, successors);
        if (replaced.size() != successors.size()) {
            throw new IllegalStateException("Of %d new versions only %d follow the current one of their line"
                    .formatted(successors.size(), replaced.size()));
        }
        moved(handle, successors, replaced);
        return replaced;
    }

    private static void mark(Handle handle, List<LineRows.Line> successors) throws SQLException {
        try (PreparedStatement update = handle.getConnection()
                .prepareStatement(
                        """
                        UPDATE published_line SET superseded_at = ?
                        WHERE line_id = ? AND version = ? AND leaf_hash = ? AND superseded_at IS NULL
                        """)) {
            for (LineRows.Line line : successors) {
                update.setLong(1, line.entry().position());
                update.setString(2, line.accepted().lineId());
                update.setInt(3, line.accepted().version() - 1);
                update.setBytes(4, HexFormat.of().parseHex(line.accepted().refHash()));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** The version that ends a line has its own position there and replaces nothing by it. */
    private static List<Replaced> replaced(Handle handle, List<LineRows.Line> successors) {
        return handle.createQuery(
                        """
                        SELECT superseded_at, order_date, product_code, tier, supplier_code, hospital_code, total,
                          flags <> ''
                        FROM published_line
                        WHERE line_id IN (<lines>) AND superseded_at IN (<successors>) AND superseded_at <> position
                        """)
                .bindList(
                        "lines",
                        successors.stream()
                                .map(line -> line.accepted().lineId())
                                .distinct()
                                .toList())
                .bindList(
                        "successors",
                        successors.stream().map(line -> line.entry().position()).toList())
                .map((row, context) -> new Replaced(
                        row.getLong(1),
                        LocalDate.parse(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getBigDecimal(7),
                        row.getBoolean(8)))
                .list();
    }

    private static void moved(Handle handle, List<LineRows.Line> successors, List<Replaced> replaced)
            throws SQLException {
        Map<Long, LineRows.Line> byPosition = successors.stream()
                .collect(Collectors.toMap(line -> line.entry().position(), Function.identity()));
        List<Replaced> moved = replaced.stream()
                .filter(before -> {
                    var now = byPosition.get(before.successor()).accepted();
                    return !now.productCode().equals(before.product())
                            || !now.tier().equals(before.tier());
                })
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = handle.getConnection()
                .prepareStatement("INSERT INTO published_moved (product_code, tier, position) VALUES (?, ?, ?)")) {
            for (Replaced before : moved) {
                insert.setString(1, before.product());
                insert.setString(2, before.tier());
                insert.setLong(3, before.successor());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
