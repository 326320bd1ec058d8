package org.sunshine.board.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sunshine.board.Words;
import org.sunshine.board.view.Empty;
import org.sunshine.board.view.Link;
import org.sunshine.board.view.RegisterPage;
import org.sunshine.catalogue.Hospital;
import org.sunshine.catalogue.Hospitals;
import org.sunshine.catalogue.Product;
import org.sunshine.catalogue.Products;
import org.sunshine.catalogue.Search;
import org.sunshine.catalogue.SearchPlace;
import org.sunshine.catalogue.Supplier;
import org.sunshine.catalogue.Suppliers;
import org.sunshine.kernel.Figures;
import org.sunshine.platform.PageFrame.Section;
import org.sunshine.platform.PageFrames;
import org.sunshine.platform.Problem;
import org.sunshine.platform.Settings;
import org.sunshine.published.Lines;
import org.sunshine.published.Sums;
import org.sunshine.published.Totals;
import org.sunshine.published.Totals.Kind;
import org.sunshine.published.Totals.Ranked;

/**
 * The lists of products, suppliers and hospitals: without a search those with the most spent, with one whatever it
 * finds, a page at a time; an empty search lists all by name.
 */
@ApplicationScoped
class RegisterLists {
    private static final int LARGEST = 100;
    private static final int FOUND = 50;
    private static final int YEAR = 365;
    private static final int LONGEST_TEXT = 200;
    private static final String LANGUAGE = "en";

    private final Products products;
    private final Suppliers suppliers;
    private final Hospitals hospitals;
    private final Search search;
    private final Totals totals;
    private final Lines lines;
    private final PageFrames frames;
    private final Settings settings;

    /** What a row needs of an entry. */
    private record Entry(String code, String first, String rest) {
        static Entry of(Product product) {
            return new Entry(
                    product.code(), product.name().inn(), product.name().rest());
        }

        static Entry of(Supplier supplier) {
            return new Entry(supplier.code(), supplier.name(), "");
        }

        static Entry of(Hospital hospital) {
            return new Entry(hospital.code(), hospital.name(), hospital.district());
        }
    }

    /** A register: how it is named, searched and looked up. */
    private record Register(
            String kind,
            Section section,
            Kind sums,
            String title,
            String stand,
            Function<List<String>, Map<String, Entry>> byCode,
            Finder finder) {}

    private interface Finder {
        Search.Found<Entry> find(String text, Optional<SearchPlace> after);
    }

    @Inject
    RegisterLists(
            Products products,
            Suppliers suppliers,
            Hospitals hospitals,
            Search search,
            Totals totals,
            Lines lines,
            PageFrames frames,
            Settings settings) {
        this.products = products;
        this.suppliers = suppliers;
        this.hospitals = hospitals;
        this.search = search;
        this.totals = totals;
        this.lines = lines;
        this.frames = frames;
        this.settings = settings;
    }

    RegisterPage products(MultivaluedMap<String, String> query) {
        Words words = Words.in(LANGUAGE);
        return page(
                new Register(
                        "products",
                        Section.PRODUCTS,
                        Kind.PRODUCT,
                        words.page().products(),
                        words.detail().productsStand(),
                        codes -> entries(products.find(codes), Entry::of),
                        (text, after) -> entries(search.products(text, FOUND, after), Entry::of)),
                query,
                words);
    }

    RegisterPage suppliers(MultivaluedMap<String, String> query) {
        Words words = Words.in(LANGUAGE);
        return page(
                new Register(
                        "suppliers",
                        Section.SUPPLIERS,
                        Kind.SUPPLIER,
                        words.page().suppliers(),
                        words.detail().suppliersStand(),
                        codes -> entries(suppliers.find(codes), Entry::of),
                        (text, after) -> entries(search.suppliers(text, FOUND, after), Entry::of)),
                query,
                words);
    }

    RegisterPage hospitals(MultivaluedMap<String, String> query) {
        Words words = Words.in(LANGUAGE);
        return page(
                new Register(
                        "hospitals",
                        Section.HOSPITALS,
                        Kind.HOSPITAL,
                        words.page().hospitals(),
                        words.detail().hospitalsStand(),
                        codes -> entries(hospitals.find(codes), Entry::of),
                        (text, after) -> entries(search.hospitals(text, FOUND, after), Entry::of)),
                query,
                words);
    }

    private static <T> Map<String, Entry> entries(Map<String, T> found, Function<T, Entry> entry) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> entry.apply(one.getValue())));
    }

    private static <T> Search.Found<Entry> entries(Search.Found<T> found, Function<T, Entry> entry) {
        return new Search.Found<>(found.items().stream().map(entry).toList(), found.next());
    }

    private RegisterPage page(Register register, MultivaluedMap<String, String> query, Words words) {
        String q = query.getFirst("q");
        Optional<SearchPlace> after = place(query.getFirst("after"));
        return q == null && after.isEmpty()
                ? largest(register, words)
                : found(register, q == null ? "" : q.strip(), after, words);
    }

    private RegisterPage largest(Register register, Words words) {
        List<Ranked> ranked = totals.largest(register.sums(), since(), LARGEST);
        Map<String, Entry> entries =
                register.byCode().apply(ranked.stream().map(Ranked::code).toList());
        List<RegisterPage.Row> rows = ranked.stream()
                .filter(one -> entries.containsKey(one.code()))
                .map(one -> row(register, entries.get(one.code()), one.lines(), one.spend(), one.flagged()))
                .toList();
        if (rows.isEmpty()) {
            return found(register, "", Optional.empty(), words);
        }
        return view(
                register,
                "",
                words.detail().bySpending(),
                rows,
                new Link("/" + register.kind() + "?q=", words.detail().showAll()),
                null);
    }

    private RegisterPage found(Register register, String q, Optional<SearchPlace> after, Words words) {
        Search.Found<Entry> found = register.finder().find(q, after);
        List<RegisterPage.Row> rows = found.items().stream()
                .map(entry -> {
                    Sums sums = totals.of(register.sums(), entry.code(), since());
                    return row(register, entry, sums.lines(), sums.spend(), sums.flagged());
                })
                .toList();
        Link more = found.next()
                .map(next -> new Link(
                        "/%s?q=%s&after=%s"
                                .formatted(register.kind(), URLEncoder.encode(q, StandardCharsets.UTF_8), next.text()),
                        words.detail().more()))
                .orElse(null);
        Empty empty = rows.isEmpty()
                ? q.isEmpty()
                        ? new Empty(words.detail().nothingYet(), List.of())
                        : new Empty(
                                words.detail().nothingFor(q),
                                List.of(new Link(
                                        "/" + register.kind() + "?q=",
                                        words.detail().showAll())))
                : null;
        return view(
                register,
                q,
                q.isEmpty() ? words.detail().byName() : words.detail().foundFor(q),
                rows,
                more,
                empty);
    }

    private RegisterPage view(
            Register register, String q, String shown, List<RegisterPage.Row> rows, Link more, Empty empty) {
        return new RegisterPage(
                frames.at(register.section(), lines.size(), LANGUAGE),
                register.kind(),
                register.title(),
                register.stand(),
                q,
                shown,
                rows,
                more,
                empty);
    }

    private static RegisterPage.Row row(Register register, Entry entry, long lines, BigDecimal spend, long flagged) {
        return new RegisterPage.Row(
                "/" + register.kind() + "/" + entry.code(),
                entry.first(),
                entry.rest(),
                entry.code(),
                Figures.count(lines),
                Figures.money(spend),
                flagged == 0 ? "" : Figures.count(flagged));
    }

    private java.time.LocalDate since() {
        return settings.today().minusDays(YEAR - 1L);
    }

    /** Refuses what has no meaning for a list, all at once. */
    static void check(MultivaluedMap<String, String> query) {
        List<Problem.Detail> errors = query.entrySet().stream()
                .flatMap(parameter -> {
                    String name = parameter.getKey();
                    if (!Set.of("q", "after", "lang").contains(name)) {
                        return java.util.stream.Stream.of(Problem.Detail.at(
                                null, "UNKNOWN_PARAMETER", "There is no parameter \"" + name + "\" here."));
                    }
                    boolean tooLong = parameter.getValue().stream().anyMatch(value -> value.length() > LONGEST_TEXT);
                    boolean fits = parameter.getValue().size() == 1 && (!tooLong || name.equals("after"));
                    return fits
                            ? java.util.stream.Stream.empty()
                            : java.util.stream.Stream.of(Problem.Detail.at(
                                    null, "BAD_PARAMETER", "\"" + name + "\" can be given once, and not so long."));
                })
                .toList();
        if (!errors.isEmpty()) {
            throw refused(errors).raise();
        }
    }

    private static Optional<SearchPlace> place(String after) {
        if (after == null) {
            return Optional.empty();
        }
        Optional<SearchPlace> place = SearchPlace.of(after);
        if (place.isEmpty()) {
            throw refused(List.of(Problem.Detail.at(
                            null, "BAD_PARAMETER", "\"after\" is taken from the next address of a page.")))
                    .raise();
        }
        return place;
    }

    private static Problem refused(List<Problem.Detail> errors) {
        return Problem.of(
                        "bad-parameter",
                        400,
                        "A parameter of the address is not understood",
                        errors.stream().map(Problem.Detail::message).collect(Collectors.joining(" ")))
                .withErrors(errors);
    }
}
