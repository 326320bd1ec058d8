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

    /** Beyond these the number says no more. */
    private static final BigDecimal ODDS_MOST = BigDecimal.valueOf(1_000);
    /** A price so many times this one is no longer said in percent. */
    private static final BigDecimal IN_TIMES = BigDecimal.valueOf(3);

    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        addMoney(sentences);
        addOdds(sentences);
        addNearest(sentences);
        sentences.add(card.words().card().certaintyIs(card.flag().certainty()));
        return List.copyOf(sentences);
    }

    private void addMoney(List<String> sentences) {
        Evidence evidence = card.evidence();
        CardMessages words = card.words().card();
        if (evidence.ceiling() != null) {
            sentences.add(words.atCeiling(less(evidence.ceiling().over()), currency(), total()));
        } else if (evidence.rise() != null) {
            sentences.add(words.atOwnPrice(less(evidence.rise().excess()), currency(), total()));
        } else if (evidence.elsewhere() != null) {
            sentences.add(words.atElsewhere(less(evidence.elsewhere().excess()), currency(), total()));
        } else if (card.compared()
                && evidence.unitSlip() == null
                && evidence.twin() == null
                && evidence.r().signum() > 0) {
            sentences.add(words.wouldHaveCost(less(evidence.excess()), currency(), total()));
        }
    }

    private String less(BigDecimal money) {
        return Figures.money(card.line().total().subtract(money));
    }

    private String total() {
        return Figures.money(card.line().total());
    }

    private String currency() {
        return card.line().currency();
    }

    private void addOdds(List<String> sentences) {
        BigDecimal odds = card.evidence().odds();
        if (odds == null) {
            return;
        }
        CardMessages words = card.words().card();
        BigDecimal gross = card.evidence().thresholds().get("grossRatio");
        if (gross != null) {
            sentences.add(words.oddsLow(Figures.decimal(odds, 1), Figures.quantity(gross.stripTrailingZeros())));
        } else {
            sentences.add(words.oddsAre(
                    odds.compareTo(ODDS_MOST) > 0
                            ? words.oddsMost()
                            : Figures.decimal(odds, odds.compareTo(BigDecimal.TEN) < 0 ? 1 : 0)));
        }
    }

    private void addNearest(List<String> sentences) {
        Evidence evidence = card.evidence();
        BigDecimal nearest = evidence.nearestPast();
        if (isAboutNoPrice(evidence)
                || nearest == null
                || nearest.signum() <= 0
                || evidence.unitPrice().signum() <= 0) {
            return;
        }
        CardMessages words = card.words().card();
        String days = Figures.count(card.longestWindow());
        double distance = card.distanceTo(nearest);
        if (distance <= SAME) {
            sentences.add(words.sameBefore(days));
        } else if (distance <= card.constants().score().distance().doubleValue()) {
            sentences.add(words.somebodyNear(days, Figures.unitPrice(nearest)));
        } else if (nearest.compareTo(evidence.unitPrice().multiply(IN_TIMES)) >= 0) {
            sentences.add(words.nobodyNearTimes(
                    days,
                    Figures.unitPrice(nearest),
                    Figures.ratio(nearest.divide(evidence.unitPrice(), 6, RoundingMode.HALF_EVEN))));
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

    /** Where others have been says nothing about a line that stands twice, about a placeholder, or beside the law. */
    private boolean isAboutNoPrice(Evidence evidence) {
        return evidence.twin() != null
                || evidence.ceiling() != null
                || card.flag().rule().equals("DATA_ERROR");
    }
}
