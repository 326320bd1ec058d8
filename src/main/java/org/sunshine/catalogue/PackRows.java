package org.sunshine.catalogue;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sunshine.kernel.Names;

/** The table of packs. */
final class PackRows {
    private static final String SELECT =
            """
            SELECT t.code, t.product_code, t.brand, t.manufacturer, t.tier, t.pack_size, t.active, t.provisional,
                   p.name_inn, p.name_rest, p.unit, p.provisional AS unmatched
            FROM catalogue_pack t JOIN catalogue_product p ON p.code = t.product_code
            """;

    private static final String BY_CODE = SELECT + "WHERE t.code IN (<codes>)";
    private static final String BY_PRODUCT = SELECT + "WHERE t.product_code = :product ORDER BY t.code LIMIT 1000";

    private static final String INSERT =
            """
            INSERT INTO catalogue_pack
              (code, product_code, brand, manufacturer, tier, pack_size, active, provisional, description, search_text)
            VALUES
              (:code, :product, :brand, :manufacturer, :tier, :packSize, :active, :provisional, :description, :searchText)
            """;

    private static final String IF_ABSENT = " ON DUPLICATE KEY UPDATE code = code";

    private static final String UPDATE =
            """
            UPDATE catalogue_pack
            SET brand = :brand, manufacturer = :manufacturer, tier = :tier, active = :active, provisional = :provisional,
                search_text = :searchText
            WHERE code = :code
            """;

    private static final String MATCH =
            """
            UPDATE catalogue_pack t
              JOIN catalogue_product described ON described.code = t.product_code AND described.provisional
              JOIN catalogue_product known ON known.known_identity = described.identity
            SET t.product_code = known.code
            """;

    private PackRows() {}

    /** What a row of {@code packs.csv} says of a pack, or a description; {@code description} is null in a file. */
    record Content(
            String code,
            String productCode,
            String productName,
            String brand,
            String manufacturer,
            Tier tier,
            BigDecimal packSize,
            boolean active,
            byte[] description) {
        /** Nothing that may change differs. */
        boolean says(Pack pack) {
            return pack.brand().equals(brand)
                    && pack.manufacturer().equals(manufacturer)
                    && pack.tier().equals(tier.word())
                    && pack.active() == active;
        }
    }

    static Map<String, Pack> byCode(Handle handle, Collection<String> codes) {
        return ByCode.read(handle, BY_CODE, codes, (result, context) -> pack(result), Pack::code);
    }

    static List<Pack> ofProduct(Handle handle, String product) {
        return handle.createQuery(BY_PRODUCT)
                .bind("product", product)
                .map((result, context) -> pack(result))
                .list();
    }

    static void insert(Handle handle, List<Content> packs) {
        write(handle, INSERT, packs);
    }

    static void insertIfAbsent(Handle handle, Content pack) {
        write(handle, INSERT + IF_ABSENT, List.of(pack));
    }

    /** Everything but product and size, which never change. */
    static void update(Handle handle, List<Content> packs) {
        write(handle, UPDATE, packs);
    }

    /** Gives described packs the product of the catalogue that they turn out to be; returns how many. */
    static int match(Handle handle) {
        return handle.execute(MATCH);
    }

    static int match(Handle handle, String code) {
        return handle.execute(MATCH + "WHERE t.code = ?", code);
    }

    /** Gives one described pack the product that an administrator recognised. */
    static void giveProduct(Handle handle, String code, String product) {
        handle.createUpdate("UPDATE catalogue_pack SET product_code = :product WHERE code = :code")
                .bind("product", product)
                .bind("code", code)
                .execute();
    }

    /** The hash of the description that a pack was made from; empty where there is no such pack. */
    static Optional<byte[]> description(Handle handle, String code) {
        return handle.createQuery(
                        "SELECT description FROM catalogue_pack WHERE code = :code AND description IS NOT NULL")
                .bind("code", code)
                .map((result, context) -> result.getBytes("description"))
                .findOne();
    }

    private static Pack pack(ResultSet result) throws SQLException {
        return new Pack(
                result.getString("code"),
                result.getString("product_code"),
                new ProductName(result.getString("name_inn"), result.getString("name_rest")).text(),
                result.getString("brand"),
                result.getString("manufacturer"),
                result.getString("tier"),
                result.getBigDecimal("pack_size"),
                result.getString("unit"),
                result.getBoolean("active"),
                !result.getBoolean("unmatched"));
    }

    private static void write(Handle handle, String sql, List<Content> packs) {
        if (packs.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        for (Content pack : packs) {
            batch.bind("code", pack.code())
                    .bind("product", pack.productCode())
                    .bind("brand", pack.brand())
                    .bind("manufacturer", pack.manufacturer())
                    .bind("tier", pack.tier().word())
                    .bind("packSize", pack.packSize())
                    .bind("active", pack.active())
                    .bind("provisional", pack.description() != null)
                    .bind("description", pack.description())
                    .bind("searchText", searchText(pack))
                    .add();
        }
        batch.execute();
    }

    private static String searchText(Content pack) {
        return ProductRows.cut(
                Names.folded(String.join(" ", pack.code(), pack.brand(), pack.manufacturer(), pack.productName())),
                1200);
    }
}
