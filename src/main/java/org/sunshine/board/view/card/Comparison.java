package org.sunshine.board.view.card;

import java.time.temporal.ChronoUnit;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;

/** Sentences that put a price beside the others. */
final class Comparison {
    private Comparison() {}

    static String middleWas(Card card) {
        Evidence.Group group = card.evidence().group();
        return card.words()
                .proof()
                .middleWas(
                        Figures.count(days(group)),
                        card.median(),
                        Figures.money(group.median().multiply(card.evidence().packSize())));
    }

    static long days(Evidence.Group group) {
        return ChronoUnit.DAYS.between(group.from(), group.to()) + 1;
    }
}
