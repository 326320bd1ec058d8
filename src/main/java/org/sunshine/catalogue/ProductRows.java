package org.sunshine.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sunshine.kernel.Names;

/** The table of products. */
final class ProductRows {
    static final String SELECT =
            """
            SELECT t.code, t.identity, t.ingredients, t.form, t.route, t.unit, t.name_inn, t.name_rest, t.provisional,
                   t.search_name
            FROM catalogue_product t
            """;

    private static final String BY_CODE = SELECT + "WHERE t.code IN (<codes>)";
    private static final String BY_IDENTITY = SELECT + "WHERE t.known_identity IN (<codes>)";

    private static final String INSERT =
            """
            INSERT INTO catalogue_product
              (code, identity, ingredients, form, route, unit, name_inn, name_rest, provisional, search_name, search_text)
            VALUES
              (:code, :identity, :ingredients, :form, :route, :unit, :inn, :rest, :provisional, :searchName, :searchText)
            """;

    private static final String IF_ABSENT = " ON DUPLICATE KEY UPDATE code = code";

    private ProductRows() {}

    /** A product with the identity of its composition, in hex. */
    record Row(Product product, String identity) {}

    static Map<String, Row> byCode(Handle handle, Collection<String> codes) {
        return ByCode.read(handle, BY_CODE, codes, (result, context) -> row(result), row -> row.product()
                .code());
    }

    /** Codes of the catalogue's products by identity; provisional products are not among them. */
    static Map<String, String> codesByIdentity(Handle handle, Collection<String> identities) {
        List<byte[]> asked =
                identities.stream().distinct().map(HexFormat.of()::parseHex).toList();
        return ByCode.in(handle, BY_IDENTITY, asked, (result, context) -> row(result)).stream()
                .collect(Collectors.toMap(
                        Row::identity, row -> row.product().code(), (one, other) -> one, HashMap::new));
    }

    static void insert(Handle handle, Map<String, Composition> compositions) {
        PreparedBatch batch = handle.prepareBatch(INSERT);
        compositions.forEach((code, composition) -> bind(batch, code, composition, false));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    static void insertProvisional(Handle handle, String code, Composition composition) {
        PreparedBatch batch = handle.prepareBatch(INSERT + IF_ABSENT);
        bind(batch, code, composition, true);
        batch.execute();
    }

    static Product product(ResultSet result) throws SQLException {
        return new Product(
                result.getString("code"),
                new ProductName(result.getString("name_inn"), result.getString("name_rest")),
                result.getString("ingredients"),
                result.getString("form"),
                result.getString("route"),
                result.getString("unit"),
                result.getBoolean("provisional"));
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(product(result), HexFormat.of().formatHex(result.getBytes("identity")));
    }

    private static void bind(PreparedBatch batch, String code, Composition composition, boolean provisional) {
        ProductName name = composition.name();
        String folded = Names.folded(name.text());
        batch.bind("code", code)
                .bind("identity", HexFormat.of().parseHex(composition.identity()))
                .bind("ingredients", composition.ingredientsText())
                .bind("form", composition.form().word())
                .bind("route", composition.route().word())
                .bind("unit", composition.unit().word())
                .bind("inn", name.inn())
                .bind("rest", name.rest())
                .bind("provisional", provisional)
                .bind("searchName", cut(folded, 600))
                .bind("searchText", cut(Names.folded(code) + " " + folded, 1000))
                .add();
    }

    /** A search text is cut rather than refused: folding may lengthen a name. */
    static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length()))));
    }
}
