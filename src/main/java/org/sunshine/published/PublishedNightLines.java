package org.sunshine.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.StatementContext;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.platform.Database;
import org.sunshine.pricing.CurrentLine;
import org.sunshine.pricing.NightLines;

/** Gives the night what was published, from the read table. */
@ApplicationScoped
class PublishedNightLines implements NightLines {
    /** Rows that the driver holds at once. */
    private static final int FETCH = 5_000;

    private final Database database;

    @Inject
    PublishedNightLines(Database database) {
        this.database = database;
    }

    @Override
    public void current(LocalDate from, LocalDate to, long size, Consumer<CurrentLine> each) {
        Map<String, String> codes = new HashMap<>();
        database.read(handle -> {
            handle.createQuery(
                            """
                            SELECT position, line_id, version, order_date, order_number, hospital_code, district,
                              supplier_code, product_code, tier, pack_size, packs, pack_price, outcome, flags
                            FROM published_line FORCE INDEX (published_line_by_day)
                            WHERE order_date BETWEEN :from AND :to AND position < :size
                              AND (superseded_at IS NULL OR superseded_at >= :size)
                            ORDER BY order_date, position
                            """)
                    .bind("from", from.toString())
                    .bind("to", to.toString())
                    .bind("size", size)
                    .setFetchSize(FETCH)
                    .map((row, context) -> line(row, codes))
                    .forEach(each);
            return null;
        });
    }

    private static CurrentLine line(ResultSet row, Map<String, String> codes) throws SQLException {
        return new CurrentLine(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                LocalDate.parse(row.getString(4)),
                row.getString(5),
                once(codes, row.getString(6)),
                once(codes, row.getString(7)),
                once(codes, row.getString(8)),
                once(codes, row.getString(9)),
                once(codes, row.getString(10)),
                row.getBigDecimal(11),
                row.getBigDecimal(12),
                row.getBigDecimal(13),
                !row.getString(14).equals("data_error") && !row.getString(15).contains("UNIT_CONFUSION"));
    }

    /** Millions of lines share a few thousand codes. */
    private static String once(Map<String, String> codes, String code) {
        return codes.computeIfAbsent(code, same -> same);
    }

    @Override
    public List<Unjudged> unjudged(long after, long below, int limit) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT position, leaf_hash, accepted_at, line_id, version, order_number, line_number, order_date,
                          hospital_code, product_code, tier, pack_code, pack_size, supplier_code, packs, pack_price,
                          reason_code
                        FROM published_line FORCE INDEX (published_line_by_why_not_judged)
                        WHERE position > :after AND position < :below AND why_not_judged = 'ENGINE_ERROR'
                          AND (superseded_at IS NULL OR superseded_at > position)
                        ORDER BY position LIMIT :limit
                        """)
                .bind("after", after)
                .bind("below", below)
                .bind("limit", limit)
                .map(PublishedNightLines::unjudged)
                .list());
    }

    @Override
    public List<LineToJudge> ownBefore(Unjudged unjudged, LocalDate from, int most) {
        LineToJudge line = unjudged.line();
        List<LineToJudge> newestFirst = database.read(handle -> handle.createQuery(
                        """
                        SELECT line_id, version, order_number, line_number, order_date, hospital_code, product_code, tier,
                          pack_code, pack_size, supplier_code, packs, pack_price, reason_code
                        FROM published_line
                        WHERE hospital_code = :hospital AND product_code = :product AND tier = :tier
                          AND order_date BETWEEN :from AND :to AND position < :position
                          AND (superseded_at IS NULL OR superseded_at >= :position)
                          AND line_id <> :lineId
                          AND (order_number IS NULL OR :orderNumber IS NULL OR order_number <> :orderNumber)
                        ORDER BY order_date DESC, position DESC LIMIT :most
                        """)
                .bind("hospital", line.hospital())
                .bind("product", line.product())
                .bind("tier", line.tier())
                .bind("from", from.toString())
                .bind("to", line.orderDate().toString())
                .bind("position", unjudged.position())
                .bind("lineId", line.lineId())
                .bind("orderNumber", line.orderNumber())
                .bind("most", most)
                .map((row, context) -> toJudge(row))
                .list());
        return newestFirst.reversed();
    }

    private static Unjudged unjudged(ResultSet row, StatementContext context) throws SQLException {
        return new Unjudged(
                row.getLong("position"),
                HexFormat.of().formatHex(row.getBytes("leaf_hash")),
                context.findColumnMapperFor(Instant.class).orElseThrow().map(row, "accepted_at", context),
                toJudge(row));
    }

    private static LineToJudge toJudge(ResultSet row) throws SQLException {
        return new LineToJudge(
                row.getString("line_id"),
                row.getInt("version"),
                row.getString("order_number"),
                row.getInt("line_number"),
                LocalDate.parse(row.getString("order_date")),
                row.getString("hospital_code"),
                row.getString("product_code"),
                true,
                row.getString("tier"),
                row.getString("pack_code"),
                row.getBigDecimal("pack_size"),
                row.getString("supplier_code"),
                row.getBigDecimal("packs"),
                row.getBigDecimal("pack_price"),
                row.getString("reason_code"));
    }
}
