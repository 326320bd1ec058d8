package org.sunshine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.sunshine.platform.Database;

/**
 * Finds what people look for by code or by words of its name, without regard to case and accents, in any script. Every
 * word must be found, anywhere: 重庆 finds 重庆市第一医院.
 */
@ApplicationScoped
public class Search {
    /** Products by their own name and code, or by a pack's brand, manufacturer and code. */
    private static final SearchedTable<Product> PRODUCTS = new SearchedTable<>(
            ProductRows.SELECT,
            "t.code IN (SELECT k.product_code FROM catalogue_pack k WHERE %s)",
            (result, context) -> ProductRows.product(result));

    /** Products by their own name and code only: a brand stands for its packs, not for all that competes with it. */
    private static final SearchedTable<Product> PRODUCTS_THEMSELVES =
            new SearchedTable<>(ProductRows.SELECT, null, (result, context) -> ProductRows.product(result));

    private static final SearchedTable<Supplier> SUPPLIERS =
            new SearchedTable<>(Suppliers.SELECT, null, (result, context) -> Suppliers.supplier(result));
    private static final SearchedTable<Hospital> HOSPITALS =
            new SearchedTable<>(Hospitals.SELECT, null, (result, context) -> Hospitals.hospital(result));
    /** Packs whose product is not found itself: what is found anyway need not be counted out by pack. */
    private static final SearchedTable<String> FURTHER_PACKS = new SearchedTable<>(
                    "SELECT t.code, t.search_text AS search_name FROM catalogue_pack t ",
                    null,
                    (result, context) -> result.getString("code"))
            .without("t.product_code IN (SELECT k.code FROM catalogue_product k WHERE %s)");

    private final Database database;

    @Inject
    Search(Database database) {
        this.database = database;
    }

    /**
     * Codes of everything that a text finds.
     *
     * @param packs those that none of the products has
     * @param more some kind has more matches than the limit; its first ones are here
     */
    public record Matches(
            Set<String> products, Set<String> packs, Set<String> suppliers, Set<String> hospitals, boolean more) {}

    /** Codes of all that contains every word of the text; of each kind at most {@code limit}. A blank text finds nothing. */
    public Matches codes(String text, int limit) {
        SearchWords words = SearchWords.of(text);
        if (words.isEmpty()) {
            return new Matches(Set.of(), Set.of(), Set.of(), Set.of(), false);
        }
        return database.read(handle -> {
            Set<String> products = codes(handle, PRODUCTS_THEMSELVES, words, limit);
            Set<String> packs = codes(handle, FURTHER_PACKS, words, limit);
            Set<String> suppliers = codes(handle, SUPPLIERS, words, limit);
            Set<String> hospitals = codes(handle, HOSPITALS, words, limit);
            boolean more = products.size() > limit
                    || packs.size() > limit
                    || suppliers.size() > limit
                    || hospitals.size() > limit;
            return new Matches(
                    first(products, limit),
                    first(packs, limit),
                    first(suppliers, limit),
                    first(hospitals, limit),
                    more);
        });
    }

    /** The matches of every word by itself: what matches all of them may do so by different kinds. */
    public List<Matches> codesByWord(String text, int limit) {
        return SearchWords.of(text).words().stream()
                .map(word -> codes(word, limit))
                .toList();
    }

    /** A page of products: exact code first, then names that begin with the text, then by name. */
    public Found<Product> products(String text, int limit, Optional<SearchPlace> after) {
        return page(PRODUCTS, text, limit, after);
    }

    public Found<Supplier> suppliers(String text, int limit, Optional<SearchPlace> after) {
        return page(SUPPLIERS, text, limit, after);
    }

    public Found<Hospital> hospitals(String text, int limit, Optional<SearchPlace> after) {
        return page(HOSPITALS, text, limit, after);
    }

    /**
     * One page of a list.
     *
     * @param next where the next page begins; empty on the last one
     */
    public record Found<T>(List<T> items, Optional<SearchPlace> next) {}

    private <T> Found<T> page(SearchedTable<T> table, String text, int limit, Optional<SearchPlace> after) {
        List<SearchedTable.Hit<T>> hits =
                database.read(handle -> table.read(handle, SearchWords.of(text), limit + 1, after));
        List<SearchedTable.Hit<T>> shown = hits.subList(0, Math.min(limit, hits.size()));
        return new Found<>(
                shown.stream().map(SearchedTable.Hit::item).toList(),
                hits.size() > limit ? Optional.of(shown.getLast().place()) : Optional.empty());
    }

    private static <T> Set<String> codes(Handle handle, SearchedTable<T> table, SearchWords words, int limit) {
        Set<String> codes = new TreeSet<>();
        table.read(handle, words, limit + 1, Optional.empty())
                .forEach(hit -> codes.add(hit.place().code()));
        return codes;
    }

    private static Set<String> first(Set<String> codes, int limit) {
        Set<String> first = new TreeSet<>();
        codes.stream().limit(limit).forEach(first::add);
        return first;
    }
}
