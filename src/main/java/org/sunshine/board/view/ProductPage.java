package org.sunshine.board.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sunshine.board.Words;
import org.sunshine.catalogue.Ceiling;
import org.sunshine.kernel.BoldName;
import org.sunshine.kernel.Figures;
import org.sunshine.platform.PageFrame;
import org.sunshine.published.PublishedLine;

/**
 * A product: what was paid for it, by whom, to whom.
 *
 * @param ceilings the legal maximum prices in force today, in sentences
 * @param chart null where there are too few purchases to draw
 * @param middle its middle price of the last 365 days; empty where nothing was bought
 * @param truncated the figures rest on the newest lines only: how many; empty where on all
 */
public record ProductPage(
        PageFrame frame,
        String code,
        BoldName name,
        String unit,
        String note,
        Prose stand,
        List<String> ceilings,
        List<Fact> figures,
        PriceHistory chart,
        String chartFrom,
        String chartTo,
        String chartFirst,
        String chartSecond,
        String middle,
        List<PriceRow> hospitals,
        List<PriceRow> packs,
        List<PriceRow> suppliers,
        LineTable newest,
        String truncated) {
    private static final int YEAR = 365;
    private static final int NEWEST = 12;

    /** What the catalogue says of it. */
    public record Identity(String code, String name, String unit, boolean provisional) {}

    /**
     * @param lines current lines of the product, newest first
     * @param more there are older lines
     */
    public static ProductPage of(
            PageFrame frame,
            Identity product,
            List<PublishedLine> lines,
            boolean more,
            List<Ceiling> ceilings,
            LocalDate today,
            ZoneId zone,
            Words words) {
        List<PublishedLine> counting = lines.stream().filter(PriceRows::counts).toList();
        List<PublishedLine> year = between(counting, today.minusDays(YEAR), today);
        String tier = mainTier(year.isEmpty() ? counting : year);
        List<PublishedLine> main = ofTier(year, tier);
        Optional<PriceSummary> prices = summary(main);
        BigDecimal middle = prices.map(PriceSummary::middle).orElse(null);
        Days days = new Days(words.locale());
        return new ProductPage(
                frame,
                product.code(),
                BoldName.of(product.name()),
                product.unit(),
                product.provisional() ? words.detail().provisionalProduct() : "",
                stand(product, counting, year, tier, today, words),
                ceilings.stream()
                        .map(ceiling -> ceiling(ceiling, product, lines, days, words))
                        .toList(),
                figures(product, lines, main, middle, frame.currency(), today, words),
                PriceHistory.of(lines, tier, prices, today),
                lines.isEmpty() ? "" : days.medium(lines.getLast().orderDate()),
                days.medium(today),
                words.line().tierIs(tier),
                counting.stream().allMatch(line -> line.tier().equals(tier)) ? "" : others(counting, tier, words),
                middle == null ? "" : Figures.unitPrice(middle),
                middle == null ? List.of() : hospitals(year, middle, words),
                middle == null ? List.of() : packs(year, middle, words),
                middle == null ? List.of() : suppliers(year, middle, words),
                LineTable.of(lines.stream().limit(NEWEST).toList(), BoardRow.First.DAY, frame.currency(), zone, words),
                more ? Figures.count(lines.size()) : "");
    }

    private static String ceiling(
            Ceiling ceiling, Identity product, List<PublishedLine> lines, Days days, Words words) {
        String pack = lines.stream()
                .filter(line -> line.packCode().equals(ceiling.packCode()))
                .findFirst()
                .map(line -> words.board().packOf(Figures.quantity(line.packSize()), line.unit()) + ", "
                        + (line.brand().isEmpty() ? line.manufacturer() : line.brand()))
                .orElse(ceiling.packCode() == null ? "" : ceiling.packCode());
        return words.detail()
                .ceilingInForce(
                        words.line()
                                .pricePerUnit(Figures.exact(ceiling.unitPrice()), ceiling.currency(), product.unit()),
                        pack,
                        ceiling.source(),
                        days.full(ceiling.from()),
                        ceiling.to() == null ? "" : days.full(ceiling.to()));
    }

    private static Prose stand(
            Identity product,
            List<PublishedLine> counting,
            List<PublishedLine> year,
            String tier,
            LocalDate today,
            Words words) {
        Optional<PriceSummary> prices = summary(ofTier(year, tier));
        if (prices.isEmpty()) {
            return Prose.of(words.detail().notBought());
        }
        PriceSummary now = prices.get();
        String price = Prose.strong(words.line()
                .pricePerUnit(Figures.unitPrice(now.middle()), year.getFirst().currency(), product.unit()));
        String pack = usualPack(ofTier(year, tier), now.middle(), words);
        String middle;
        if (now.onePrice()) {
            middle = words.detail().onePriceFor(Figures.count(now.n()), price, pack);
        } else if (tier.equals("other")) {
            middle = words.detail()
                    .middleWasOther(price, pack, Figures.unitPrice(now.low()), Figures.unitPrice(now.high()));
        } else {
            middle = words.detail()
                    .middleWas(
                            words.line().tierIs(tier),
                            price,
                            pack,
                            Figures.unitPrice(now.low()),
                            Figures.unitPrice(now.high()));
        }
        String before = summary(ofTier(between(counting, today.minusDays(2 * YEAR), today.minusDays(YEAR)), tier))
                .map(then -> words.detail().yearBefore(Figures.unitPrice(then.middle())))
                .orElse("");
        String other = tier.equals("other")
                ? ""
                : summary(ofTier(year, tier.equals("generic") ? "originator" : "generic"))
                        .map(prices2 -> words.detail()
                                .otherTier(
                                        words.line().tierIs(tier.equals("generic") ? "originator" : "generic"),
                                        Figures.ratio(prices2.middle()
                                                .divide(now.middle(), 4, java.math.RoundingMode.HALF_EVEN))))
                        .orElse("");
        return Prose.of(middle, before, other);
    }

    /** The pack size bought most often, priced at the middle price. */
    private static String usualPack(List<PublishedLine> lines, BigDecimal middle, Words words) {
        Map<BigDecimal, Long> sizes = lines.stream()
                .map(line -> line.packSize().stripTrailingZeros())
                .collect(Collectors.groupingBy(size -> size, Collectors.counting()));
        BigDecimal usual = sizes.entrySet().stream()
                .max(Map.Entry.<BigDecimal, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(BigDecimal.ONE);
        return usual.compareTo(BigDecimal.ONE) == 0
                ? ""
                : words.detail().forAPack(Figures.money(middle.multiply(usual)), Figures.quantity(usual));
    }

    private static List<Fact> figures(
            Identity product,
            List<PublishedLine> lines,
            List<PublishedLine> main,
            BigDecimal middle,
            String currency,
            LocalDate today,
            Words words) {
        List<PublishedLine> year = between(lines, today.minusDays(YEAR), today);
        String all = "/lines?product=" + product.code() + "&from=" + today.minusDays(YEAR - 1) + "&to=" + today;
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.detail().spent365(), Figures.wholeMoney(PriceRows.spent(year)), currency, all));
        facts.add(Fact.link(words.detail().lines(), Figures.count(year.size()), all));
        facts.add(Fact.of(words.detail().hospitals(), distinct(year, PublishedLine::hospitalCode)));
        facts.add(Fact.of(words.detail().suppliers(), distinct(year, PublishedLine::supplierCode)));
        if (middle != null) {
            List<PublishedLine> above = main.stream()
                    .filter(line -> line.unitPrice().compareTo(middle) > 0)
                    .toList();
            facts.add(Fact.of(
                    words.detail().paidAbove(), Figures.wholeMoney(PriceRows.difference(above, middle)), currency));
        }
        return List.copyOf(facts);
    }

    private static List<PriceRow> hospitals(List<PublishedLine> year, BigDecimal middle, Words words) {
        return new PriceRows(words)
                .ofProduct(
                        year,
                        middle,
                        line -> line.hospitalCode() + "|" + line.tier(),
                        line -> new Link("/hospitals/" + line.hospitalCode(), line.hospitalName()),
                        line -> tier(line, words),
                        group -> Figures.difference(PriceRows.difference(group, middle)));
    }

    private static List<PriceRow> packs(List<PublishedLine> year, BigDecimal middle, Words words) {
        return new PriceRows(words)
                .ofProduct(
                        year,
                        middle,
                        PublishedLine::packCode,
                        line -> new Link(
                                "/lines?pack=" + line.packCode(),
                                (line.brand().isEmpty() ? tier(line, words) : line.brand()) + " "
                                        + words.board().packOf(Figures.quantity(line.packSize()), line.unit())),
                        PublishedLine::manufacturer,
                        group -> Figures.asEntered(group.getFirst().packPrice()));
    }

    private static List<PriceRow> suppliers(List<PublishedLine> year, BigDecimal middle, Words words) {
        return new PriceRows(words)
                .ofProduct(
                        year,
                        middle,
                        line -> line.supplierCode() + "|" + line.tier(),
                        line -> new Link("/suppliers/" + line.supplierCode(), line.supplierName()),
                        line -> tier(line, words),
                        group -> distinct(group, PublishedLine::hospitalCode));
    }

    private static String tier(PublishedLine line, Words words) {
        return line.tier().equals("other") ? "" : words.line().tierIs(line.tier());
    }

    private static String others(List<PublishedLine> lines, String tier, Words words) {
        return lines.stream()
                .map(PublishedLine::tier)
                .filter(other -> !other.equals(tier))
                .distinct()
                .map(other -> words.line().tierIs(other))
                .collect(Collectors.joining(", "));
    }

    private static String distinct(List<PublishedLine> lines, java.util.function.Function<PublishedLine, String> code) {
        return Figures.count(lines.stream().map(code).distinct().count());
    }

    /** Generic where there is one, else what was bought most. */
    private static String mainTier(List<PublishedLine> lines) {
        Map<String, Long> tiers =
                lines.stream().collect(Collectors.groupingBy(PublishedLine::tier, Collectors.counting()));
        return tiers.containsKey("generic")
                ? "generic"
                : tiers.entrySet().stream()
                        .max(Comparator.comparing(Map.Entry<String, Long>::getValue))
                        .map(Map.Entry::getKey)
                        .orElse("other");
    }

    private static List<PublishedLine> ofTier(List<PublishedLine> lines, String tier) {
        return lines.stream().filter(line -> line.tier().equals(tier)).toList();
    }

    /** Order dates after the first day, up to the last. */
    static List<PublishedLine> between(List<PublishedLine> lines, LocalDate after, LocalDate last) {
        return lines.stream()
                .filter(line ->
                        line.orderDate().isAfter(after) && !line.orderDate().isAfter(last))
                .toList();
    }

    private static Optional<PriceSummary> summary(List<PublishedLine> lines) {
        return PriceSummary.of(lines.stream().map(PublishedLine::unitPrice).toList());
    }
}
