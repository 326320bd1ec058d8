package org.sunshine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sunshine.platform.Database;

/** Reads the legal maximum prices. */
@ApplicationScoped
public class Ceilings {
    private static final String SELECT =
            """
            SELECT c.pack_code, c.product_code, c.unit_price, c.currency, c.valid_from, c.valid_to, c.source, l.known_from
            FROM catalogue_ceiling c JOIN catalogue_ceiling_load l ON l.load_id = c.load_id
            """;

    private final Database database;

    @Inject
    Ceilings(Database database) {
        this.database = database;
    }

    /**
     * All rows about these packs or products, read in an order's transaction: a load is complete before its time comes,
     * so whoever is accepted at that time or later reads it here.
     */
    public CeilingList of(Handle handle, Collection<String> packs, Collection<String> products) {
        return new CeilingList(
                Stream.concat(in(handle, "pack_code", packs).stream(), in(handle, "product_code", products).stream())
                        .toList());
    }

    /** Every row of every load, by load and then as its file had them. */
    public List<Ceiling> all() {
        return database.read(handle -> handle.createQuery(SELECT + "ORDER BY c.id")
                .map((row, context) -> ceiling(row))
                .list());
    }

    /** What is in force on a day for a product as a whole and for single packs of it, as it is known now. */
    public List<Ceiling> ofProduct(String product, LocalDate day, Instant now) {
        return new CeilingList(database.read(handle -> handle.createQuery(
                                SELECT
                                        + "WHERE c.product_code = :product OR c.pack_code IN"
                                        + " (SELECT p.code FROM catalogue_pack p WHERE p.product_code = :product) ORDER BY c.id")
                        .bind("product", product)
                        .map((row, context) -> ceiling(row))
                        .list()))
                .allInForce(day, now);
    }

    static List<Ceiling> in(Handle handle, String column, Collection<String> codes) {
        return ByCode.in(
                handle,
                SELECT + "WHERE c." + column + " IN (<codes>) ORDER BY c.id",
                codes.stream().distinct().toList(),
                (row, context) -> ceiling(row));
    }

    private static Ceiling ceiling(ResultSet row) throws SQLException {
        String to = row.getString("valid_to");
        return new Ceiling(
                row.getString("pack_code"),
                row.getString("product_code"),
                row.getBigDecimal("unit_price"),
                row.getString("currency"),
                LocalDate.parse(row.getString("valid_from")),
                to == null ? null : LocalDate.parse(to),
                row.getString("source"),
                Database.instant(row, "known_from"));
    }
}
