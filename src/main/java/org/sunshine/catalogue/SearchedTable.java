package org.sunshine.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Searches one table that has the columns {@code code}, {@code search_name} and {@code search_text}. Search texts are
 * folded and compared byte by byte, so a word is found anywhere and in any script, and a scan of 20,000 rows takes
 * milliseconds.
 *
 * @param select the columns of {@code t} that the mapper reads, and {@code t.search_name}
 * @param otherwise a second way to match, its {@code %s} standing for the same test on the columns of {@code k}, or null
 * @param except what is left out although it matches, its {@code %s} as above, or null
 */
record SearchedTable<T>(String select, String otherwise, String except, RowMapper<T> mapper) {
    SearchedTable(String select, String otherwise, RowMapper<T> mapper) {
        this(select, otherwise, null, mapper);
    }

    SearchedTable<T> without(String matching) {
        return new SearchedTable<>(select, otherwise, matching, mapper);
    }

    /** A row found and its place in the order of results. */
    record Hit<T>(T item, SearchPlace place) {}

    List<Hit<T>> read(Handle handle, SearchWords words, int limit, Optional<SearchPlace> after) {
        Query query = handle.createQuery(sql(words, after.isPresent()))
                .bind("text", words.text())
                .bind("folded", words.folded())
                .bind("limit", limit);
        for (int i = 0; i < words.words().size(); i++) {
            query.bind("word" + i, words.words().get(i));
        }
        after.ifPresent(place -> query.bind("afterRank", place.rank())
                .bind("afterName", place.name())
                .bind("afterCode", place.code()));
        return query.map((result, context) -> new Hit<>(
                        mapper.map(result, context),
                        new SearchPlace(
                                result.getInt("search_rank"),
                                result.getString("search_name"),
                                result.getString("code"))))
                .list();
    }

    /** Nothing of a request is in the statement but the number of words. */
    private String sql(SearchWords words, boolean goesOn) {
        String rank = words.isEmpty()
                ? "2"
                : "CASE WHEN t.code = :text THEN 0 WHEN LEFT(%s, CHAR_LENGTH(:folded)) = :folded THEN 1 ELSE 2 END"
                        .formatted(searchName());
        StringBuilder sql = new StringBuilder(select.replaceFirst("SELECT", "SELECT " + rank + " AS search_rank,"));
        sql.append("WHERE ").append(matching(words));
        if (goesOn) {
            sql.append(" AND (")
                    .append(rank)
                    .append(" > :afterRank OR (")
                    .append(rank)
                    .append(" = :afterRank AND ")
                    .append(searchName())
                    .append(" >= :afterName AND (")
                    .append(searchName())
                    .append(" > :afterName OR t.code > :afterCode)))");
        }
        return sql.append(" ORDER BY search_rank, search_name, t.code LIMIT :limit")
                .toString();
    }

    private String matching(SearchWords words) {
        if (words.isEmpty()) {
            return "TRUE";
        }
        String own = allWords("t", words);
        String found = otherwise == null ? own : "(" + own + " OR " + otherwise.formatted(allWords("k", words)) + ")";
        return except == null ? found : found + " AND NOT (" + except.formatted(allWords("k", words)) + ")";
    }

    private static String allWords(String table, SearchWords words) {
        return IntStream.range(0, words.words().size())
                .mapToObj(i -> "INSTR(%s.search_text, :word%d) > 0".formatted(table, i))
                .collect(Collectors.joining(" AND "));
    }

    private String searchName() {
        return select.contains("search_text AS search_name") ? "t.search_text" : "t.search_name";
    }
}
