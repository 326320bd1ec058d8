package org.sunshine.published.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.sunshine.published.CodesFound;
import org.sunshine.published.LineFilter;
import org.sunshine.published.LineFilter.Parameter;

/**
 * The filter as SQL: finds positions. One condition drives the scan, on an index that ends in the position; where it has
 * several values, each is a scan of its own and the results are merged. All column names are constants of this class.
 */
public final class LineQuery {
    /** Where positions are looked for. */
    public enum Order {
        NEWEST_FIRST("DESC"),
        OLDEST_FIRST("ASC");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** A column that can drive the scan, strongest first. */
    private enum Driver {
        PACK(Parameter.PACK, "pack_code", "published_line_by_pack"),
        PRODUCT(Parameter.PRODUCT, "product_code", "published_line_by_product"),
        HOSPITAL(Parameter.HOSPITAL, "hospital_code", "published_line_by_hospital"),
        SUPPLIER(Parameter.SUPPLIER, "supplier_code", "published_line_by_supplier"),
        DAY(Parameter.DAY, "order_date", "published_line_by_day"),
        DISTRICT(Parameter.DISTRICT, "district", "published_line_by_district");

        private final Parameter parameter;
        private final String column;
        private final String index;

        Driver(Parameter parameter, String column, String index) {
            this.parameter = parameter;
            this.column = column;
            this.index = index;
        }
    }

    private final LineFilter filter;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> single = new LinkedHashMap<>();
    private final Map<String, List<?>> lists = new LinkedHashMap<>();
    private final Driver driver;
    private final LocalDate boardDay;
    private boolean cancellations;
    private String timeLimit = TimeLimit.SQL;

    private LineQuery(LineFilter filter, LocalDate boardDay, List<CodesFound> found) {
        this.filter = filter;
        this.boardDay = boardDay;
        this.driver = boardDay != null ? null : driverOf(filter);
        for (Driver column : Driver.values()) {
            if (column != driver) {
                in(column.column, filter.values(column.parameter));
            }
        }
        in("manufacturer", filter.values(Parameter.MANUFACTURER));
        filter.minRatio().ifPresent(ratio -> compare("ratio >= :minRatio", "minRatio", ratio));
        filter.maxRatio().ifPresent(ratio -> compare("ratio <= :maxRatio", "maxRatio", ratio));
        filter.from().ifPresent(date -> compare("order_date >= :from", "from", date.toString()));
        filter.to().ifPresent(date -> compare("order_date <= :to", "to", date.toString()));
        flags();
        if (found != null) {
            text(found);
        }
    }

    /**
     * @param boardDay restricts to the lines that appeared on the live board of this day, or null
     * @param found what each word of the filter's free text resolved to, or null where there is none
     */
    public static LineQuery of(LineFilter filter, LocalDate boardDay, List<CodesFound> found) {
        return new LineQuery(filter, boardDay, found);
    }

    /** A page gives up after ten seconds where the indexes do not serve its filter; an export does not. */
    public LineQuery withoutTimeLimit() {
        timeLimit = "";
        return this;
    }

    /** Lets versions that end a line stand among the current ones: a cancellation is news, too. */
    public LineQuery withCancellations() {
        cancellations = true;
        return this;
    }

    /** A read below one size: positions in {@code from <= position < below}. */
    public List<Long> positions(Handle handle, long size, long from, long below, Order order, int limit) {
        Range range = range(handle, from, below);
        if (range.from >= range.below) {
            return List.of();
        }
        Query query = handle.createQuery(timeLimit + sql(order))
                .bind("size", size)
                .bind("first", range.from)
                .bind("below", range.below)
                .bind("limit", limit);
        single.forEach(query::bind);
        lists.forEach(query::bindList);
        if (boardDay != null) {
            query.bind("boardDay", boardDay.toString());
        }
        if (driver != null) {
            List<String> values = filter.values(driver.parameter);
            for (int i = 0; i < values.size(); i++) {
                query.bind("driver" + i, values.get(i));
            }
        }
        return query.mapTo(Long.class).list();
    }

    private record Range(long from, long below) {}

    /** Dates bound positions: a day's lines, replaced ones too, lie between its first and its last position. */
    private Range range(Handle handle, long from, long below) {
        Optional<LocalDate> first = filter.from();
        Optional<LocalDate> last = filter.to();
        List<LocalDate> days = filter.days();
        if (!days.isEmpty()) {
            first = days.stream().min(LocalDate::compareTo);
            last = days.stream().max(LocalDate::compareTo);
        }
        if (first.isEmpty() && last.isEmpty()) {
            return new Range(from, below);
        }
        return handle.createQuery(
                        """
                        SELECT COALESCE(MIN(first_position), 1), COALESCE(MAX(last_position), 0) FROM published_day
                        WHERE day BETWEEN :first AND :last
                        """)
                .bind("first", first.orElse(LocalDate.of(1000, 1, 1)).toString())
                .bind("last", last.orElse(LocalDate.of(9999, 12, 31)).toString())
                .map((result, context) ->
                        new Range(Math.max(from, result.getLong(1)), Math.min(below, result.getLong(2) + 1)))
                .one();
    }

    private String sql(Order order) {
        List<String> all = new ArrayList<>();
        all.add("position >= :first AND position < :below");
        if (!filter.allVersions()) {
            all.add(
                    cancellations
                            ? "(superseded_at IS NULL OR superseded_at >= :size OR superseded_at = position)"
                            : "(superseded_at IS NULL OR superseded_at >= :size)");
        } else {
            all.add("position < :size");
        }
        all.addAll(conditions);
        String tail = " ORDER BY position " + order.sql + " LIMIT :limit";
        if (boardDay != null) {
            all.add("board_day = :boardDay");
            return select("FORCE INDEX (published_line_by_board_day)", all) + tail;
        }
        if (driver == null) {
            return select("FORCE INDEX (PRIMARY)", all) + tail;
        }
        String index = "FORCE INDEX (" + driver.index + ")";
        List<String> scans = new ArrayList<>();
        for (int i = 0; i < filter.values(driver.parameter).size(); i++) {
            List<String> scan = new ArrayList<>(all);
            scan.add(driver.column + " = :driver" + i);
            scans.add("(" + select(index, scan) + tail + ")");
        }
        return scans.size() == 1
                ? scans.getFirst()
                : "SELECT position FROM (" + String.join(" UNION ALL ", scans) + ") AS merged" + tail;
    }

    private static String select(String index, List<String> conditions) {
        return "SELECT position FROM published_line " + index + " WHERE " + String.join(" AND ", conditions);
    }

    private static Driver driverOf(LineFilter filter) {
        for (Driver candidate : Driver.values()) {
            if (!filter.values(candidate.parameter).isEmpty()) {
                return candidate;
            }
        }
        return null;
    }

    private void in(String column, List<String> values) {
        if (!values.isEmpty()) {
            conditions.add(column + " IN (<" + column + ">)");
            lists.put(column, values);
        }
    }

    private void compare(String condition, String name, Object value) {
        conditions.add(condition);
        single.put(name, value);
    }

    /**
     * The column holds the flags that came with the line. What arrived while the engine failed was judged by the night,
     * and its flags stand in their own table only.
     */
    private static String raisedLater(String rule) {
        return """
                (why_not_judged = 'ENGINE_ERROR' AND EXISTS (SELECT 1 FROM published_flag
                  WHERE line_position = published_line.position AND published_flag.position < :size%s))"""
                .formatted(rule);
    }

    private void flags() {
        List<String> rules = filter.values(Parameter.FLAG);
        if (!rules.isEmpty()) {
            List<String> anyOf = new ArrayList<>();
            List<String> named = rules.stream()
                    .filter(rule -> !rule.equals("any") && !rule.equals("none"))
                    .toList();
            if (rules.contains("any")) {
                anyOf.add("flags <> '' OR " + raisedLater(""));
            }
            if (rules.contains("none")) {
                anyOf.add("(flags = '' AND NOT " + raisedLater("") + ")");
            }
            for (int i = 0; i < named.size(); i++) {
                anyOf.add("CONCAT(';', flags, ';') LIKE :rule" + i);
                anyOf.add(raisedLater(" AND rule = :exactRule" + i));
                single.put("exactRule" + i, named.get(i));
                single.put("rule" + i, "%;" + named.get(i).replace("_", "\\_") + ";%");
            }
            conditions.add("(" + String.join(" OR ", anyOf) + ")");
        }
        List<String> states = filter.values(Parameter.REVIEW);
        if (!states.isEmpty()) {
            conditions.add(
                    """
                    (flags <> '' OR why_not_judged = 'ENGINE_ERROR') AND EXISTS (SELECT 1 FROM published_flag
                      WHERE line_position = published_line.position AND state IN (<states>))""");
            lists.put("states", states);
        }
    }

    private void text(List<CodesFound> words) {
        List<String> everyWord = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            everyWord.add(anyRegister(words.get(i), "_word" + i));
        }
        single.put("text", filter.q().orElseThrow());
        conditions.add(
                everyWord.isEmpty()
                        ? "order_number = :text"
                        : "(order_number = :text OR (" + String.join(" AND ", everyWord) + "))");
    }

    private String anyRegister(CodesFound found, String suffix) {
        List<String> anyOf = new ArrayList<>();
        Map.of(
                        "product_code", found.products(),
                        "pack_code", found.packs(),
                        "supplier_code", found.suppliers(),
                        "hospital_code", found.hospitals())
                .forEach((column, codes) -> {
                    if (!codes.isEmpty()) {
                        anyOf.add(column + " IN (<" + column + suffix + ">)");
                        lists.put(column + suffix, List.copyOf(codes));
                    }
                });
        return anyOf.isEmpty() ? "FALSE" : "(" + String.join(" OR ", anyOf) + ")";
    }
}
