package org.sunshine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sunshine.kernel.Names;
import org.sunshine.platform.Database;

/** Looks suppliers up. */
@ApplicationScoped
public class Suppliers {
    static final String SELECT =
            "SELECT t.code, t.name, t.active, t.provisional, t.search_name FROM catalogue_supplier t ";
    private static final String BY_CODE = SELECT + "WHERE t.code IN (<codes>)";
    private static final String BY_NAME =
            SELECT + "WHERE t.search_name = :name ORDER BY t.provisional, t.active DESC, t.code LIMIT 1";

    private static final String INSERT =
            """
            INSERT INTO catalogue_supplier (code, name, active, provisional, search_name, search_text)
            VALUES (:code, :name, :active, :provisional, :searchName, :searchText)
            """;

    private static final String IF_ABSENT = " ON DUPLICATE KEY UPDATE code = code";

    private static final String UPDATE =
            """
            UPDATE catalogue_supplier
            SET name = :name, active = :active, provisional = :provisional, search_name = :searchName,
                search_text = :searchText
            WHERE code = :code
            """;

    private final Remembered<Supplier> remembered;

    @Inject
    Suppliers(Database database, Generation generation) {
        remembered = new Remembered<>(generation::current, codes -> database.read(handle -> byCode(handle, codes)));
    }

    /**
     * The suppliers of these codes, retired ones too; unknown codes are absent. From memory, at most a second old; may
     * take a connection of its own, so look suppliers up before a transaction begins.
     */
    public Map<String, Supplier> find(Collection<String> codes) {
        return remembered.find(codes);
    }

    public Optional<Supplier> find(String code) {
        return Optional.ofNullable(find(List.of(code)).get(code));
    }

    static Map<String, Supplier> byCode(Handle handle, Collection<String> codes) {
        return ByCode.read(handle, BY_CODE, codes, (result, context) -> supplier(result), Supplier::code);
    }

    /** The supplier of this name, case and accents apart; one of the programme before one that an order named. */
    static Optional<Supplier> byName(Handle handle, String name) {
        return handle.createQuery(BY_NAME)
                .bind("name", ProductRows.cut(Names.folded(name), 600))
                .map((result, context) -> supplier(result))
                .findOne();
    }

    static void insert(Handle handle, List<Supplier> suppliers) {
        write(handle, INSERT, suppliers);
    }

    static void insertIfAbsent(Handle handle, Supplier supplier) {
        write(handle, INSERT + IF_ABSENT, List.of(supplier));
    }

    static void update(Handle handle, List<Supplier> suppliers) {
        write(handle, UPDATE, suppliers);
    }

    static Supplier supplier(ResultSet result) throws SQLException {
        return new Supplier(
                result.getString("code"),
                result.getString("name"),
                result.getBoolean("active"),
                result.getBoolean("provisional"));
    }

    private static void write(Handle handle, String sql, List<Supplier> suppliers) {
        if (suppliers.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        for (Supplier supplier : suppliers) {
            String folded = Names.folded(supplier.name());
            batch.bind("code", supplier.code())
                    .bind("name", supplier.name())
                    .bind("active", supplier.active())
                    .bind("provisional", supplier.provisional())
                    .bind("searchName", ProductRows.cut(folded, 600))
                    .bind("searchText", ProductRows.cut(Names.folded(supplier.code()) + " " + folded, 700))
                    .add();
        }
        batch.execute();
    }
}
