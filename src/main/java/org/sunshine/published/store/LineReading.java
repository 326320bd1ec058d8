package org.sunshine.published.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sunshine.platform.Database;
import org.sunshine.published.PublishedLine;

/** Reads rows of the read table by position, with their flags, as they stood at one size. */
public final class LineReading {
    private LineReading() {}

    /** The lines at these positions, in the order given. */
    public static List<PublishedLine> at(Handle handle, List<Long> positions, long size) {
        if (positions.isEmpty()) {
            return List.of();
        }
        Map<Long, PublishedLine> byPosition = new HashMap<>();
        Map<Long, List<PublishedLine.Flag>> flags = flags(handle, positions, size);
        handle.createQuery("SELECT * FROM published_line WHERE position IN (<positions>)")
                .bindList("positions", positions)
                .map((row, context) -> line(row, flags, size))
                .forEach(line -> byPosition.put(line.position(), line));
        return positions.stream().map(byPosition::get).toList();
    }

    private static Map<Long, List<PublishedLine.Flag>> flags(Handle handle, List<Long> positions, long size) {
        Map<Long, List<PublishedLine.Flag>> flags = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT line_position, flag_id, rule, severity, certainty, state FROM published_flag
                        WHERE line_position IN (<positions>) AND position < :size
                        """)
                .bindList("positions", positions)
                .bind("size", size)
                .map((row, context) -> Map.entry(
                        row.getLong(1),
                        new PublishedLine.Flag(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6))))
                .forEach(flag -> flags.computeIfAbsent(flag.getKey(), key -> new ArrayList<>())
                        .add(flag.getValue()));
        flags.values().forEach(list -> list.sort(Comparator.comparing(PublishedLine.Flag::code)));
        return flags;
    }

    private static PublishedLine line(ResultSet row, Map<Long, List<PublishedLine.Flag>> flags, long size)
            throws SQLException {
        long position = row.getLong("position");
        BigDecimal superseded = row.getBigDecimal("superseded_at");
        return new PublishedLine(
                position,
                Database.instant(row, "published_at"),
                Database.instant(row, "accepted_at"),
                status(position, superseded, size),
                row.getInt("version"),
                LocalDate.parse(row.getString("order_date")),
                row.getInt("late_days"),
                row.getString("hospital_code"),
                row.getString("hospital_name"),
                row.getString("district"),
                row.getString("order_id"),
                row.getString("order_number"),
                row.getInt("line_number"),
                row.getString("line_id"),
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
                row.getString("outcome"),
                row.getString("why_not_judged"),
                integer(row, "level"),
                row.getBigDecimal("median"),
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                row.getBigDecimal("expected"),
                integer(row, "n"),
                integer(row, "hospitals"),
                row.getBigDecimal("ratio"),
                row.getBigDecimal("score"),
                List.copyOf(flags.getOrDefault(position, List.of())),
                row.getString("severity"),
                integer(row, "rule_version"),
                row.getLong("ref_position"),
                row.getString("import_id"),
                row.getString("correction_reason"),
                hex(row.getBytes("ref_hash")),
                hex(row.getBytes("submission")),
                hex(row.getBytes("leaf_hash")),
                date(row.getString("board_day")));
    }

    private static String status(long position, BigDecimal superseded, long size) {
        if (superseded == null || superseded.longValueExact() >= size) {
            return "current";
        }
        return superseded.longValueExact() == position ? "cancelled" : "superseded";
    }

    private static Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
