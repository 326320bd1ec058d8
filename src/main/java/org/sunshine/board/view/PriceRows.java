package org.sunshine.board.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sunshine.board.Words;
import org.sunshine.kernel.BoldName;
import org.sunshine.kernel.Figures;
import org.sunshine.platform.PriceStrip;
import org.sunshine.published.PublishedLine;

/** Groups lines into the rows of a table of prices, by hospital, supplier, pack or product. */
final class PriceRows {
    private static final int MOST_ROWS = 200;
    private static final int LEVEL_OF_RANGES = 1;

    private final Words words;

    PriceRows(Words words) {
        this.words = words;
    }

    private record Group(List<PublishedLine> lines, PriceSummary prices, BigDecimal ratio) {
        PublishedLine newest() {
            return lines.getFirst();
        }
    }

    /**
     * Of one product: each group's own prices against the product's middle price, dearest first.
     *
     * @param lines newest first, with prices that count
     */
    List<PriceRow> ofProduct(
            List<PublishedLine> lines,
            BigDecimal middle,
            Function<PublishedLine, String> key,
            Function<PublishedLine, Link> name,
            Function<PublishedLine, String> more,
            Function<List<PublishedLine>, String> last) {
        return groups(lines, key).stream()
                .map(group -> PriceSummary.of(
                                group.stream().map(PublishedLine::unitPrice).toList())
                        .map(prices -> new Group(group, prices, ratio(prices.middle(), middle))))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Group group) -> group.prices().middle())
                        .reversed())
                .limit(MOST_ROWS)
                .map(group -> row(group, middle, name, more, last))
                .toList();
    }

    private PriceRow row(
            Group group,
            BigDecimal middle,
            Function<PublishedLine, Link> name,
            Function<PublishedLine, String> more,
            Function<List<PublishedLine>, String> last) {
        PriceSummary prices = group.prices();
        Link link = name.apply(group.newest());
        return new PriceRow(
                link.address(),
                link.words(),
                more.apply(group.newest()),
                Figures.count(group.lines().size()),
                Figures.quantity(units(group.lines())),
                Figures.splitUnitPrice(prices.middle()),
                range(prices),
                PriceStrip.of(
                        middle,
                        prices.least(),
                        prices.most(),
                        prices.middle(),
                        LEVEL_OF_RANGES,
                        "plain",
                        words.detail().middleIs(Figures.unitPrice(prices.middle())) + ", " + range(prices)),
                Figures.ratio(group.ratio()),
                last.apply(group.lines()));
    }

    /**
     * Of many products: each line against the middle price it was judged by, the groups with the most spent first.
     *
     * @param lines newest first
     */
    List<PriceRow> byReference(
            List<PublishedLine> lines,
            Function<PublishedLine, String> key,
            Function<PublishedLine, Link> name,
            Function<List<PublishedLine>, String> last) {
        return groups(lines, key).stream()
                .sorted(Comparator.comparing(PriceRows::spent).reversed())
                .limit(MOST_ROWS)
                .map(group -> byReference(group, name, last))
                .toList();
    }

    private PriceRow byReference(
            List<PublishedLine> group, Function<PublishedLine, Link> name, Function<List<PublishedLine>, String> last) {
        Optional<PriceSummary> ratios = ratios(group);
        Link link = name.apply(group.getFirst());
        return new PriceRow(
                link.address(),
                link.words(),
                "",
                Figures.count(group.size()),
                Figures.money(spent(group)),
                null,
                "",
                ratios.map(this::strip).orElse(PriceStrip.none(words.page().tooFew())),
                ratios.map(found -> Figures.ratio(found.middle())).orElse(""),
                last.apply(group));
    }

    private PriceStrip strip(PriceSummary ratios) {
        return PriceStrip.of(
                BigDecimal.ONE,
                ratios.least(),
                ratios.most(),
                ratios.middle(),
                LEVEL_OF_RANGES,
                "plain",
                words.board().times(Figures.ratio(ratios.middle())) + ", "
                        + words.line().range(Figures.ratio(ratios.least()), Figures.ratio(ratios.most())));
    }

    /** What the lines that could be compared cost against their middle prices. */
    static Optional<PriceSummary> ratios(List<PublishedLine> lines) {
        return PriceSummary.of(lines.stream()
                .filter(PriceRows::counts)
                .filter(BoardRow::isCompared)
                .map(PublishedLine::ratio)
                .filter(ratio -> ratio.signum() > 0)
                .toList());
    }

    /** Prices that are no placeholders and no slips of the unit: the others poison a middle price. */
    static boolean counts(PublishedLine line) {
        return !line.outcome().equals("data_error")
                && line.unitPrice().signum() > 0
                && line.flags().stream().noneMatch(flag -> flag.code().equals("UNIT_CONFUSION"));
    }

    static BigDecimal spent(List<PublishedLine> lines) {
        return lines.stream().map(PublishedLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal units(List<PublishedLine> lines) {
        return lines.stream()
                .map(line -> line.packs().multiply(line.packSize()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was paid more, or less, than the middle price for the same quantities. */
    static BigDecimal difference(List<PublishedLine> lines, BigDecimal middle) {
        return lines.stream()
                .map(line ->
                        line.unitPrice().subtract(middle).multiply(line.packs()).multiply(line.packSize()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The product of a line, for tables of many products. */
    static Link product(PublishedLine line) {
        BoldName name = BoldName.of(line.productName());
        return new Link("/products/" + line.productCode(), (name.first() + " " + name.rest()).strip());
    }

    private String range(PriceSummary prices) {
        return prices.onePrice()
                ? words.detail().onePrice()
                : words.line().range(Figures.unitPrice(prices.least()), Figures.unitPrice(prices.most()));
    }

    private static BigDecimal ratio(BigDecimal price, BigDecimal middle) {
        return price.divide(middle, 4, java.math.RoundingMode.HALF_EVEN);
    }

    private static List<List<PublishedLine>> groups(List<PublishedLine> lines, Function<PublishedLine, String> key) {
        Map<String, List<PublishedLine>> groups = new LinkedHashMap<>();
        lines.forEach(line -> groups.computeIfAbsent(key.apply(line), unseen -> new ArrayList<>())
                .add(line));
        return List.copyOf(groups.values());
    }
}
