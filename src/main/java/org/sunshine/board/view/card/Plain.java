package org.sunshine.board.view.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.sunshine.board.CardMessages;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;

/** What the figures mean, in sentences that need no statistics. */
public record Plain(Card card) {
    /** Two prices within this log distance are one price. */
    private static final double SAME = 0.000_01;

    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        addMoney(sentences);
        addNearest(sentences);
        sentences.add(card.words().card().certaintyIs(card.flag().certainty()));
        return List.copyOf(sentences);
    }

    private void addMoney(List<String> sentences) {
        Evidence evidence = card.evidence();
        if (!card.compared() || evidence.unitSlip() != null || evidence.r().signum() <= 0) {
            return;
        }
        sentences.add(card.words()
                .card()
                .wouldHaveCost(
                        Figures.money(evidence.expected().multiply(evidence.quantity())),
                        card.line().currency(),
                        Figures.money(card.line().total())));
    }

    private void addNearest(List<String> sentences) {
        Evidence evidence = card.evidence();
        BigDecimal nearest = evidence.nearestPast();
        if (nearest == null || nearest.signum() <= 0 || evidence.unitPrice().signum() <= 0) {
            return;
        }
        CardMessages words = card.words().card();
        String days = Figures.count(card.longestWindow());
        double distance = card.distanceTo(nearest);
        if (distance <= SAME) {
            sentences.add(words.sameBefore(days));
        } else if (distance <= card.constants().score().distance().doubleValue()) {
            sentences.add(words.somebodyNear(days, Figures.unitPrice(nearest)));
        } else {
            BigDecimal share = nearest.subtract(evidence.unitPrice())
                    .abs()
                    .divide(evidence.unitPrice(), 6, RoundingMode.HALF_EVEN);
            sentences.add(words.nobodyNear(
                    days,
                    Figures.unitPrice(nearest),
                    Figures.decimal(share.movePointRight(2), 0),
                    nearest.compareTo(evidence.unitPrice()) < 0));
        }
    }
}
