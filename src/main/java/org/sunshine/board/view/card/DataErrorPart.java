package org.sunshine.board.view.card;

import java.util.List;
import org.sunshine.board.view.FlagPage.Reason;
import org.sunshine.kernel.Figures;

/** A price that cannot be one. */
record DataErrorPart(Card card) implements RulePart {
    @Override
    public String title() {
        return card.evidence().packPrice().signum() == 0
                ? card.words().proof().forNothing()
                : card.words()
                        .proof()
                        .noPrice(
                                Figures.asEntered(card.evidence().packPrice()),
                                card.line().currency());
    }

    @Override
    public String comparison() {
        return card.evidence().group() == null ? "" : Comparison.middleWas(card);
    }

    @Override
    public String question() {
        return card.words().finding().placeholderQuestion();
    }

    @Override
    public String ordinary() {
        return card.words().finding().placeholderOrdinary();
    }

    @Override
    public List<Reason> reasons() {
        Reasons reasons = new Reasons(card);
        reasons.partOfAnother();
        reasons.gift();
        return reasons.found();
    }
}
