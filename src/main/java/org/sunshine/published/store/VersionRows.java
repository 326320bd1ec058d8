package org.sunshine.published.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.sunshine.ordering.AcceptedLine;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.LineVersions;
import org.sunshine.platform.Database;

/** Reads the newest versions of an order's lines as they were accepted. */
public final class VersionRows {
    private VersionRows() {}

    public static int count(Handle handle, String orderId) {
        return handle.createQuery("SELECT COUNT(*) FROM published_line WHERE line_id >= :low AND line_id < :high")
                .bind("low", orderId + "-")
                .bind("high", orderId + ".")
                .mapTo(Integer.class)
                .one();
    }

    /** What came with a history import was on no day's live board; its corrections are. */
    public static boolean cameWithHistory(Handle handle, String orderId) {
        return handle.createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM published_line
                          WHERE line_id >= :low AND line_id < :high AND version = 1 AND board_day IS NULL)
                        """)
                .bind("low", orderId + "-")
                .bind("high", orderId + ".")
                .mapTo(Boolean.class)
                .one();
    }

    /** A line's newest version is current, or the one that ends it, which is its own successor. */
    public static List<LineVersions.Newest> newest(Handle handle, String orderId) {
        return handle.createQuery(
                        """
                        SELECT * FROM published_line
                        WHERE line_id >= :low AND line_id < :high
                          AND (superseded_at IS NULL OR superseded_at = position)
                        ORDER BY line_number
                        """)
                .bind("low", orderId + "-")
                .bind("high", orderId + ".")
                .map((row, context) -> new LineVersions.Newest(hex(row, "leaf_hash"), line(row)))
                .list();
    }

    public static List<String> ordersWith(
            Handle handle, String packCode, String productCode, String afterOrderId, int limit) {
        return handle.createQuery(
                        """
                        SELECT DISTINCT order_id FROM published_line FORCE INDEX (published_line_by_pack)
                        WHERE pack_code = :pack AND product_code = :product AND superseded_at IS NULL
                          AND order_id > :after
                        ORDER BY order_id LIMIT :limit
                        """)
                .bind("pack", packCode)
                .bind("product", productCode)
                .bind("after", afterOrderId)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    private static AcceptedLine line(ResultSet row) throws SQLException {
        return new AcceptedLine(
                row.getString("order_id"),
                row.getString("line_id"),
                row.getInt("version"),
                row.getInt("line_number"),
                Database.instant(row, "accepted_at"),
                LocalDate.parse(row.getString("order_date")),
                row.getInt("late_days"),
                row.getString("board_day") == null,
                row.getString("import_id"),
                row.getString("hospital_code"),
                row.getString("hospital_name"),
                row.getString("district"),
                row.getString("order_number"),
                row.getString("product_code"),
                row.getString("product_name"),
                row.getString("tier"),
                row.getString("pack_code"),
                row.getString("brand"),
                row.getString("manufacturer"),
                row.getBigDecimal("pack_size"),
                row.getString("unit"),
                row.getString("supplier_code"),
                row.getString("supplier_name"),
                row.getBigDecimal("packs"),
                row.getBigDecimal("pack_price"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("total"),
                row.getString("currency"),
                row.getString("reason_code"),
                row.getString("contract_ref"),
                hex(row, "submission"),
                new Judgement(
                        Judgement.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                        row.getString("why_not_judged"),
                        null,
                        row.getBigDecimal("ratio"),
                        row.getBigDecimal("score"),
                        List.of(),
                        row.getInt("rule_version"),
                        row.getLong("ref_position")),
                row.getString("correction_reason"),
                hex(row, "ref_hash"),
                row.getString("superseded_at") != null);
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
