package org.sunshine.published.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sunshine.ledger.Entry;
import org.sunshine.ordering.AcceptedLine;
import org.sunshine.ordering.Judgement;
import org.sunshine.platform.Database;

/** Inserts of the read table: plain JDBC batches, since every purchase passes here. */
public final class LineRows {
    /** A sequenced line. */
    public record Line(Entry entry, AcceptedLine accepted) {}

    /** A sequenced flag and the line it is about. */
    public record Flag(Entry entry, Line line, Judgement.Finding finding) {}

    private static final List<String> SEVERITIES = List.of("info", "low", "medium", "high");

    private LineRows() {}

    public static void insert(Handle handle, List<Line> lines, ZoneId zone) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = handle.getConnection()
                .prepareStatement(
                        """
                        INSERT INTO published_line (position, superseded_at, published_at, accepted_at, board_day, version, order_date,
                          late_days, hospital_code, hospital_name, district, order_id, order_number, line_number, line_id,
                          product_code, product_name, tier, pack_code, brand, manufacturer, pack_size, unit,
                          supplier_code, supplier_name, packs, pack_price, unit_price, total, currency, reason_code,
                          contract_ref, outcome, why_not_judged, level, median, low, high, expected, n, hospitals,
                          ratio, score, flags, severity, rule_version, ref_position, import_id, correction_reason, ref_hash,
                          submission, leaf_hash)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (Line line : lines) {
                bind(new Row(insert), line, zone);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    public static void insertFlags(Handle handle, List<Flag> flags) throws SQLException {
        if (flags.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = handle.getConnection()
                .prepareStatement(
                        """
                        INSERT INTO published_flag (position, flag_id, line_position, rule, rule_version, severity,
                          certainty, state, raised_at, evidence)
                        VALUES (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?)
                        """)) {
            for (Flag flag : flags) {
                Row row = new Row(insert);
                row.add(flag.entry().position());
                row.add(flag.finding().flagId());
                row.add(flag.line().entry().position());
                row.add(flag.finding().rule());
                row.add(flag.line().accepted().judgement().ruleVersion());
                row.add(flag.finding().severity());
                row.add(flag.finding().certainty());
                row.add(Database.datetime(flag.entry().publishedAt()));
                row.add(flag.finding().evidence());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(Row row, Line line, ZoneId zone) throws SQLException {
        AcceptedLine accepted = line.accepted();
        row.add(line.entry().position());
        // The version that ends a line is never current: it is its own successor.
        row.add(accepted.cancelled() ? Long.toString(line.entry().position()) : null);
        row.add(Database.datetime(line.entry().publishedAt()));
        row.add(Database.datetime(accepted.acceptedAt()));
        row.add(accepted.historic() ? null : LocalDate.ofInstant(line.entry().publishedAt(), zone));
        row.add(accepted.version());
        row.add(accepted.orderDate());
        row.add(accepted.lateDays());
        row.add(accepted.hospitalCode());
        row.add(accepted.hospitalName());
        row.add(accepted.district());
        row.add(accepted.orderId());
        row.add(accepted.orderNumber());
        row.add(accepted.lineNumber());
        row.add(accepted.lineId());
        row.add(accepted.productCode());
        row.add(accepted.productName());
        row.add(accepted.tier());
        row.add(accepted.packCode());
        row.add(accepted.brand());
        row.add(accepted.manufacturer());
        row.add(accepted.packSize());
        row.add(accepted.unit());
        row.add(accepted.supplierCode());
        row.add(accepted.supplierName());
        row.add(accepted.packs());
        row.add(accepted.packPrice());
        row.add(accepted.unitPrice());
        row.add(accepted.total());
        row.add(accepted.currency());
        row.add(accepted.reasonCode());
        row.add(accepted.contractRef());
        bind(row, accepted.judgement());
        row.add(accepted.importId());
        row.add(accepted.correctionReason());
        row.add(accepted.refHash() == null ? null : HexFormat.of().parseHex(accepted.refHash()));
        row.add(HexFormat.of().parseHex(accepted.submission()));
        row.add(line.entry().leaf().hash());
    }

    private static void bind(Row row, Judgement judgement) throws SQLException {
        row.add(judgement.outcome().name().toLowerCase(Locale.ROOT));
        row.add(judgement.whyNot());
        Judgement.Reference reference = judgement.reference();
        row.add(reference == null ? null : reference.level());
        row.add(reference == null ? null : reference.median());
        row.add(reference == null ? null : reference.low());
        row.add(reference == null ? null : reference.high());
        row.add(reference == null ? null : reference.expected());
        row.add(reference == null ? null : reference.n());
        row.add(reference == null ? null : reference.hospitals());
        row.add(judgement.ratio());
        row.add(judgement.score());
        row.add(judgement.findings().stream()
                .map(Judgement.Finding::rule)
                .sorted()
                .collect(Collectors.joining(";")));
        row.add(worst(judgement.findings()));
        row.add(judgement.ruleVersion());
        row.add(judgement.refPosition());
    }

    private static String worst(List<Judgement.Finding> findings) {
        int worst = findings.stream()
                .mapToInt(finding -> SEVERITIES.indexOf(finding.severity()))
                .max()
                .orElse(-1);
        return worst < 0 ? null : SEVERITIES.get(worst);
    }

    /** Binds one parameter after the other. */
    private static final class Row {
        private final PreparedStatement statement;
        private int parameter;

        Row(PreparedStatement statement) {
            this.statement = statement;
        }

        void add(long value) throws SQLException {
            statement.setLong(++parameter, value);
        }

        void add(String value) throws SQLException {
            statement.setString(++parameter, value);
        }

        void add(BigDecimal value) throws SQLException {
            statement.setBigDecimal(++parameter, value);
        }

        void add(byte[] value) throws SQLException {
            statement.setBytes(++parameter, value);
        }

        void add(Integer value) throws SQLException {
            if (value == null) {
                statement.setNull(++parameter, Types.INTEGER);
            } else {
                statement.setInt(++parameter, value);
            }
        }

        void add(LocalDate value) throws SQLException {
            add(value == null ? null : value.toString());
        }
    }
}
