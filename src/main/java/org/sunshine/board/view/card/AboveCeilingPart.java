package org.sunshine.board.view.card;

import java.util.List;
import org.sunshine.board.view.Days;
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
        if (ceiling == null) {
            return "";
        }
        Days days = new Days(card.words().locale());
        return card.words()
                .proof()
                .ceilingIs(
                        card.words()
                                .line()
                                .pricePerUnit(
                                        Figures.exact(ceiling.unitPrice()),
                                        card.line().currency(),
                                        card.line().unit()),
                        Figures.money(
                                ceiling.unitPrice().multiply(card.evidence().packSize())),
                        ceiling.source(),
                        days.full(ceiling.from()),
                        ceiling.to() == null ? "" : days.full(ceiling.to()));
    }

    @Override
    public String question() {
        return card.words().finding().question();
    }

    @Override
    public String ordinary() {
        return "";
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
