package org.sunshine.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.sunshine.kernel.Hashes;
import org.sunshine.platform.Database;
import org.sunshine.platform.Problem;
import org.sunshine.pricing.LinePositions;
import org.sunshine.published.store.TimeLimit;

/** Finds the lines of a group by the read table's indexes; what they say is for the ledger to tell. */
@ApplicationScoped
class PublishedPositions implements LinePositions {
    private final Database database;

    @Inject
    PublishedPositions(Database database) {
        this.database = database;
    }

    @Override
    public List<At> of(String product, String tier, long below, LocalDate from, LocalDate to) {
        return limited(handle -> at(handle.createQuery(
                        TimeLimit.SQL
                                + """
                        SELECT position, leaf_hash
                        FROM published_line FORCE INDEX (published_line_by_product)
                        WHERE product_code = :product AND tier = :tier AND position < :below
                          AND order_date BETWEEN :from AND :to
                        UNION
                        SELECT later.position, later.leaf_hash
                        FROM published_line AS earlier FORCE INDEX (published_line_by_product)
                        JOIN published_line AS later FORCE INDEX (published_line_by_line)
                          ON later.line_id = earlier.line_id AND later.position > earlier.position
                        WHERE earlier.product_code = :product AND earlier.tier = :tier
                          AND earlier.order_date BETWEEN :from AND :to
                          AND earlier.position < :below AND later.position < :below
                        ORDER BY position
                        """)
                .bind("from", from.toString())
                .bind("to", to.toString())
                .bind("product", product)
                .bind("tier", tier)
                .bind("below", below)));
    }

    @Override
    public Optional<At> first(String supplier, long below) {
        return limited(handle -> at(handle.createQuery(
                                TimeLimit.SQL
                                        + (supplier == null
                                                ? """
                                        SELECT position, leaf_hash
                                        FROM published_line FORCE INDEX (published_line_by_day)
                                        WHERE position < :below
                                        ORDER BY order_date LIMIT 1
                                        """
                                                : """
                                        SELECT position, leaf_hash
                                        FROM published_line FORCE INDEX (published_line_first_sold)
                                        WHERE supplier_code = :supplier AND position < :below
                                        ORDER BY order_date LIMIT 1
                                        """))
                        .bindMap(supplier == null ? Map.of() : Map.of("supplier", supplier))
                        .bind("below", below))
                .stream()
                .findFirst());
    }

    @Override
    public Optional<At> firstOfImport(String importId, String supplier, LocalDate before) {
        return limited(handle -> at(handle.createQuery(
                                TimeLimit.SQL
                                        + (supplier == null
                                                ? """
                                        SELECT position, leaf_hash
                                        FROM published_line FORCE INDEX (published_line_by_day)
                                        WHERE import_id = :importId AND order_date < :before
                                        ORDER BY order_date LIMIT 1
                                        """
                                                : """
                                        SELECT position, leaf_hash
                                        FROM published_line FORCE INDEX (published_line_first_sold)
                                        WHERE supplier_code = :supplier AND import_id = :importId AND order_date < :before
                                        ORDER BY order_date LIMIT 1
                                        """))
                        .bindMap(supplier == null ? Map.of() : Map.of("supplier", supplier))
                        .bind("importId", importId)
                        .bind("before", before.toString()))
                .stream()
                .findFirst());
    }

    private <T> T limited(Function<Handle, T> read) {
        return TimeLimit.read(database, read, () -> Problem.of(
                        "recheck-took-too-long",
                        503,
                        "This recheck takes too long",
                        "The product's past could not be found in time. Come back later, or recompute the CSV.")
                .retryAfter(TimeLimit.COME_BACK_SECONDS));
    }

    private static List<At> at(Query query) {
        return query.map((row, context) -> new At(row.getLong(1), Hashes.hex(row.getBytes(2))))
                .list();
    }
}
