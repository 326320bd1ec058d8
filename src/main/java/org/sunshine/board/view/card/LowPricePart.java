package org.sunshine.board.view.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.sunshine.board.view.FlagPage.Reason;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.Evidence;

/** Cheaper than comparable purchases. */
record LowPricePart(Card card) implements RulePart {
    @Override
    public String title() {
        return new AnyRulePart(card).title();
    }

    @Override
    public String comparison() {
        return Comparison.middleWas(card);
    }

    @Override
    public String question() {
        return card.words().finding().lowQuestion();
    }

    @Override
    public String ordinary() {
        if (!card.compared()) {
            return "";
        }
        Evidence evidence = card.evidence();
        Constants.LowPrice constants = card.constants().lowPrice();
        BigDecimal byShare = evidence.expected().divide(constants.ratio(), 9, RoundingMode.HALF_EVEN);
        BigDecimal bySpread = evidence.expected()
                .multiply(Card.exp(constants.z().multiply(evidence.scale()).negate()));
        BigDecimal to = byShare.min(bySpread);
        return card.words()
                .finding()
                .ordinaryAbove(
                        Figures.unitPrice(to),
                        Figures.money(to.multiply(evidence.packSize())),
                        Figures.unitPrice(evidence.group().low()),
                        Figures.unitPrice(evidence.group().high()));
    }

    @Override
    public List<Reason> reasons() {
        Reasons reasons = new Reasons(card);
        reasons.usualPrices();
        reasons.largeOrder();
        reasons.betterPrice();
        reasons.nearDate();
        reasons.thinEvidence();
        reasons.noSlip();
        return reasons.found();
    }
}
