package org.sunshine.board.view.card;

import java.math.RoundingMode;
import java.util.List;
import org.sunshine.board.view.Days;
import org.sunshine.board.view.FlagPage.Reason;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;

/** Dearer than this hospital's own purchases before. */
record HospitalJumpPart(Card card) implements RulePart {
    @Override
    public String title() {
        Evidence.Rise rise = card.evidence().rise();
        return rise == null || rise.lastPrice().signum() <= 0
                ? card.words().page().rule(card.flag().rule())
                : card.words()
                        .proof()
                        .jumped(
                                Figures.ratio(card.evidence()
                                        .unitPrice()
                                        .divide(rise.lastPrice(), 6, RoundingMode.HALF_EVEN)),
                                new Days(card.words().locale()).full(rise.orderDate()));
    }

    @Override
    public String comparison() {
        Evidence.Rise rise = card.evidence().rise();
        return rise == null || rise.marketThen() == null || rise.marketNow() == null
                ? ""
                : card.words()
                        .proof()
                        .jumpedFrom(
                                Figures.unitPrice(rise.marketThen()),
                                Figures.unitPrice(rise.marketNow()),
                                Figures.unitPrice(rise.usual()));
    }

    @Override
    public String question() {
        return card.words().finding().question();
    }

    @Override
    public String ordinary() {
        Evidence.Rise rise = card.evidence().rise();
        return rise == null
                ? ""
                : card.words()
                        .finding()
                        .jumpOrdinary(Figures.unitPrice(rise.lastPrice()), Figures.unitPrice(rise.usual()));
    }

    @Override
    public List<Reason> reasons() {
        Reasons reasons = new Reasons(card);
        reasons.otherContract();
        reasons.oddLast();
        reasons.smallOrder();
        reasons.urgency();
        reasons.noSlip();
        return reasons.found();
    }
}
