package org.sunshine.board.view.card;

import java.time.LocalDate;
import java.util.List;
import org.sunshine.board.view.Days;
import org.sunshine.board.view.FlagPage.Reason;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;

/** Dear, from a supplier that the records hardly know. */
record NewSupplierHighPart(Card card) implements RulePart {
    @Override
    public String title() {
        return card.evidence().ratio() == null
                ? card.words().page().rule(card.flag().rule())
                : card.words().proof().newAndHigh(Figures.ratio(card.evidence().ratio()));
    }

    @Override
    public String comparison() {
        Evidence.FirstSeen seen = card.evidence().firstSeen();
        return seen == null || seen.records() == null
                ? ""
                : card.words().proof().firstSeen(day(seen.supplier()), day(seen.records()));
    }

    private String day(LocalDate day) {
        return day == null ? "" : new Days(card.words().locale()).full(day);
    }

    @Override
    public String question() {
        return card.words().finding().question();
    }

    @Override
    public String ordinary() {
        return card.compared() ? Comparison.middleWas(card) : "";
    }

    @Override
    public List<Reason> reasons() {
        Reasons reasons = new Reasons(card);
        reasons.newOnlyHere();
        reasons.smallOrder();
        reasons.delivery();
        reasons.urgency();
        reasons.noSlip();
        return reasons.found();
    }
}
