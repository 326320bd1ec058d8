package org.sunshine.board.view;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sunshine.board.Words;
import org.sunshine.kernel.BoldName;
import org.sunshine.kernel.Figures;
import org.sunshine.platform.PageFrame;
import org.sunshine.published.PublishedLine;

/**
 * One version of one line: the page to cite.
 *
 * @param notice that this version is no longer the current one; null where it is
 * @param row the line as lists show it
 * @param everything every published value, exactly
 * @param comparison what it was judged against; empty where nothing is comparable
 * @param leaf the ledger's own text of it, or null where it is not rebuilt here
 * @param recompute a shell command that prints the leaf hash; null with {@code leaf}
 */
public record LinePage(
        PageFrame frame,
        BoldName name,
        Prose stand,
        Prose notice,
        BoardRow row,
        List<Fact> figures,
        List<Fact> everything,
        List<Fact> comparison,
        List<Version> versions,
        String position,
        String leafHash,
        String recompute,
        String citation,
        String json) {

    /**
     * A version of the line, in the table of all.
     *
     * @param changes what differs from the version before it
     * @param reason why it replaced that version, in words; empty for the first
     * @param flagged whether the version before it had been flagged by then, in words; empty for the first
     */
    public record Version(
            String address,
            String version,
            String published,
            String status,
            String packs,
            String packPrice,
            Figures.Split unitPrice,
            List<String> changes,
            String reason,
            String flagged,
            boolean thisOne) {}

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("d MMM y HH:mm:ss", Locale.ENGLISH);

    /**
     * @param versions all versions of the line, newest first
     * @param leaf the canonical text whose hash is the line's leaf hash, or null
     */
    public static LinePage of(
            PageFrame frame, PublishedLine line, List<PublishedLine> versions, String leaf, ZoneId zone, Words words) {
        return new LinePage(
                frame,
                BoldName.of(line.productName()),
                stand(line, words),
                notice(line, versions, zone, words),
                BoardRow.of(line, BoardRow.First.DAY, zone, words),
                figures(line, words),
                everything(line, zone, words),
                comparison(line, words),
                versions(versions, line, zone, words),
                Figures.count(line.position()),
                line.leafHash(),
                leaf == null ? null : "printf '\\000%s' '" + leaf.replace("'", "'\\''") + "' | sha256sum",
                "/lines/" + line.position(),
                "/api/v1/lines/" + line.position());
    }

    private static Prose stand(PublishedLine line, Words words) {
        String unitPrice = Prose.strong(
                words.line().pricePerUnit(Figures.unitPrice(line.unitPrice()), line.currency(), line.unit()));
        String bought = words.line()
                .bought(
                        Prose.link("/hospitals/" + line.hospitalCode(), line.hospitalName()),
                        Figures.quantity(line.packs()),
                        Figures.quantity(line.packSize()),
                        Prose.link("/suppliers/" + line.supplierCode(), line.supplierName()),
                        Figures.asEntered(line.packPrice()),
                        line.currency(),
                        unitPrice,
                        new Days(words.locale()).full(line.orderDate()));
        return Prose.of(bought, BoardRow.isCompared(line) ? thatIs(line, words) : "");
    }

    private static String thatIs(PublishedLine line, Words words) {
        return words.line()
                .thatIs(Figures.ratio(line.ratio()), Figures.count(line.n()), Figures.unitPrice(line.median()));
    }

    private static Prose notice(PublishedLine line, List<PublishedLine> versions, ZoneId zone, Words words) {
        return switch (line.status()) {
            case "superseded" -> {
                PublishedLine newest = versions.getFirst();
                String day = new Days(words.locale())
                        .full(newest.publishedAt().atZone(zone).toLocalDate());
                String link = Prose.link(
                        "/lines/" + newest.position(), words.line().version(Integer.toString(newest.version())));
                yield Prose.of(
                        newest.status().equals("cancelled")
                                ? words.line().cancelledBy(day, link)
                                : words.line().replacedBy(day, link));
            }
            case "cancelled" -> Prose.of(words.line().wasCancelled());
            default -> null;
        };
    }

    private static List<Fact> figures(PublishedLine line, Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                words.line().unitPrice(),
                Figures.unitPrice(line.unitPrice()),
                words.page().currencyPerUnit(line.currency(), line.unit())));
        facts.add(Fact.of(
                words.line().aPackOf(Figures.quantity(line.packSize())),
                Figures.asEntered(line.packPrice()),
                line.currency()));
        facts.add(Fact.of(words.line().packs(), Figures.quantity(line.packs())));
        facts.add(Fact.of(words.line().total(), Figures.money(line.total()), line.currency()));
        if (BoardRow.isCompared(line)) {
            facts.add(Fact.of(words.line().timesTheMiddle(), words.board().times(Figures.ratio(line.ratio()))));
        }
        return List.copyOf(facts);
    }

    private static List<Fact> everything(PublishedLine line, ZoneId zone, Words words) {
        var text = words.line();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(text.orderDate(), line.orderDate().toString()));
        facts.add(Fact.of(text.accepted(), INSTANT.format(line.acceptedAt().atZone(zone))));
        facts.add(Fact.of(text.published(), INSTANT.format(line.publishedAt().atZone(zone))));
        facts.add(Fact.of(text.status(), text.statusIs(line.status())));
        if (line.lateDays() > 0) {
            facts.add(Fact.of(text.late(), text.daysLate(Figures.count(line.lateDays()))));
        }
        facts.add(Fact.of(text.orderNumber(), line.orderNumber() + ", " + line.lineNumber()));
        facts.add(Fact.of(text.lineId(), line.lineId() + ", " + line.version()));
        facts.add(Fact.of(text.position(), Figures.count(line.position())));
        facts.add(Fact.link(text.hospital(), line.hospitalCode(), "/hospitals/" + line.hospitalCode()));
        facts.add(Fact.of(text.district(), line.district()));
        facts.add(Fact.link(text.supplier(), line.supplierCode(), "/suppliers/" + line.supplierCode()));
        facts.add(Fact.link(text.product(), line.productCode(), "/products/" + line.productCode()));
        facts.add(Fact.of(text.pack(), line.packCode()));
        facts.add(Fact.of(text.brand(), line.brand().isEmpty() ? text.unbranded() : line.brand()));
        facts.add(Fact.of(text.manufacturer(), line.manufacturer()));
        facts.add(Fact.of(text.tier(), text.tierIs(line.tier())));
        facts.add(Fact.of(text.packSize(), Figures.quantity(line.packSize()) + " " + line.unit()));
        facts.add(Fact.of(text.packsBought(), Figures.quantity(line.packs())));
        facts.add(Fact.of(text.packPrice(), Figures.exact(line.packPrice()) + " " + line.currency()));
        facts.add(Fact.of(text.unitPriceExact(), Figures.exact(line.unitPrice()) + " " + line.currency()));
        facts.add(Fact.of(text.totalExact(), Figures.exact(line.total()) + " " + line.currency()));
        if (line.reasonCode() != null) {
            facts.add(Fact.of(text.reason(), text.reasonIs(line.reasonCode())));
        }
        return List.copyOf(facts);
    }

    private static List<Fact> comparison(PublishedLine line, Words words) {
        var text = words.line();
        List<Fact> facts = new ArrayList<>();
        if (!BoardRow.isCompared(line)) {
            return List.of();
        }
        facts.add(Fact.of(text.middlePrice(), Figures.exact(line.median())));
        facts.add(Fact.of(text.middle80(), text.range(Figures.exact(line.low()), Figures.exact(line.high()))));
        BigDecimal quantity = line.packs().multiply(line.packSize());
        facts.add(Fact.of(text.expectedFor(Figures.quantity(quantity)), Figures.exact(line.expected())));
        facts.add(Fact.of(
                text.comparablePurchases(),
                text.nOfHospitals(Figures.count(line.n()), Figures.count(line.hospitals()))));
        facts.add(Fact.of(text.level(), text.levelIs(Integer.toString(line.level()))));
        facts.add(Fact.of(text.ratioExact(), Figures.exact(line.ratio())));
        facts.add(Fact.of(text.ruleVersion(), Figures.count(line.ruleVersion())));
        facts.add(Fact.of(text.refPosition(), Figures.count(line.refPosition())));
        return List.copyOf(facts);
    }

    private static List<Version> versions(List<PublishedLine> versions, PublishedLine shown, ZoneId zone, Words words) {
        List<Version> rows = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            PublishedLine before = i + 1 < versions.size() ? versions.get(i + 1) : null;
            rows.add(version(versions.get(i), before, shown, zone, words));
        }
        return List.copyOf(rows);
    }

    private static Version version(
            PublishedLine version, PublishedLine before, PublishedLine shown, ZoneId zone, Words words) {
        return new Version(
                "/lines/" + version.position(),
                Integer.toString(version.version()),
                INSTANT.format(version.publishedAt().atZone(zone)),
                words.line().statusIs(version.status()),
                Figures.quantity(version.packs()),
                Figures.asEntered(version.packPrice()),
                Figures.splitUnitPrice(version.unitPrice()),
                LineChanges.between(before, version, words),
                version.correctionReason() == null ? "" : words.line().correctionReasonIs(version.correctionReason()),
                before == null
                        ? ""
                        : before.flags().isEmpty()
                                ? words.line().beforeFlag()
                                : words.line().afterFlag(),
                version.position() == shown.position());
    }
}
