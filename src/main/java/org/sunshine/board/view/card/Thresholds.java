package org.sunshine.board.view.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunshine.board.CardMessages;
import org.sunshine.board.view.FlagPage.Threshold;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;

/** What a rule fires from, beside what was found here. A threshold that is not known here is shown by its own name. */
public record Thresholds(Card card) {
    /** What a reader asks first. */
    private static final List<String> FIRST =
            List.of("ratio", "z", "excess", "from", "tolerance", "ordinaryZ", "grossRatio", "odds");

    public List<Threshold> rows() {
        List<Threshold> rows = new ArrayList<>();
        Map<String, BigDecimal> thresholds = new LinkedHashMap<>();
        FIRST.stream()
                .filter(card.evidence().thresholds()::containsKey)
                .forEach(name ->
                        thresholds.put(name, card.evidence().thresholds().get(name)));
        card.evidence().thresholds().forEach(thresholds::putIfAbsent);
        thresholds.forEach((name, from) -> rows.add(row(name, from)));
        return List.copyOf(rows);
    }

    private Threshold row(String name, BigDecimal from) {
        CardMessages words = card.words().card();
        Evidence evidence = card.evidence();
        boolean low = card.compared() && evidence.r().signum() < 0;
        Threshold particular = particular(name, from);
        if (particular != null) {
            return particular;
        }
        return switch (name) {
            case "z" ->
                new Threshold(
                        low ? words.spreadsBelow() : words.spreadsAbove(),
                        card.compared() ? Figures.decimal(evidence.z().abs(), 2) : "",
                        words.atLeast(plain(from)));
            case "ratio" ->
                new Threshold(
                        low ? words.timesBelow() : words.timesAbove(),
                        card.compared() ? Figures.ratio(card.timesExpected()) : "",
                        words.atLeast(plain(from)));
            case "excess" ->
                new Threshold(
                        words.moneyAbove(card.line().currency()),
                        evidence.excess() == null ? "" : Figures.money(evidence.excess()),
                        words.atLeast(plain(from)));
            case "thinRatio" ->
                new Threshold(
                        words.thinRatio(),
                        evidence.ratio() == null ? "" : Figures.ratio(evidence.ratio()),
                        words.atLeast(plain(from)));
            case "from" ->
                new Threshold(
                        words.logDistance(),
                        card.compared() ? Figures.decimal(evidence.r().abs(), 3) : "",
                        words.atLeast(plain(from)));
            case "tolerance" ->
                new Threshold(
                        words.slipDistance(),
                        evidence.unitSlip() == null
                                ? ""
                                : Figures.decimal(evidence.unitSlip().distance().abs(), 3),
                        words.atMost(plain(from)));
            case "ordinaryZ" -> new Threshold(words.correctedSpreads(), correctedSpreads(), words.below(plain(from)));
            case "placeholder" ->
                new Threshold(
                        words.packPriceUpTo(), Figures.asEntered(evidence.packPrice()), words.atMost(plain(from)));
            case "peersTimes" -> new Threshold(words.peersTimes(), peersTimes(), words.atLeast(plain(from)));
            case "spreads" -> new Threshold(words.ownSpreads(), ownSpreads(), words.atLeast(plain(from)));
            case "odds" ->
                new Threshold(
                        words.oddsAsked(),
                        evidence.odds() == null ? "" : Figures.decimal(evidence.odds(), 2),
                        words.atLeast(plain(from)));
            case "grossRatio" ->
                new Threshold(
                        words.grossTimes(),
                        evidence.ratio() == null ? "" : Figures.ratio(evidence.ratio()),
                        words.atLeast(plain(from)));
            case "days" ->
                new Threshold(
                        evidence.twin() == null ? words.supplierDays() : words.withinDays(),
                        daysBetween(),
                        words.atMost(plain(from)));
            case "knownDays" ->
                new Threshold(
                        words.recordsReach(),
                        evidence.firstSeen() == null
                                ? ""
                                : daysSince(evidence.firstSeen().records()),
                        words.atLeast(plain(from)));
            case "habitRepeats" ->
                new Threshold(
                        words.habitRepeats(),
                        count(evidence.twin() == null ? null : evidence.twin().repeats()),
                        words.below(plain(from)));
            case "history" ->
                new Threshold(
                        words.ownHistory(),
                        count(evidence.twin() == null ? null : evidence.twin().purchases()),
                        words.atLeast(plain(from)));
            case "least" -> new Threshold(words.lineTotal(card.line().currency()), total(), words.atLeast(plain(from)));
            case "again" -> new Threshold(words.againPaid(plain(from)), words.none(), words.ifNone());
            default -> new Threshold(name, "", plain(from));
        };
    }

    /** Where a rule compares with something else than the expected price, its own figures. */
    private Threshold particular(String name, BigDecimal from) {
        CardMessages words = card.words().card();
        Evidence evidence = card.evidence();
        String asked = words.atLeast(plain(from));
        if (evidence.rise() != null) {
            return switch (name) {
                case "ratio" ->
                    new Threshold(
                            words.riseTimes(),
                            Figures.ratio(Card.exp(evidence.rise().rise())),
                            asked);
                case "excess" ->
                    new Threshold(
                            words.moneyMore(card.line().currency()),
                            Figures.money(evidence.rise().excess()),
                            asked);
                default -> null;
            };
        }
        if (evidence.elsewhere() != null) {
            return switch (name) {
                case "ratio" ->
                    new Threshold(
                            words.elsewhereTimes(),
                            evidence.supplierElsewhere() == null
                                    ? ""
                                    : Figures.ratio(evidence.unitPrice()
                                            .divide(evidence.supplierElsewhere().median(), 6, RoundingMode.HALF_EVEN)),
                            asked);
                case "excess" ->
                    new Threshold(
                            words.moneyMore(card.line().currency()),
                            Figures.money(evidence.elsewhere().excess()),
                            asked);
                default -> null;
            };
        }
        return evidence.ceiling() != null && name.equals("tolerance")
                ? new Threshold(
                        words.ceilingTimes(),
                        evidence.ceiling().times() == null
                                ? ""
                                : Figures.exact(evidence.ceiling().times()),
                        words.above(plain(from)))
                : null;
    }

    private String daysBetween() {
        Evidence evidence = card.evidence();
        if (evidence.twin() != null) {
            return daysSince(evidence.twin().orderDate());
        }
        if (evidence.firstSeen() == null) {
            return "";
        }
        return evidence.firstSeen().supplier() == null
                ? card.words().card().neverSeen()
                : daysSince(evidence.firstSeen().supplier());
    }

    private String daysSince(LocalDate day) {
        return day == null
                ? ""
                : Figures.count(ChronoUnit.DAYS.between(day, card.line().orderDate()));
    }

    private String ownSpreads() {
        Evidence evidence = card.evidence();
        return evidence.rise() != null
                ? Figures.decimal(evidence.rise().spreads(), 2)
                : evidence.elsewhere() != null
                        ? Figures.decimal(evidence.elsewhere().spreads(), 2)
                        : "";
    }

    /** A version of the evidence that did not know it yet has none. */
    private static String count(Integer number) {
        return number == null ? "" : Figures.count(number);
    }

    private String total() {
        return Figures.money(card.line().total());
    }

    private String correctedSpreads() {
        Evidence evidence = card.evidence();
        return evidence.unitSlip() == null || evidence.scale() == null
                ? ""
                : Figures.decimal(
                        evidence.unitSlip().distance().abs().divide(evidence.scale(), 6, RoundingMode.HALF_EVEN), 2);
    }

    private String peersTimes() {
        Evidence evidence = card.evidence();
        return evidence.group() == null || evidence.packPrice().signum() == 0
                ? ""
                : Figures.count(evidence.group()
                        .median()
                        .multiply(evidence.packSize())
                        .divide(evidence.packPrice(), 0, RoundingMode.HALF_EVEN)
                        .longValue());
    }

    private static String plain(BigDecimal number) {
        return Figures.quantity(
                number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number.stripTrailingZeros());
    }
}
