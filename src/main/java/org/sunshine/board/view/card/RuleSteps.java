package org.sunshine.board.view.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.sunshine.board.CardMessages;
import org.sunshine.board.view.FlagPage.Calculation;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;

/** The figures that one rule alone compares, where that is not the expected price. */
final class RuleSteps {
    private static final int DECIMALS = 6;

    private final Card card;
    private final CardMessages words;
    private final Evidence evidence;
    private final List<Calculation> steps = new ArrayList<>();

    RuleSteps(Card card) {
        this.card = card;
        this.words = card.words().card();
        this.evidence = card.evidence();
    }

    /** Empty for a rule that asks about the expected price. */
    List<Calculation> steps() {
        if (evidence.ceiling() != null) {
            ceiling(evidence.ceiling());
        } else if (evidence.rise() != null) {
            rise(evidence.rise());
        } else if (evidence.elsewhere() != null && evidence.supplierElsewhere() != null) {
            elsewhere(evidence.elsewhere(), evidence.supplierElsewhere().median());
        } else if (evidence.twin() != null) {
            add(
                    words.stepTotal(card.line().currency()),
                    Figures.quantity(evidence.packs()) + " × " + Figures.asEntered(evidence.packPrice()),
                    Figures.money(evidence.twin().total()));
        } else if (card.flag().rule().equals("DATA_ERROR")) {
            placeholder();
        }
        return List.copyOf(steps);
    }

    private void ceiling(Evidence.Ceiling ceiling) {
        if (ceiling.times() != null) {
            add(
                    words.stepCeiling(),
                    exact(evidence.unitPrice()) + " ÷ " + exact(ceiling.unitPrice()),
                    Figures.exact(ceiling.times()));
        }
        money(words.stepMore(card.line().currency()), ceiling.unitPrice(), ceiling.over());
    }

    private void rise(Evidence.Rise rise) {
        BigDecimal base = card.line()
                .total()
                .subtract(rise.excess())
                .divide(evidence.quantity(), DECIMALS, RoundingMode.HALF_EVEN);
        String dearer = exact(rise.lastPrice().max(rise.usual()));
        add(
                words.stepBase(),
                rise.movement().signum() > 0
                        ? dearer + " × " + exact(rise.marketNow()) + " ÷ " + exact(rise.marketThen())
                        : dearer,
                exact(base));
        add(words.stepRise(), "ln (" + exact(evidence.unitPrice()) + " ÷ " + exact(base) + ")", exact(rise.rise()));
        spreads(rise.rise(), rise.spread(), rise.spreads());
        money(words.stepMore(card.line().currency()), base, rise.excess());
    }

    private void elsewhere(Evidence.Elsewhere elsewhere, BigDecimal median) {
        BigDecimal distance =
                BigDecimal.valueOf(Math.log(evidence.unitPrice().doubleValue()) - Math.log(median.doubleValue()));
        add(words.stepElsewhere(), "ln (" + exact(evidence.unitPrice()) + " ÷ " + exact(median) + ")", exact(distance));
        spreads(distance, elsewhere.spread(), elsewhere.spreads());
        money(words.stepMore(card.line().currency()), median, elsewhere.excess());
    }

    private void placeholder() {
        if (evidence.group() == null || evidence.packPrice().signum() <= 0) {
            return;
        }
        BigDecimal pack = evidence.group().median().multiply(evidence.packSize());
        add(
                words.stepPeers(),
                exact(evidence.group().median()) + " × " + Figures.quantity(evidence.packSize()) + " ÷ "
                        + Figures.asEntered(evidence.packPrice()),
                Figures.count(pack.divide(evidence.packPrice(), 0, RoundingMode.HALF_EVEN)
                        .longValue()));
    }

    private void spreads(BigDecimal distance, BigDecimal spread, BigDecimal spreads) {
        add(words.stepOwnSpreads(), exact(distance) + " ÷ " + exact(spread), Figures.decimal(spreads, 2));
    }

    private void money(String what, BigDecimal other, BigDecimal more) {
        add(
                what,
                Figures.money(card.line().total()) + " − " + exact(other) + " × "
                        + Figures.quantity(evidence.quantity()),
                Figures.money(more));
    }

    private void add(String what, String formula, String figure) {
        steps.add(new Calculation(what, formula, "", figure));
    }

    private static String exact(BigDecimal number) {
        return Figures.exact(number.setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}
