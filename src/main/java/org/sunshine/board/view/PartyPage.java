package org.sunshine.board.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sunshine.board.Words;
import org.sunshine.kernel.Figures;
import org.sunshine.platform.PageFrame;
import org.sunshine.published.PublishedLine;

/**
 * A supplier or a hospital: what it sold or bought, at which prices, with whom.
 *
 * @param seller true for a supplier
 * @param more smaller, beside the name; may be empty
 * @param note that it is provisional or retired; empty where neither
 * @param products by product
 * @param others by hospital for a supplier, by supplier for a hospital
 * @param flags about it as a whole, newest first
 * @param truncated how many of the newest lines the tables rest on; empty where on all of the last 365 days
 */
public record PartyPage(
        PageFrame frame,
        boolean seller,
        String code,
        String name,
        String more,
        String note,
        Prose stand,
        List<Fact> figures,
        List<PriceRow> products,
        List<PriceRow> others,
        LineTable newest,
        String linesAddress,
        String csv,
        List<Link> flags,
        String truncated) {
    private static final int YEAR = 365;
    private static final int NEWEST = 12;

    /** What the register says. */
    public record Identity(boolean seller, String code, String name, String more, String note) {}

    /**
     * @param lines its current lines, newest first
     * @param more there are older lines
     * @param flags about it as a whole, newest first
     */
    public static PartyPage of(
            PageFrame frame,
            Identity party,
            List<PublishedLine> lines,
            boolean more,
            List<Link> flags,
            LocalDate today,
            ZoneId zone,
            Words words) {
        List<PublishedLine> year = ProductPage.between(lines, today.minusDays(YEAR), today);
        boolean yearIsWhole = !more || lines.getLast().orderDate().isBefore(today.minusDays(YEAR));
        PriceRows rows = new PriceRows(words);
        String filter = (party.seller() ? "supplier=" : "hospital=") + party.code();
        return new PartyPage(
                frame,
                party.seller(),
                party.code(),
                party.name(),
                party.more(),
                party.note(),
                stand(party, year, frame.currency(), words),
                figures(party, year, filter, frame.currency(), today, words),
                rows.byReference(year, PublishedLine::productCode, PriceRows::product, PartyPage::flagged),
                rows.byReference(
                        year,
                        party.seller() ? PublishedLine::hospitalCode : PublishedLine::supplierCode,
                        party.seller() ? PartyPage::hospital : PartyPage::supplier,
                        PartyPage::flagged),
                LineTable.of(lines.stream().limit(NEWEST).toList(), BoardRow.First.DAY, frame.currency(), zone, words),
                "/lines?" + filter,
                "/api/v1/lines.csv?" + filter,
                flags,
                yearIsWhole ? "" : Figures.count(lines.size()));
    }

    private static Prose stand(Identity party, List<PublishedLine> year, String currency, Words words) {
        if (year.isEmpty()) {
            return Prose.of(words.detail().noLines());
        }
        String lines = Figures.count(year.size());
        String spend = Figures.wholeMoney(PriceRows.spent(year));
        String what = party.seller()
                ? words.detail()
                        .sold(
                                party.name(),
                                lines,
                                Prose.strong(spend),
                                currency,
                                distinct(year, PublishedLine::hospitalCode))
                : words.detail()
                        .hospitalBought(
                                party.name(),
                                lines,
                                Prose.strong(spend),
                                currency,
                                distinct(year, PublishedLine::supplierCode));
        Optional<PriceSummary> ratios = PriceRows.ratios(year);
        long flagged = year.stream().filter(line -> !line.flags().isEmpty()).count();
        return Prose.of(
                what,
                ratios.map(found -> words.detail().middleRatio(Figures.ratio(found.middle())))
                        .orElse(""),
                flagged == 0 ? words.detail().noneFlagged() : words.detail().flaggedOfThem(Figures.count(flagged)));
    }

    private static List<Fact> figures(
            Identity party, List<PublishedLine> year, String filter, String currency, LocalDate today, Words words) {
        String all = "/lines?" + filter + "&from=" + today.minusDays(YEAR - 1) + "&to=" + today;
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                party.seller() ? words.detail().sold365() : words.detail().spent365(),
                Figures.wholeMoney(PriceRows.spent(year)),
                currency,
                all));
        facts.add(Fact.link(words.detail().lines(), Figures.count(year.size()), all));
        facts.add(Fact.of(words.detail().products(), distinct(year, PublishedLine::productCode)));
        facts.add(
                party.seller()
                        ? Fact.of(words.detail().hospitals(), distinct(year, PublishedLine::hospitalCode))
                        : Fact.of(words.detail().suppliers(), distinct(year, PublishedLine::supplierCode)));
        facts.add(Fact.link(
                words.detail().flagged(),
                Figures.count(
                        year.stream().filter(line -> !line.flags().isEmpty()).count()),
                all + "&flag=any"));
        return List.copyOf(facts);
    }

    private static Link hospital(PublishedLine line) {
        return new Link("/hospitals/" + line.hospitalCode(), line.hospitalName());
    }

    private static Link supplier(PublishedLine line) {
        return new Link("/suppliers/" + line.supplierCode(), line.supplierName());
    }

    private static String flagged(List<PublishedLine> group) {
        long flagged = group.stream().filter(line -> !line.flags().isEmpty()).count();
        return flagged == 0 ? "" : Figures.count(flagged);
    }

    private static String distinct(List<PublishedLine> lines, java.util.function.Function<PublishedLine, String> code) {
        return Figures.count(lines.stream().map(code).distinct().count());
    }
}
