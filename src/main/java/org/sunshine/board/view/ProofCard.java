package org.sunshine.board.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sunshine.board.CardMessages;
import org.sunshine.board.ProofMessages;
import org.sunshine.board.Words;
import org.sunshine.board.view.card.Arithmetic;
import org.sunshine.board.view.card.Card;
import org.sunshine.board.view.card.GroupFigures;
import org.sunshine.board.view.card.OnRecord;
import org.sunshine.board.view.card.Plain;
import org.sunshine.board.view.card.RulePart;
import org.sunshine.board.view.card.Since;
import org.sunshine.board.view.card.Slips;
import org.sunshine.board.view.card.Thresholds;
import org.sunshine.kernel.Figures;
import org.sunshine.platform.FlagBadge;
import org.sunshine.platform.PageFrame;
import org.sunshine.pricing.Evidence;
import org.sunshine.pricing.TodaysReference;
import org.sunshine.published.PublishedFlag;
import org.sunshine.published.PublishedLine;
import org.sunshine.published.Recheck;

/**
 * Makes the proof card of one flag from its frozen evidence. What a rule says for itself is its {@link RulePart}.
 *
 * @param versions all versions of the line
 * @param today how the price stands by the newest close, or null
 * @param recheck the answer of a recheck that was asked for, or null
 * @param hospitalName name of a hospital's code
 * @param supplierName name of a supplier's code
 * @param position where a comparable purchase lies, or null
 * @param otherPosition where a version of another line lies, or null
 */
public record ProofCard(
        Card card,
        List<PublishedLine> versions,
        TodaysReference.Today today,
        Recheck recheck,
        Function<String, String> hospitalName,
        Function<String, String> supplierName,
        Function<Evidence.Comparator, Long> position,
        BiFunction<String, Integer, Long> otherPosition,
        ZoneId zone) {
    /** Comparators that the table shows. */
    public static final int SHOWN = 100;

    public FlagPage page(PageFrame frame) {
        Words words = card.words();
        PublishedFlag flag = card.flag();
        RulePart part = RulePart.of(card);
        String address = "/flags/" + flag.flagId();
        return new FlagPage(
                frame,
                address + (frame.english() ? "?lang=zh" : "?lang=en"),
                FlagBadge.of(flag.flagId(), flag.rule(), flag.certainty(), flag.state(), words.page()),
                kick(),
                part.title(),
                stand(part),
                new Plain(card).sentences(),
                also(),
                flag.state().equals("open")
                        ? part.question() + gap() + words.proof().notAsked()
                        : part.question(),
                picture(),
                overTime(),
                new Slips(card).rows(),
                words.proof().packOf(Figures.quantity(card.evidence().packSize())),
                words.page().perUnit(card.line().unit()),
                new Thresholds(card).rows(),
                part.ordinary(),
                new Arithmetic(card).steps(),
                new GroupFigures(card).facts(),
                wide(),
                compared(),
                part.reasons(),
                new Since(card, versions, today, zone).steps(),
                course(),
                new OnRecord(card).facts(),
                judgeHow(),
                "./sunshine judge lines-%d.csv%s | grep '^%s,'"
                        .formatted(
                                flag.position() + 1,
                                card.evidence().ceiling() == null ? "" : " --ceilings ceilings.csv",
                                card.line().lineId()),
                recheck,
                recheck == null ? "" : Figures.count(recheck.leavesRead()),
                address + "/recheck",
                "/api/v1" + address + "/recheck",
                address,
                "/lines/" + card.line().position());
    }

    /** Between sentences: Chinese has none. */
    private String gap() {
        return card.words().locale().getLanguage().equals("zh") ? "" : " ";
    }

    private List<String> kick() {
        PublishedFlag flag = card.flag();
        return List.of(
                card.words().page().certainty(flag.certainty()),
                card.words().proof().severityIs(card.words().page().severity(flag.severity())),
                card.words().proof().flagAndRule(flag.flagId(), flag.rule(), Integer.toString(flag.ruleVersion())));
    }

    private Prose stand(RulePart part) {
        PublishedLine line = card.line();
        Evidence evidence = card.evidence();
        String sold = card.words()
                .proof()
                .sold(
                        Prose.link("/suppliers/" + line.supplierCode(), line.supplierName()),
                        Prose.link("/products/" + line.productCode(), line.productName()),
                        Prose.link("/hospitals/" + line.hospitalCode(), line.hospitalName()),
                        Prose.strong(card.words()
                                .line()
                                .pricePerUnit(Figures.unitPrice(evidence.unitPrice()), line.currency(), line.unit())),
                        Figures.quantity(evidence.packs()),
                        Figures.quantity(evidence.packSize()),
                        Figures.asEntered(evidence.packPrice()),
                        new Days(card.words().locale()).full(line.orderDate()));
        return Prose.of(sold, part.comparison());
    }

    /** The other findings on the same line: what agrees with this one, and what does not depend on it. */
    private Prose also() {
        String others = card.line().flags().stream()
                .filter(other -> !other.id().equals(card.flag().flagId()))
                .map(other ->
                        Prose.link("/flags/" + other.id(), card.words().page().rule(other.code())))
                .collect(Collectors.joining(card.words().locale().getLanguage().equals("zh") ? "、" : ", "));
        return Prose.of(others.isEmpty() ? "" : card.words().card().alsoFound(others));
    }

    private List<Fact> wide() {
        List<Fact> facts = new ArrayList<>(new GroupFigures(card).wide());
        Evidence.Twin twin = card.evidence().twin();
        Evidence.Rise rise = card.evidence().rise();
        if (twin != null) {
            facts.add(otherLine(twin.lineId(), twin.version(), twin.orderNumber(), twin.orderDate()));
        } else if (rise != null) {
            facts.add(otherLine(rise.lineId(), rise.version(), rise.orderNumber(), rise.orderDate()));
        }
        return List.copyOf(facts);
    }

    private Fact otherLine(String lineId, int version, String orderNumber, LocalDate orderDate) {
        CardMessages words = card.words().card();
        String day = new Days(card.words().locale()).full(orderDate);
        Long place = otherPosition.apply(lineId, version);
        return new Fact(
                words.otherLine(),
                orderNumber == null ? words.ofDay(day) : words.orderOf(orderNumber, day),
                "",
                place == null ? null : "/lines/" + place);
    }

    private FlagPage.Picture picture() {
        Evidence evidence = card.evidence();
        Evidence.Group group = evidence.group();
        if (group == null
                || group.comparators().isEmpty()
                || evidence.unitPrice().signum() <= 0) {
            return null;
        }
        ProofMessages proof = card.words().proof();
        BigDecimal meant = evidence.unitSlip() == null
                ? null
                : evidence.unitSlip().chosen().unitPrice();
        DotPicture dots = DotPicture.of(
                group.comparators().stream()
                        .filter(one -> one.unitPrice().signum() > 0)
                        .map(one -> new DotPicture.Price(one.unitPrice(), isOwn(one)))
                        .toList(),
                group.median(),
                group.low(),
                group.high(),
                evidence.unitPrice(),
                meant,
                proof.middleIs(Figures.unitPrice(group.median())),
                proof.thisLine(Figures.unitPrice(evidence.unitPrice())),
                meant == null ? "" : proof.asMeant(Figures.unitPrice(meant)));
        String many = Integer.toString(dots.many());
        return new FlagPage.Picture(
                dots,
                proof.pictureScale(card.line().currency(), card.line().unit()),
                proof.pictureLabel(Figures.count(group.n())),
                dots.hasOwn() ? proof.pictureWords(many) : proof.pictureWordsPlain(many));
    }

    private TimePicture overTime() {
        Evidence evidence = card.evidence();
        Evidence.Group group = evidence.group();
        if (group == null || evidence.unitPrice().signum() <= 0) {
            return null;
        }
        return TimePicture.of(
                group.comparators().stream()
                        .filter(one -> one.unitPrice().signum() > 0)
                        .map(one -> new TimePicture.Price(one.orderDate(), one.unitPrice(), isOwn(one)))
                        .toList(),
                group.median(),
                group.low(),
                group.high(),
                card.line().orderDate(),
                evidence.unitPrice(),
                new Days(card.words().locale()));
    }

    private boolean isOwn(Evidence.Comparator comparator) {
        return comparator.hospital().equals(card.line().hospitalCode());
    }

    /** A rule that looks at one supplier's sales was made by those; every other by the comparable group. */
    private FlagPage.Compared compared() {
        Evidence evidence = card.evidence();
        Evidence.Group group = evidence.group();
        if (evidence.elsewhere() != null && evidence.supplierElsewhere() != null) {
            List<Evidence.Comparator> sales = evidence.elsewhere().purchases();
            return compared(
                    card.words()
                            .card()
                            .elsewhereLines(
                                    Figures.count(evidence.supplierElsewhere().lines())),
                    evidence.supplierElsewhere().lines(),
                    sales,
                    evidence.supplierElsewhere().median());
        }
        return group == null
                ? new FlagPage.Compared("", "", List.of(), "")
                : compared(
                        card.words().proof().comparators(Figures.count(group.n())),
                        group.n(),
                        group.comparators(),
                        group.median());
    }

    private FlagPage.Compared compared(String title, int n, List<Evidence.Comparator> comparators, BigDecimal median) {
        Days days = new Days(card.words().locale());
        List<FlagPage.Row> rows = comparators.stream()
                .sorted(Comparator.comparing(Evidence.Comparator::unitPrice)
                        .reversed()
                        .thenComparing(Comparator.comparing(Evidence.Comparator::orderDate)
                                .reversed()))
                .limit(SHOWN)
                .map(one -> row(one, median, days))
                .toList();
        int left = n - rows.size();
        return new FlagPage.Compared(
                title,
                comparatorsCsv(),
                rows,
                left <= 0 ? "" : card.words().proof().notShown(Figures.count(rows.size()), Figures.count(left)));
    }

    /** A line of a history import was compared with earlier lines of the same import, which have no size of their own. */
    private String comparatorsCsv() {
        PublishedLine line = card.line();
        String earlier = "/api/v1/lines.csv?product=" + line.productCode() + "&to="
                + line.orderDate().minusDays(1);
        return line.boardDay() == null
                ? earlier
                : earlier + "&asOf=" + card.evidence().refPosition();
    }

    private FlagPage.Row row(Evidence.Comparator one, BigDecimal median, Days days) {
        HospitalName hospital = HospitalName.of(hospitalName.apply(one.hospital()), "");
        Long place = position.apply(one);
        return new FlagPage.Row(
                place == null ? null : "/lines/" + place,
                days.medium(one.orderDate()),
                "/suppliers/" + one.supplier(),
                supplierName.apply(one.supplier()),
                "/hospitals/" + one.hospital(),
                hospital.first(),
                hospital.more(),
                Figures.quantity(one.packs()),
                Figures.asEntered(one.packPrice()),
                Figures.splitUnitPrice(one.unitPrice()),
                median.signum() == 0
                        ? ""
                        : card.words()
                                .board()
                                .times(Figures.ratio(one.unitPrice().divide(median, 4, RoundingMode.HALF_EVEN))),
                isOwn(one));
    }

    private List<FlagPage.Step> course() {
        ProofMessages proof = card.words().proof();
        var raised = card.flag().raisedAt().atZone(zone);
        Days days = new Days(card.words().locale());
        return List.of(
                new FlagPage.Step(
                        days.medium(raised.toLocalDate()) + " " + days.time(raised),
                        proof.arrived(Figures.count(card.line().position()))),
                new FlagPage.Step(
                        proof.now(),
                        proof.stateIs(card.words().page().state(card.flag().state()))));
    }

    /** Some rules look beyond the product: a file of all lines repeats every rule. */
    private Prose judgeHow() {
        String all = "/api/v1/lines.csv?status=all&asOf=" + (card.flag().position() + 1);
        CardMessages words = card.words().card();
        String csv = Prose.link(all, words.judgeCsvOfAll());
        return Prose.of(
                card.evidence().ceiling() == null
                        ? words.judgeHow(csv)
                        : words.judgeHowWithCeilings(
                                csv, Prose.link("/api/v1/ceilings.csv", words.judgeCsvOfCeilings())));
    }
}
