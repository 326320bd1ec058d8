package org.sunshine.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.sunshine.kernel.Hashes;
import org.sunshine.platform.Database;
import org.sunshine.pricing.LinePositions;

/** Finds the lines of a group by the read table's indexes; what they say is for the ledger to tell. */
@ApplicationScoped
class PublishedPositions implements LinePositions {
    private final Database database;

    @Inject
    PublishedPositions(Database database) {
        this.database = database;
    }

    @Override
    public List<At> of(String product, String tier, long below) {
        return database.read(handle -> at(handle.createQuery(
                        """
                        SELECT position, leaf_hash
                        FROM published_line FORCE INDEX (published_line_by_product)
                        WHERE product_code = :product AND tier = :tier AND position < :below
                        UNION
                        SELECT later.position, later.leaf_hash
                        FROM published_line AS earlier FORCE INDEX (published_line_by_product)
                        JOIN published_line AS later FORCE INDEX (published_line_by_line)
                          ON later.line_id = earlier.line_id AND later.position > earlier.position
                        WHERE earlier.product_code = :product AND earlier.tier = :tier
                          AND earlier.position < :below AND later.position < :below
                        ORDER BY position
                        """)
                .bind("product", product)
                .bind("tier", tier)
                .bind("below", below)));
    }

    @Override
    public Optional<At> first(String supplier, long below) {
        return database.read(handle -> at(handle.createQuery(
                                supplier == null
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
                                        """)
                        .bindMap(supplier == null ? Map.of() : Map.of("supplier", supplier))
                        .bind("below", below))
                .stream()
                .findFirst());
    }

    @Override
    public Optional<At> firstOfImport(String importId, String supplier, LocalDate before) {
        return database.read(handle -> at(handle.createQuery(
                                supplier == null
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
                                        """)
                        .bindMap(supplier == null ? Map.of() : Map.of("supplier", supplier))
                        .bind("importId", importId)
                        .bind("before", before.toString()))
                .stream()
                .findFirst());
    }

    private static List<At> at(Query query) {
        return query.map((row, context) -> new At(row.getLong(1), Hashes.hex(row.getBytes(2))))
                .list();
    }
}
