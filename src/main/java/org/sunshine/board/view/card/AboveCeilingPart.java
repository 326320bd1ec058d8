package org.sunshine.board.view.card;

import java.util.List;
import org.sunshine.board.view.FlagPage.Reason;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;

/** Above the legal maximum. */
record AboveCeilingPart(Card card) implements RulePart {
    @Override
    public String title() {
        Evidence.Ceiling ceiling = card.evidence().ceiling();
        return ceiling == null || ceiling.times() == null
                ? card.words().page().rule(card.flag().rule())
                : card.words().proof().aboveCeiling(Figures.ratio(ceiling.times()));
    }

    @Override
    public String comparison() {
        Evidence.Ceiling ceiling = card.evidence().ceiling();
        return ceiling == null
                ? ""
                : card.words().proof().ceilingIs(Figures.unitPrice(ceiling.unitPrice()), ceiling.source());
    }

    @Override
    public String question() {
        return card.words().finding().question();
    }

    @Override
    public String ordinary() {
        Evidence.Ceiling ceiling = card.evidence().ceiling();
        return ceiling == null
                ? ""
                : card.words()
                        .finding()
                        .ceilingOrdinary(
                                Figures.unitPrice(ceiling.unitPrice()),
                                Figures.money(ceiling.unitPrice()
                                        .multiply(card.evidence().packSize())));
    }

    @Override
    public List<Reason> reasons() {
        Reasons reasons = new Reasons(card);
        reasons.exception();
        reasons.delivery();
        reasons.noSlip();
        return reasons.found();
    }
}
