package org.sunshine.board.view.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.sunshine.board.view.FlagPage.Reason;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;

/** A price that is off by what a slip of the unit explains. */
record UnitConfusionPart(Card card) implements RulePart {
    @Override
    public String title() {
        Evidence evidence = card.evidence();
        return evidence.unitSlip() == null
                ? card.words().page().rule(card.flag().rule())
                : card.words()
                        .proof()
                        .looksLike(
                                Figures.asEntered(
                                        shortened(evidence.unitSlip().chosen().packPrice())),
                                Figures.asEntered(evidence.packPrice()));
    }

    @Override
    public String comparison() {
        return card.compared() && card.evidence().ratio() != null
                ? card.words().proof().thatIs(Figures.ratio(card.evidence().ratio()), card.n(), card.median())
                : "";
    }

    @Override
    public String question() {
        return card.words().finding().slipQuestion();
    }

    @Override
    public String ordinary() {
        return card.compared()
                ? card.words()
                        .finding()
                        .slipOrdinary(
                                Figures.unitPrice(card.evidence().group().low()),
                                Figures.unitPrice(card.evidence().group().high()))
                : "";
    }

    @Override
    public List<Reason> reasons() {
        Reasons reasons = new Reasons(card);
        reasons.samePriceBefore();
        reasons.wrongRow();
        reasons.reallyPaid();
        reasons.thinEvidence();
        return reasons.found();
    }

    /** A corrected pack price is computed; four decimals and no more are those of a pack price. */
    static BigDecimal shortened(BigDecimal price) {
        BigDecimal rounded = price.setScale(4, RoundingMode.HALF_UP);
        return rounded.compareTo(BigDecimal.ONE) < 0 ? rounded : rounded.setScale(2, RoundingMode.HALF_UP);
    }
}
