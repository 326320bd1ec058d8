package org.sunshine.ordering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** What a hospital has bought, from the moment of acceptance: the newest version of each line, without cancelled ones. */
public final class OwnLines {
    private static final int AT_ONCE = 50;

    private static final String NEWEST =
            """
            (SELECT %d, line_id, version, order_number, order_date, pack_code, supplier_code, pack_size, packs, pack_price
            FROM ordering_own_line FORCE INDEX (ordering_own_line_by_tier)
            WHERE hospital_code = ? AND product_code = ? AND tier = ? AND order_date BETWEEN ? AND ? AND order_number <> ?
            ORDER BY order_date DESC, id DESC LIMIT ?)
            """;

    private OwnLines() {}

    /** A line of a hospital. */
    public record OwnLine(
            String lineId,
            int version,
            String orderNumber,
            LocalDate orderDate,
            String pack,
            String supplier,
            BigDecimal packSize,
            BigDecimal packs,
            BigDecimal packPrice) {}

    /**
     * Which of a hospital's lines are asked for.
     *
     * @param exceptOrder number of the order whose own lines are left out
     * @param from first order date
     * @param to last order date
     */
    public record Asked(
            String hospital, String product, String tier, String exceptOrder, LocalDate from, LocalDate to) {}

    /**
     * The newest of a hospital's lines, for each question its own, by order date and then in the order of acceptance.
     *
     * @param handle holds the hospital's lock
     * @param most lines for one question
     */
    public static Map<Asked, List<OwnLine>> newest(Handle handle, Collection<Asked> asked, int most) {
        List<Asked> questions = asked.stream().distinct().toList();
        Map<Asked, List<OwnLine>> answers = new HashMap<>();
        for (int at = 0; at < questions.size(); at += AT_ONCE) {
            read(handle, questions.subList(at, Math.min(questions.size(), at + AT_ONCE)), most, answers);
        }
        answers.values().forEach(Collections::reverse);
        return answers;
    }

    /** One statement for many questions: each goes down its own stretch of the index and stops. */
    private static void read(Handle handle, List<Asked> questions, int most, Map<Asked, List<OwnLine>> answers) {
        Query query = handle.createQuery(IntStream.range(0, questions.size())
                .mapToObj(NEWEST::formatted)
                .collect(Collectors.joining(" UNION ALL ")));
        for (int i = 0; i < questions.size(); i++) {
            Asked question = questions.get(i);
            query.bind(7 * i, question.hospital())
                    .bind(7 * i + 1, question.product())
                    .bind(7 * i + 2, question.tier())
                    .bind(7 * i + 3, question.from().toString())
                    .bind(7 * i + 4, question.to().toString())
                    .bind(7 * i + 5, question.exceptOrder())
                    .bind(7 * i + 6, most);
        }
        query.map((row, context) -> {
                    List<OwnLine> lines =
                            answers.computeIfAbsent(questions.get(row.getInt(1)), any -> new ArrayList<>());
                    return lines.add(new OwnLine(
                            row.getString(2),
                            row.getInt(3),
                            row.getString(4),
                            LocalDate.parse(row.getString(5)),
                            row.getString(6),
                            row.getString(7),
                            row.getBigDecimal(8),
                            row.getBigDecimal(9),
                            row.getBigDecimal(10)));
                })
                .list();
    }

    /** Notes accepted lines, in their order; a later version takes the place of the one before, or ends it. */
    static void add(Handle handle, List<AcceptedLine> lines) {
        remove(
                handle,
                lines.stream()
                        .filter(line -> line.version() > 1)
                        .map(AcceptedLine::lineId)
                        .toList());
        PreparedBatch batch = handle.prepareBatch(
                """
                INSERT INTO ordering_own_line (line_id, version, hospital_code, product_code, tier, order_number,
                  order_date, pack_code, supplier_code, pack_size, packs, pack_price)
                VALUES (:line, :version, :hospital, :product, :tier, :number,
                  :date, :pack, :supplier, :packSize, :packs, :packPrice)
                """);
        for (AcceptedLine line : lines) {
            if (line.cancelled()) {
                continue;
            }
            batch.bind("line", line.lineId())
                    .bind("version", line.version())
                    .bind("hospital", line.hospitalCode())
                    .bind("product", line.productCode())
                    .bind("tier", line.tier())
                    .bind("number", line.orderNumber())
                    .bind("date", line.orderDate().toString())
                    .bind("pack", line.packCode())
                    .bind("supplier", line.supplierCode())
                    .bind("packSize", line.packSize())
                    .bind("packs", line.packs())
                    .bind("packPrice", line.packPrice())
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void remove(Handle handle, List<String> lineIds) {
        for (String lineId : lineIds) {
            handle.execute("DELETE FROM ordering_own_line WHERE line_id = ?", lineId);
        }
    }
}
