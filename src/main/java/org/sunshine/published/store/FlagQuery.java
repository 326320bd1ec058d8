package org.sunshine.published.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.sunshine.platform.Database;
import org.sunshine.published.CodesFound;
import org.sunshine.published.FlagRow;
import org.sunshine.published.LineFilter;
import org.sunshine.published.LineFilter.Parameter;

/**
 * The filter of lines as SQL over flags. What a line has is asked of the line that a flag is about; a flag about a
 * supplier, a hospital or both answers for itself, with its period in the place of an order date, and has no pack,
 * manufacturer, district or ratio. All column names are constants of this class.
 */
public final class FlagQuery {
    private static final String SELECT =
            """
            SELECT f.flag_id, f.position, f.raised_at, f.rule, f.rule_version, f.severity, f.certainty, f.state,
              f.line_position, l.line_id, l.version, l.order_date,
              COALESCE(f.hospital_code, l.hospital_code) AS hospital_code,
              COALESCE(f.supplier_code, l.supplier_code) AS supplier_code,
              COALESCE(f.product_code, l.product_code) AS product_code,
              f.from_day, f.to_day, l.unit_price,
              COALESCE(l.median, JSON_VALUE(f.evidence, '$.group.median')) AS median,
              COALESCE(l.expected, JSON_VALUE(f.evidence, '$.expected')) AS expected,
              COALESCE(l.ratio, JSON_VALUE(f.evidence, '$.ratio')) AS ratio,
              JSON_VALUE(f.evidence, '$.z') AS z, JSON_VALUE(f.evidence, '$.excess') AS excess,
              COALESCE(l.n, JSON_VALUE(f.evidence, '$.group.n'), JSON_VALUE(f.evidence, '$.n')) AS n,
              COALESCE(l.level, JSON_VALUE(f.evidence, '$.group.level')) AS level,
              COALESCE(f.ref_position, l.ref_position) AS ref_position,
              COALESCE(f.ref_hash, JSON_VALUE(f.evidence, '$.group.hash')) AS ref_hash
            FROM published_flag f LEFT JOIN published_line l ON l.position = f.line_position
            WHERE f.position >= :first AND f.position < :below""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> single = new LinkedHashMap<>();
    private final Map<String, List<?>> lists = new LinkedHashMap<>();
    private String timeLimit = TimeLimit.SQL;

    /** @param found what each word of the filter's free text resolved to, or null where there is none */
    public FlagQuery(LineFilter filter, List<CodesFound> found) {
        in("COALESCE(f.product_code, l.product_code)", "products", filter.values(Parameter.PRODUCT));
        in("COALESCE(f.supplier_code, l.supplier_code)", "suppliers", filter.values(Parameter.SUPPLIER));
        in("COALESCE(f.hospital_code, l.hospital_code)", "hospitals", filter.values(Parameter.HOSPITAL));
        in("l.pack_code", "packs", filter.values(Parameter.PACK));
        in("l.manufacturer", "manufacturers", filter.values(Parameter.MANUFACTURER));
        in("l.district", "districts", filter.values(Parameter.DISTRICT));
        in("f.state", "states", filter.values(Parameter.REVIEW));
        List<String> rules = filter.values(Parameter.FLAG);
        if (!rules.contains("any")) {
            in("f.rule", "rules", rules);
        }
        filter.minRatio().ifPresent(ratio -> compare("l.ratio >= :minRatio", "minRatio", ratio));
        filter.maxRatio().ifPresent(ratio -> compare("l.ratio <= :maxRatio", "maxRatio", ratio));
        filter.from().ifPresent(day -> compare("COALESCE(l.order_date, f.to_day) >= :from", "from", day.toString()));
        filter.to().ifPresent(day -> compare("COALESCE(l.order_date, f.from_day) <= :to", "to", day.toString()));
        days(filter.days());
        if (!filter.allVersions()) {
            conditions.add("(l.superseded_at IS NULL OR l.superseded_at >= :size)");
        }
        if (found != null) {
            text(filter.q().orElseThrow(), found);
        }
    }

    /** A page gives up after ten seconds where the indexes do not serve its filter; an export does not. */
    public FlagQuery withoutTimeLimit() {
        timeLimit = "";
        return this;
    }

    /** Flags at positions {@code from <= position < below}, read at a size, newest or oldest first. */
    public List<FlagRow> rows(Handle handle, long size, long from, long below, boolean newestFirst, int limit) {
        StringBuilder sql = new StringBuilder(timeLimit).append(SELECT);
        conditions.forEach(condition -> sql.append(" AND ").append(condition));
        sql.append(" ORDER BY f.position ").append(newestFirst ? "DESC" : "ASC").append(" LIMIT :limit");
        Query query = handle.createQuery(sql.toString())
                .bind("first", from)
                .bind("below", Math.min(below, size))
                .bind("size", size)
                .bind("limit", limit);
        single.forEach(query::bind);
        lists.forEach(query::bindList);
        return query.map((row, context) -> row(row)).list();
    }

    private void in(String column, String name, List<String> values) {
        if (!values.isEmpty()) {
            conditions.add(column + " IN (<" + name + ">)");
            lists.put(name, values);
        }
    }

    private void compare(String condition, String name, Object value) {
        conditions.add(condition);
        single.put(name, value);
    }

    private void days(List<LocalDate> days) {
        List<String> anyOf = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            anyOf.add(
                    "(COALESCE(l.order_date, f.from_day) <= :day%1$d AND COALESCE(l.order_date, f.to_day) >= :day%1$d)"
                            .formatted(i));
            single.put("day" + i, days.get(i).toString());
        }
        if (!anyOf.isEmpty()) {
            conditions.add("(" + String.join(" OR ", anyOf) + ")");
        }
    }

    private void text(String text, List<CodesFound> words) {
        List<String> everyWord = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            everyWord.add(anyRegister(words.get(i), "_word" + i));
        }
        single.put("text", text);
        conditions.add(
                everyWord.isEmpty()
                        ? "l.order_number = :text"
                        : "(l.order_number = :text OR (" + String.join(" AND ", everyWord) + "))");
    }

    private String anyRegister(CodesFound found, String suffix) {
        List<String> anyOf = new ArrayList<>();
        Map.of(
                        "COALESCE(f.product_code, l.product_code)", found.products(),
                        "l.pack_code", found.packs(),
                        "COALESCE(f.supplier_code, l.supplier_code)", found.suppliers(),
                        "COALESCE(f.hospital_code, l.hospital_code)", found.hospitals())
                .forEach((column, codes) -> {
                    if (!codes.isEmpty()) {
                        String name = "found" + anyOf.size() + suffix;
                        anyOf.add(column + " IN (<" + name + ">)");
                        lists.put(name, List.copyOf(codes));
                    }
                });
        return anyOf.isEmpty() ? "FALSE" : "(" + String.join(" OR ", anyOf) + ")";
    }

    private static FlagRow row(ResultSet row) throws SQLException {
        return new FlagRow(
                row.getString("flag_id"),
                row.getLong("position"),
                Database.instant(row, "raised_at"),
                row.getString("rule"),
                row.getInt("rule_version"),
                row.getString("severity"),
                row.getString("certainty"),
                row.getString("state"),
                whole(row, "line_position"),
                row.getString("line_id"),
                integer(row, "version"),
                date(row, "order_date"),
                row.getString("hospital_code"),
                row.getString("supplier_code"),
                row.getString("product_code"),
                date(row, "from_day"),
                date(row, "to_day"),
                decimal(row, "unit_price"),
                decimal(row, "median"),
                decimal(row, "expected"),
                decimal(row, "ratio"),
                decimal(row, "z"),
                decimal(row, "excess"),
                integer(row, "n"),
                integer(row, "level"),
                whole(row, "ref_position"),
                row.getString("ref_hash"));
    }

    /** Where a column and a JSON value meet, the database gives text. */
    private static BigDecimal decimal(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new BigDecimal(text);
    }

    private static Integer integer(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Integer.valueOf(text);
    }

    private static Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }
}
