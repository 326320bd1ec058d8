package org.sunshine.published.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.sunshine.ordering.AcceptedLine;
import org.sunshine.ordering.NilReturn;

/** The sums per day, and per product, supplier, hospital and day: one upsert for each that a batch touches. */
public final class SumRows {
    /** A sequenced nil return. */
    public record Nil(long position, NilReturn nil) {}

    private record PartKey(String kind, String code, LocalDate day) implements Comparable<PartKey> {
        @Override
        public int compareTo(PartKey other) {
            int byKind = kind.compareTo(other.kind);
            int byCode = byKind != 0 ? byKind : code.compareTo(other.code);
            return byCode != 0 ? byCode : day.compareTo(other.day);
        }
    }

    private static final class Sum {
        private BigDecimal spend = BigDecimal.ZERO;
        private final Set<String> orders = new HashSet<>();
        private long lines;
        private long flagged;
        private long first = Long.MAX_VALUE;
        private long last;

        void add(LineRows.Line line) {
            AcceptedLine accepted = line.accepted();
            spend = spend.add(accepted.total());
            orders.add(accepted.orderId());
            lines++;
            flagged += accepted.judgement().findings().isEmpty() ? 0 : 1;
            touch(line.entry().position());
        }

        void touch(long position) {
            first = Math.min(first, position);
            last = Math.max(last, position);
        }
    }

    private SumRows() {}

    public static void add(Handle handle, List<LineRows.Line> lines, List<Nil> nils) throws SQLException {
        Map<LocalDate, Sum> days = new TreeMap<>();
        Map<PartKey, Sum> parts = new TreeMap<>();
        for (LineRows.Line line : lines) {
            AcceptedLine accepted = line.accepted();
            LocalDate day = accepted.orderDate();
            days.computeIfAbsent(day, key -> new Sum()).add(line);
            parts.computeIfAbsent(new PartKey("product", accepted.productCode(), day), key -> new Sum())
                    .add(line);
            parts.computeIfAbsent(new PartKey("supplier", accepted.supplierCode(), day), key -> new Sum())
                    .add(line);
            parts.computeIfAbsent(new PartKey("hospital", accepted.hospitalCode(), day), key -> new Sum())
                    .add(line);
        }
        for (Nil nil : nils) {
            LocalDate day = nil.nil().day();
            days.computeIfAbsent(day, key -> new Sum()).touch(nil.position());
            parts.computeIfAbsent(new PartKey("hospital", nil.nil().hospitalCode(), day), key -> new Sum())
                    .touch(nil.position());
        }
        upsertDays(handle, days);
        upsertParts(handle, parts);
    }

    private static void upsertDays(Handle handle, Map<LocalDate, Sum> days) throws SQLException {
        try (PreparedStatement upsert = handle.getConnection()
                .prepareStatement(
                        """
                        INSERT INTO published_day (day, spend, orders, line_count, flagged, first_position, last_position)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE spend = spend + VALUES(spend), orders = orders + VALUES(orders),
                          line_count = line_count + VALUES(line_count), flagged = flagged + VALUES(flagged),
                          first_position = LEAST(first_position, VALUES(first_position)),
                          last_position = GREATEST(last_position, VALUES(last_position))
                        """)) {
            for (Map.Entry<LocalDate, Sum> day : days.entrySet()) {
                Sum sum = day.getValue();
                upsert.setString(1, day.getKey().toString());
                upsert.setBigDecimal(2, sum.spend);
                upsert.setLong(3, sum.orders.size());
                upsert.setLong(4, sum.lines);
                upsert.setLong(5, sum.flagged);
                upsert.setLong(6, sum.first);
                upsert.setLong(7, sum.last);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static void upsertParts(Handle handle, Map<PartKey, Sum> parts) throws SQLException {
        try (PreparedStatement upsert = handle.getConnection()
                .prepareStatement(
                        """
                        INSERT INTO published_part_of_day (kind, code, day, spend, line_count, flagged, last_position)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE spend = spend + VALUES(spend),
                          line_count = line_count + VALUES(line_count), flagged = flagged + VALUES(flagged),
                          last_position = GREATEST(last_position, VALUES(last_position))
                        """)) {
            for (Map.Entry<PartKey, Sum> part : parts.entrySet()) {
                Sum sum = part.getValue();
                upsert.setString(1, part.getKey().kind());
                upsert.setString(2, part.getKey().code());
                upsert.setString(3, part.getKey().day().toString());
                upsert.setBigDecimal(4, sum.spend);
                upsert.setLong(5, sum.lines);
                upsert.setLong(6, sum.flagged);
                upsert.setLong(7, sum.last);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
