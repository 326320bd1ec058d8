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

/** Looks hospitals up, and locks one for an order. */
@ApplicationScoped
public class Hospitals {
    static final String SELECT =
            "SELECT t.code, t.name, t.tier, t.district, t.active, t.search_name FROM catalogue_hospital t ";
    private static final String BY_CODE = SELECT + "WHERE t.code IN (<codes>)";
    private static final String ACTIVE = SELECT + "WHERE t.active ORDER BY t.code";
    private static final String LOCK = SELECT + "WHERE t.code = :code FOR UPDATE";

    private static final String INSERT =
            """
            INSERT INTO catalogue_hospital (code, name, tier, district, active, search_name, search_text)
            VALUES (:code, :name, :tier, :district, :active, :searchName, :searchText)
            """;

    private static final String UPDATE =
            """
            UPDATE catalogue_hospital
            SET name = :name, tier = :tier, district = :district, active = :active, search_name = :searchName,
                search_text = :searchText
            WHERE code = :code
            """;

    private final Database database;
    private final Remembered<Hospital> remembered;

    @Inject
    Hospitals(Database database, Generation generation) {
        this.database = database;
        remembered = new Remembered<>(generation::current, codes -> database.read(handle -> byCode(handle, codes)));
    }

    /** The hospitals of these codes, retired ones too; unknown codes are absent. From memory, at most a second old. */
    public Map<String, Hospital> find(Collection<String> codes) {
        return remembered.find(codes);
    }

    public Optional<Hospital> find(String code) {
        return Optional.ofNullable(find(List.of(code)).get(code));
    }

    /** Every hospital that files, by code. */
    public List<Hospital> active() {
        return database.read(handle -> handle.createQuery(ACTIVE)
                .map((result, context) -> hospital(result))
                .list());
    }

    /** The hospital, its row locked until the handle's transaction ends; empty where there is none. */
    public Optional<Hospital> lock(Handle handle, String code) {
        return handle.createQuery(LOCK)
                .bind("code", code)
                .map((result, context) -> hospital(result))
                .findOne();
    }

    static Map<String, Hospital> byCode(Handle handle, Collection<String> codes) {
        return ByCode.read(handle, BY_CODE, codes, (result, context) -> hospital(result), Hospital::code);
    }

    static void insert(Handle handle, List<Hospital> hospitals) {
        write(handle, INSERT, hospitals);
    }

    static void update(Handle handle, List<Hospital> hospitals) {
        write(handle, UPDATE, hospitals);
    }

    static Hospital hospital(ResultSet result) throws SQLException {
        return new Hospital(
                result.getString("code"),
                result.getString("name"),
                result.getString("tier"),
                result.getString("district"),
                result.getBoolean("active"));
    }

    private static void write(Handle handle, String sql, List<Hospital> hospitals) {
        if (hospitals.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        for (Hospital hospital : hospitals) {
            String folded = Names.folded(hospital.name());
            batch.bind("code", hospital.code())
                    .bind("name", hospital.name())
                    .bind("tier", hospital.tier())
                    .bind("district", hospital.district())
                    .bind("active", hospital.active())
                    .bind("searchName", ProductRows.cut(folded, 600))
                    .bind(
                            "searchText",
                            ProductRows.cut(
                                    Names.folded(hospital.code() + " " + hospital.name() + " " + hospital.district()),
                                    1000))
                    .add();
        }
        batch.execute();
    }
}
