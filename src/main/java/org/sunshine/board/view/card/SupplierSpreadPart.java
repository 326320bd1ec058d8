package org.sunshine.board.view.card;

import java.math.RoundingMode;
import java.util.List;
import org.sunshine.board.view.FlagPage.Reason;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;

/** Dearer than what the same supplier asked of other hospitals. */
record SupplierSpreadPart(Card card) implements RulePart {
    @Override
    public String title() {
        Evidence.Circle others = card.evidence().supplierElsewhere();
        return others == null || others.median().signum() <= 0
                ? card.words().page().rule(card.flag().rule())
                : card.words()
                        .proof()
                        .dearerThanElsewhere(
                                Figures.ratio(
                                        card.evidence().unitPrice().divide(others.median(), 6, RoundingMode.HALF_EVEN)),
                                Figures.count(others.hospitals()));
    }

    @Override
    public String comparison() {
        Evidence.Circle others = card.evidence().supplierElsewhere();
        return others == null
                ? ""
                : card.words().proof().elsewhereWas(Figures.count(others.lines()), Figures.unitPrice(others.median()));
    }

    @Override
    public String question() {
        return card.words().finding().question();
    }

    @Override
    public String ordinary() {
        Evidence.Circle others = card.evidence().supplierElsewhere();
        return others == null
                ? ""
                : card.words()
                        .finding()
                        .elsewhereOrdinary(
                                Figures.count(others.lines()),
                                Figures.unitPrice(others.low()),
                                Figures.unitPrice(others.high()));
    }

    @Override
    public List<Reason> reasons() {
        Reasons reasons = new Reasons(card);
        reasons.othersContract();
        reasons.delivery();
        reasons.smallOrder();
        reasons.urgency();
        reasons.noSlip();
        return reasons.found();
    }
}
