package org.sunshine.board.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.sunshine.board.ProofMessages;
import org.sunshine.board.Words;
import org.sunshine.kernel.Figures;
import org.sunshine.platform.FlagBadge;
import org.sunshine.platform.PageFrame;
import org.sunshine.pricing.Evidence;
import org.sunshine.published.PublishedFlag;
import org.sunshine.published.PublishedLine;

/**
 * Makes the proof card of one flag from its frozen evidence.
 *
 * @param hospitalName name of a hospital's code
 * @param supplierName name of a supplier's code
 */
public record ProofCard(
        PublishedFlag flag,
        Evidence evidence,
        PublishedLine line,
        Function<String, String> hospitalName,
        Function<String, String> supplierName,
        Function<Evidence.Comparator, Long> position,
        ZoneId zone,
        Words words) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM y HH:mm", Locale.ENGLISH);

    /** Comparators that the table shows. */
    public static final int SHOWN = 100;

    public FlagPage page(PageFrame frame) {
        ProofMessages proof = words.proof();
        Evidence.Group group = evidence.group();
        DotPicture picture = picture();
        List<FlagPage.Compared> compared = comparators();
        int left = group == null ? 0 : group.n() - compared.size();
        return new FlagPage(
                frame,
                FlagBadge.of(flag.flagId(), flag.rule(), flag.certainty(), flag.state(), words.page()),
                proof.weight(
                        words.page().certainty(flag.certainty()), words.page().severity(flag.severity())),
                proof.flagAndRule(flag.flagId(), flag.rule(), Integer.toString(flag.ruleVersion())),
                title(),
                stand(),
                ask(),
                picture,
                proof.pictureScale(line.currency(), line.unit()),
                group == null ? "" : proof.pictureLabel(Figures.count(group.n())),
                picture == null
                        ? ""
                        : picture.hasOwn()
                                ? proof.pictureWords(Integer.toString(picture.many()))
                                : proof.pictureWordsPlain(Integer.toString(picture.many())),
                new ProofFigures(evidence, line, words).facts(),
                new ProofFigures(evidence, line, words).wide(),
                meant(),
                proof.packOf(Figures.quantity(evidence.packSize())),
                proof.perUnit(line.unit()),
                group == null ? "" : proof.comparators(Figures.count(group.n())),
                compared,
                left <= 0 ? "" : proof.notShown(Figures.count(compared.size()), Figures.count(left)),
                comparatorsCsv(),
                new InnocentReasons(evidence, line, words).of(flag.rule()),
                course(),
                checkHow(),
                group == null ? "" : group.hash(),
                evidence.rulesHash(),
                "/lines/" + line.position());
    }

    private boolean fromHistory() {
        return line.boardDay() == null;
    }

    /** A line of a history import was compared with earlier lines of the same import, which have no size of their own. */
    private String comparatorsCsv() {
        String earlier = "/api/v1/lines.csv?product=" + line.productCode() + "&to="
                + line.orderDate().minusDays(1);
        return fromHistory() ? earlier : earlier + "&asOf=" + evidence.refPosition();
    }

    private String checkHow() {
        String size = Figures.count(evidence.refPosition());
        String version = Integer.toString(evidence.ruleVersion());
        return fromHistory()
                ? words.proof().checkHowInHistory(size, version)
                : words.proof().checkHow(size, version);
    }

    private String title() {
        ProofMessages proof = words.proof();
        if (evidence.unitSlip() != null) {
            return proof.looksLike(
                    Figures.asEntered(shortened(evidence.unitSlip().chosen().packPrice())),
                    Figures.asEntered(evidence.packPrice()));
        }
        if (flag.rule().equals("DATA_ERROR")) {
            return evidence.packPrice().signum() == 0
                    ? proof.forNothing()
                    : proof.noPrice(Figures.asEntered(evidence.packPrice()), line.currency());
        }
        return evidence.group() == null
                ? words.page().rule(flag.rule())
                : proof.timesTheMiddle(
                        Figures.ratio(evidence.ratio()),
                        Figures.count(evidence.group().n()));
    }

    /** A corrected pack price is computed; four decimals and no more are those of a pack price. */
    static BigDecimal shortened(BigDecimal price) {
        BigDecimal rounded = price.setScale(4, RoundingMode.HALF_UP);
        return rounded.compareTo(BigDecimal.ONE) < 0 ? rounded : rounded.setScale(2, RoundingMode.HALF_UP);
    }

    private Prose stand() {
        ProofMessages proof = words.proof();
        String sold = proof.sold(
                Prose.link("/suppliers/" + line.supplierCode(), line.supplierName()),
                Prose.link("/products/" + line.productCode(), line.productName()),
                Prose.link("/hospitals/" + line.hospitalCode(), line.hospitalName()),
                Prose.strong(words.line()
                        .pricePerUnit(Figures.unitPrice(evidence.unitPrice()), line.currency(), line.unit())),
                Figures.quantity(evidence.packs()),
                Figures.quantity(evidence.packSize()),
                Figures.asEntered(evidence.packPrice()),
                new Days(words.locale()).full(line.orderDate()));
        Evidence.Group group = evidence.group();
        if (group == null) {
            return Prose.of(sold);
        }
        String median = Figures.unitPrice(group.median());
        String compared = evidence.unitSlip() != null && evidence.ratio() != null
                ? proof.thatIs(Figures.ratio(evidence.ratio()), Figures.count(group.n()), median)
                : proof.middleWas(
                        Figures.count(windowDays(group)),
                        median,
                        Figures.money(group.median().multiply(evidence.packSize())));
        return Prose.of(sold, compared);
    }

    static long windowDays(Evidence.Group group) {
        return ChronoUnit.DAYS.between(group.from(), group.to()) + 1;
    }

    private List<String> ask() {
        List<String> ask = new ArrayList<>();
        boolean entry = FlagBadge.tone(flag.rule()).equals("check");
        ask.add(entry ? words.proof().entryError() : words.proof().question());
        if (flag.state().equals("open")) {
            ask.add(words.proof().notAsked());
        }
        return List.copyOf(ask);
    }

    private DotPicture picture() {
        Evidence.Group group = evidence.group();
        if (group == null
                || group.comparators().isEmpty()
                || evidence.unitPrice().signum() <= 0) {
            return null;
        }
        BigDecimal meant = evidence.unitSlip() == null
                ? null
                : evidence.unitSlip().chosen().unitPrice();
        return DotPicture.of(
                group.comparators().stream()
                        .filter(one -> one.unitPrice().signum() > 0)
                        .map(one -> new DotPicture.Price(one.unitPrice(), isOwn(one)))
                        .toList(),
                group.median(),
                group.low(),
                group.high(),
                evidence.unitPrice(),
                meant,
                words.proof().middleIs(Figures.unitPrice(group.median())),
                words.proof().thisLine(Figures.unitPrice(evidence.unitPrice())),
                meant == null ? "" : words.proof().asMeant(Figures.unitPrice(meant)));
    }

    private boolean isOwn(Evidence.Comparator comparator) {
        return comparator.hospital().equals(line.hospitalCode());
    }

    private List<FlagPage.Meant> meant() {
        if (evidence.unitSlip() == null) {
            return List.of();
        }
        ProofMessages proof = words.proof();
        List<FlagPage.Meant> rows = new ArrayList<>();
        for (Evidence.Correction correction : evidence.unitSlip().considered()) {
            String factor = Figures.quantity(correction.factor());
            String what =
                    switch (correction.kind()) {
                        case "PACK_SIZE" -> proof.packSizeSlip(correction.tooHigh(), factor, line.unit());
                        case "OTHER_PACK" -> proof.otherPackSlip(correction.tooHigh(), factor);
                        default -> proof.powerOfTenSlip(correction.tooHigh(), factor);
                    };
            rows.add(new FlagPage.Meant(
                    what,
                    Figures.asEntered(shortened(correction.packPrice())),
                    Figures.unitPrice(correction.unitPrice()),
                    words.board().times(Figures.ratio(correction.ratio())),
                    proof.verdict(correction.verdict()),
                    correction.equals(evidence.unitSlip().chosen())));
        }
        rows.add(new FlagPage.Meant(
                proof.asFiled(),
                Figures.asEntered(evidence.packPrice()),
                Figures.unitPrice(evidence.unitPrice()),
                words.board().times(Figures.ratio(evidence.ratio())),
                proof.verdict(evidence.r().signum() > 0 ? "too_high" : "too_low"),
                false));
        return List.copyOf(rows);
    }

    private List<FlagPage.Compared> comparators() {
        Evidence.Group group = evidence.group();
        if (group == null) {
            return List.of();
        }
        Days days = new Days(words.locale());
        return group.comparators().stream()
                .sorted(Comparator.comparing(Evidence.Comparator::unitPrice)
                        .reversed()
                        .thenComparing(Comparator.comparing(Evidence.Comparator::orderDate)
                                .reversed()))
                .limit(SHOWN)
                .map(one -> compared(one, group.median(), days))
                .toList();
    }

    private FlagPage.Compared compared(Evidence.Comparator one, BigDecimal median, Days days) {
        Long place = position.apply(one);
        HospitalName hospital = HospitalName.of(hospitalName.apply(one.hospital()), "");
        LocalDate day = one.orderDate();
        return new FlagPage.Compared(
                place == null ? null : "/lines/" + place,
                days.medium(day),
                "/suppliers/" + one.supplier(),
                supplierName.apply(one.supplier()),
                "/hospitals/" + one.hospital(),
                hospital.first(),
                hospital.more(),
                Figures.quantity(one.packs()),
                Figures.asEntered(one.packPrice()),
                Figures.splitUnitPrice(one.unitPrice()),
                words.board().times(Figures.ratio(one.unitPrice().divide(median, 4, RoundingMode.HALF_EVEN))),
                isOwn(one));
    }

    private List<FlagPage.Step> course() {
        String at = MINUTE.format(flag.raisedAt().atZone(zone));
        return List.of(
                new FlagPage.Step(at, words.proof().arrived(Figures.count(line.position()))),
                new FlagPage.Step(
                        words.proof().now(), words.proof().stateIs(words.page().state(flag.state()))));
    }
}
