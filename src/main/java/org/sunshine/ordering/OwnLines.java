package org.sunshine.ordering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What a hospital has bought, from the moment of acceptance: the newest version of each line, without cancelled ones. */
public final class OwnLines {
    private static final int AT_ONCE = 1000;

    private OwnLines() {}

    /** A line of a hospital. */
    public record OwnLine(
            String lineId,
            int version,
            String product,
            String tier,
            String orderNumber,
            LocalDate orderDate,
            String pack,
            String supplier,
            BigDecimal packSize,
            BigDecimal packs,
            BigDecimal packPrice) {}

    /**
     * A hospital's lines of some products, by order date and then in the order of acceptance.
     *
     * @param handle holds the hospital's lock
     * @param from first order date
     * @param to last order date
     */
    public static List<OwnLine> of(
            Handle handle, String hospital, Collection<String> products, LocalDate from, LocalDate to) {
        List<String> asked = products.stream().distinct().toList();
        List<OwnLine> lines = new ArrayList<>();
        for (int at = 0; at < asked.size(); at += AT_ONCE) {
            lines.addAll(handle.createQuery(
                            """
                            SELECT line_id, version, product_code, tier, order_number, order_date, pack_code,
                              supplier_code, pack_size, packs, pack_price
                            FROM ordering_own_line
                            WHERE hospital_code = :hospital AND product_code IN (<products>)
                              AND order_date BETWEEN :from AND :to
                            ORDER BY order_date, id
                            """)
                    .bind("hospital", hospital)
                    .bindList("products", asked.subList(at, Math.min(asked.size(), at + AT_ONCE)))
                    .bind("from", from.toString())
                    .bind("to", to.toString())
                    .map((row, context) -> new OwnLine(
                            row.getString(1),
                            row.getInt(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            LocalDate.parse(row.getString(6)),
                            row.getString(7),
                            row.getString(8),
                            row.getBigDecimal(9),
                            row.getBigDecimal(10),
                            row.getBigDecimal(11)))
                    .list());
        }
        return lines;
    }

    /** Notes accepted lines, in their order; a later version takes the place of the one before. */
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

    /** Takes cancelled lines out. */
    static void remove(Handle handle, List<String> lineIds) {
        for (String lineId : lineIds) {
            handle.execute("DELETE FROM ordering_own_line WHERE line_id = ?", lineId);
        }
    }
}
