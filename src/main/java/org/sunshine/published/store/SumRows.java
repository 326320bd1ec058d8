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
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        private boolean nil;
        private long first = Long.MAX_VALUE;
        private long last;

        /** @param countsOrder false where the batch holds new versions of the order: its days are counted apart */
        void add(LineRows.Line line, boolean countsOrder) {
            AcceptedLine accepted = line.accepted();
            spend = spend.add(accepted.total());
            if (countsOrder) {
                orders.add(accepted.orderId());
            }
            lines++;
            flagged += accepted.judgement().findings().isEmpty() ? 0 : 1;
            touch(line.entry().position());
        }

        void add(SupersedingRows.Replaced before) {
            spend = spend.add(before.total());
            lines++;
            flagged += before.flagged() ? 1 : 0;
            touch(before.successor());
        }

        void touch(long position) {
            first = Math.min(first, position);
            last = Math.max(last, position);
        }
    }

    private SumRows() {}

    /**
     * Adds what a batch published and takes out what it replaced.
     *
     * @param replaced the versions that lines of this batch took the place of
     */
    public static void add(
            Handle handle, List<LineRows.Line> lines, List<Nil> nils, List<SupersedingRows.Replaced> replaced)
            throws SQLException {
        Set<String> corrected = lines.stream()
                .filter(line -> line.accepted().correctionReason() != null)
                .map(line -> line.accepted().orderId())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<LocalDate, Sum> days = new TreeMap<>();
        Map<PartKey, Sum> parts = new TreeMap<>();
        for (LineRows.Line line : lines) {
            AcceptedLine accepted = line.accepted();
            if (accepted.cancelled()) {
                continue;
            }
            LocalDate day = accepted.orderDate();
            boolean countsOrder = !corrected.contains(accepted.orderId());
            days.computeIfAbsent(day, key -> new Sum()).add(line, countsOrder);
            for (PartKey key : keys(accepted.productCode(), accepted.supplierCode(), accepted.hospitalCode(), day)) {
                parts.computeIfAbsent(key, any -> new Sum()).add(line, countsOrder);
            }
        }
        for (Nil nil : nils) {
            LocalDate day = nil.nil().day();
            days.computeIfAbsent(day, key -> new Sum()).touch(nil.position());
            Sum hospital =
                    parts.computeIfAbsent(new PartKey("hospital", nil.nil().hospitalCode(), day), key -> new Sum());
            hospital.touch(nil.position());
            hospital.nil = true;
        }
        upsertDays(handle, days);
        upsertParts(handle, parts);
        if (!corrected.isEmpty()) {
            takeOut(
                    handle,
                    replaced,
                    OrdersPerDay.of(handle, corrected, lines.getFirst().entry().position()));
        }
    }

    private static List<PartKey> keys(String product, String supplier, String hospital, LocalDate day) {
        return List.of(
                new PartKey("product", product, day),
                new PartKey("supplier", supplier, day),
                new PartKey("hospital", hospital, day));
    }

    private static void takeOut(
            Handle handle, List<SupersedingRows.Replaced> replaced, Map<LocalDate, OrdersPerDay.Moves> orders)
            throws SQLException {
        Map<LocalDate, Sum> days = new TreeMap<>();
        Map<PartKey, Sum> parts = new TreeMap<>();
        orders.keySet().forEach(day -> days.put(day, new Sum()));
        for (SupersedingRows.Replaced before : replaced) {
            days.computeIfAbsent(before.day(), key -> new Sum()).add(before);
            for (PartKey key : keys(before.product(), before.supplier(), before.hospital(), before.day())) {
                parts.computeIfAbsent(key, any -> new Sum()).add(before);
            }
        }
        takeOutOfDays(handle, days, orders);
        takeOutOfParts(handle, parts);
    }

    private static void takeOutOfDays(
            Handle handle, Map<LocalDate, Sum> days, Map<LocalDate, OrdersPerDay.Moves> orders) throws SQLException {
        try (PreparedStatement update = handle.getConnection()
                .prepareStatement(
                        """
                        UPDATE published_day SET spend = spend - ?, orders = orders + ? - ?,
                          line_count = line_count - ?, flagged = flagged - ?, last_position = GREATEST(last_position, ?)
                        WHERE day = ?
                        """)) {
            for (Map.Entry<LocalDate, Sum> day : days.entrySet()) {
                Sum sum = day.getValue();
                OrdersPerDay.Moves moves = orders.getOrDefault(day.getKey(), new OrdersPerDay.Moves());
                update.setBigDecimal(1, sum.spend);
                update.setLong(2, moves.gained);
                update.setLong(3, moves.lost);
                update.setLong(4, sum.lines);
                update.setLong(5, sum.flagged);
                update.setLong(6, sum.last);
                update.setString(7, day.getKey().toString());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void takeOutOfParts(Handle handle, Map<PartKey, Sum> parts) throws SQLException {
        try (PreparedStatement update = handle.getConnection()
                .prepareStatement(
                        """
                        UPDATE published_part_of_day SET spend = spend - ?, line_count = line_count - ?,
                          flagged = flagged - ?, last_position = GREATEST(last_position, ?)
                        WHERE kind = ? AND code = ? AND day = ?
                        """)) {
            for (Map.Entry<PartKey, Sum> part : parts.entrySet()) {
                Sum sum = part.getValue();
                update.setBigDecimal(1, sum.spend);
                update.setLong(2, sum.lines);
                update.setLong(3, sum.flagged);
                update.setLong(4, sum.last);
                update.setString(5, part.getKey().kind());
                update.setString(6, part.getKey().code());
                update.setString(7, part.getKey().day().toString());
                update.addBatch();
            }
            if (!parts.isEmpty()) {
                update.executeBatch();
            }
        }
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
                        INSERT INTO published_part_of_day (kind, code, day, spend, line_count, flagged, last_position,
                          nil)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE spend = spend + VALUES(spend), nil = nil OR VALUES(nil),
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
                upsert.setBoolean(8, sum.nil);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
