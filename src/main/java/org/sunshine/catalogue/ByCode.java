package org.sunshine.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.sunshine.kernel.Codes;

/** Reads rows by many codes, a thousand a statement. */
final class ByCode {
    private static final int AT_ONCE = 1000;

    private ByCode() {}

    /**
     * @param sql with {@code <codes>} where the list goes
     * @param codes those that have no code's form are left out: nothing can have them
     */
    static <T> Map<String, T> read(
            Handle handle, String sql, Collection<String> codes, RowMapper<T> mapper, Function<T, String> code) {
        List<String> asked = codes.stream()
                .filter(text -> Codes.isCode(text) || text.startsWith("X-") && Codes.isCode(text.substring(2)))
                .distinct()
                .toList();
        return in(handle, sql, asked, mapper).stream()
                .collect(Collectors.toMap(code, row -> row, (a, b) -> a, HashMap::new));
    }

    /** Rows for a list of values of any type. */
    static <T> List<T> in(Handle handle, String sql, List<?> values, RowMapper<T> mapper) {
        List<T> rows = new ArrayList<>();
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            rows.addAll(handle.createQuery(sql)
                    .bindList("codes", values.subList(from, Math.min(values.size(), from + AT_ONCE)))
                    .map(mapper)
                    .list());
        }
        return rows;
    }
}
