package org.sunshine.board.view.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.sunshine.board.CardMessages;
import org.sunshine.board.view.FlagPage.Calculation;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.Evidence;

/** The figures of a judgement one after the other, each with the numbers it is made of, for a reader with a calculator. */
public record Arithmetic(Card card) {
    private static final int LOG_DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public List<Calculation> steps() {
        CardMessages words = card.words().card();
        Evidence evidence = card.evidence();
        Evidence.Group group = evidence.group();
        List<Calculation> steps = new ArrayList<>();
        steps.add(new Calculation(
                words.stepUnitPrice(),
                entered(evidence.packPrice()) + " ÷ " + Figures.quantity(evidence.packSize()),
                "",
                exact(evidence.unitPrice())));
        if (group == null) {
            steps.addAll(new RuleSteps(card).steps());
            return steps;
        }
        if (evidence.ratio() != null) {
            steps.add(new Calculation(
                    words.stepRatio(),
                    exact(evidence.unitPrice()) + " ÷ " + exact(group.median()),
                    "",
                    Figures.exact(evidence.ratio())));
        }
        List<Calculation> particular = new RuleSteps(card).steps();
        steps.addAll(particular);
        if (!card.compared() || !particular.isEmpty()) {
            return steps;
        }
        steps.add(expected(words, evidence, group));
        steps.add(new Calculation(
                words.stepDistance(),
                "ln (" + exact(evidence.unitPrice()) + " ÷ " + exact(evidence.expected()) + ")",
                "",
                signed(evidence.r())));
        addSpread(steps, words, evidence, group);
        steps.add(new Calculation(
                words.stepSpreads(),
                signed(evidence.r()) + " ÷ " + exact(evidence.scale()),
                "",
                signed(evidence.z().setScale(2, RoundingMode.HALF_EVEN))));
        if (evidence.excess() != null) {
            steps.add(new Calculation(
                    words.stepExcess(card.line().currency()),
                    Figures.money(card.line().total()) + " − " + exact(evidence.expected()) + " × "
                            + Figures.quantity(evidence.quantity()),
                    "",
                    Figures.money(evidence.excess())));
        }
        addSlip(steps, words, evidence);
        addOdds(steps, words, evidence);
        return steps;
    }

    private void addSlip(List<Calculation> steps, CardMessages words, Evidence evidence) {
        Evidence.UnitSlip slip = evidence.unitSlip();
        if (slip == null) {
            return;
        }
        steps.add(new Calculation(
                words.stepSlip(),
                signed(evidence.r())
                        + (slip.chosen().tooHigh() ? " − ln " : " + ln ")
                        + Figures.quantity(slip.chosen().factor()),
                "",
                signed(slip.distance())));
        steps.add(new Calculation(
                words.stepSlipSpreads(),
                signed(slip.distance()) + " ÷ " + exact(evidence.scale()),
                "",
                signed(slip.distance().divide(evidence.scale(), 2, RoundingMode.HALF_EVEN))));
        steps.add(new Calculation(
                words.stepAtStake(card.line().currency()),
                "|" + entered(evidence.packPrice()) + " − "
                        + entered(slip.chosen().packPrice()) + "| × " + Figures.quantity(evidence.packs()),
                "",
                Figures.money(slip.atStake())));
    }

    private void addOdds(List<Calculation> steps, CardMessages words, Evidence evidence) {
        if (evidence.odds() == null) {
            return;
        }
        String purchases = card.constants()
                .odds()
                .map(odds -> Figures.count(odds.purchases()))
                .orElse("");
        steps.add(new Calculation(words.stepOdds(), words.stepOddsHow(purchases), "", signed(evidence.odds())));
        steps.add(new Calculation(
                words.stepScore(),
                "ln (1 + " + signed(evidence.odds()) + ")",
                "",
                signed(card.line().score())));
    }

    private Calculation expected(CardMessages words, Evidence evidence, Evidence.Group group) {
        BigDecimal beta = card.constants().expected().beta();
        return new Calculation(
                words.stepExpected(Figures.quantity(evidence.quantity())),
                exact(group.median()) + " × (" + Figures.quantity(evidence.quantity()) + " ÷ "
                        + middle(group.middleQuantity()) + ")",
                signed(beta),
                exact(evidence.expected()));
    }

    private void addSpread(List<Calculation> steps, CardMessages words, Evidence evidence, Evidence.Group group) {
        Constants.Spread spread = card.constants().spread();
        if (group.spread() != null) {
            steps.add(new Calculation(
                    words.stepObserved(),
                    words.stepObservedHow(spread.madFactor().toPlainString()),
                    "",
                    exact(group.spread())));
        }
        BigDecimal observed = group.spread() == null ? BigDecimal.ZERO : group.spread();
        String shrunk = "√((%s × %s² + %d × %s²) ÷ (%s + %d))"
                .formatted(
                        Figures.count(group.n()),
                        exact(observed),
                        spread.poolWeight(),
                        spread.pool().toPlainString(),
                        Figures.count(group.n()),
                        spread.poolWeight());
        steps.add(new Calculation(
                words.stepSpread(),
                words.stepSpreadHow(
                        shrunk,
                        spread.floor().toPlainString(),
                        spread.rounding().toPlainString() + " ÷ " + entered(evidence.packPrice())),
                "",
                exact(evidence.scale())));
    }

    /** Known by its log only: from a hundred on its decimals say nothing. */
    private static String middle(BigDecimal quantity) {
        return quantity.compareTo(HUNDRED) >= 0 ? Figures.wholeMoney(quantity) : Figures.quantity(quantity);
    }

    private static String exact(BigDecimal number) {
        return Figures.exact(number.setScale(LOG_DECIMALS, RoundingMode.HALF_EVEN));
    }

    private static String signed(BigDecimal number) {
        return Figures.exact(number);
    }

    private static String entered(BigDecimal price) {
        return Figures.asEntered(price);
    }
}
