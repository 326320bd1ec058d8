package org.sunshine.board.view.card;

import java.util.List;
import org.sunshine.board.view.Days;
import org.sunshine.board.view.FlagPage.Reason;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;

/** A purchase that looks like another one of the same days. */
record DuplicateLinePart(Card card) implements RulePart {
    @Override
    public String title() {
        Evidence.Twin twin = card.evidence().twin();
        return twin == null || twin.orderNumber() == null
                ? card.words().page().rule(card.flag().rule())
                : card.words()
                        .proof()
                        .twin(twin.orderNumber(), new Days(card.words().locale()).full(twin.orderDate()));
    }

    @Override
    public String comparison() {
        Evidence.Twin twin = card.evidence().twin();
        return twin == null
                ? ""
                : card.words()
                        .finding()
                        .twinIs(Figures.money(twin.total()), card.line().currency());
    }

    @Override
    public String question() {
        return card.words().finding().entryQuestion();
    }

    @Override
    public String ordinary() {
        return "";
    }

    @Override
    public List<Reason> reasons() {
        Reasons reasons = new Reasons(card);
        reasons.twoNeeds();
        reasons.wrongRow();
        return reasons.found();
    }
}
