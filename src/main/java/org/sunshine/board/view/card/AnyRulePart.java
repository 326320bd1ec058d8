package org.sunshine.board.view.card;

import java.util.List;
import org.sunshine.board.view.FlagPage.Reason;
import org.sunshine.kernel.Figures;
import org.sunshine.platform.FlagBadge;

/** A rule that has no words of its own here: its name, the comparison, and the reasons that fit any price. */
record AnyRulePart(Card card) implements RulePart {
    @Override
    public String title() {
        return card.compared() && card.evidence().ratio() != null
                ? card.words()
                        .proof()
                        .timesTheMiddle(Figures.ratio(card.evidence().ratio()), card.n())
                : card.words().page().rule(card.flag().rule());
    }

    @Override
    public String comparison() {
        return card.compared() ? Comparison.middleWas(card) : "";
    }

    @Override
    public String question() {
        return FlagBadge.tone(card.flag().rule()).equals("check")
                ? card.words().finding().entryQuestion()
                : card.words().finding().question();
    }

    @Override
    public String ordinary() {
        return "";
    }

    @Override
    public List<Reason> reasons() {
        Reasons reasons = new Reasons(card);
        reasons.usualPrices();
        reasons.delivery();
        reasons.urgency();
        reasons.thinEvidence();
        return reasons.found();
    }
}
