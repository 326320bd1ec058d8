package org.sunshine.board.view.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.sunshine.board.view.FlagPage.Reason;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.Evidence;

/** Dearer than comparable purchases. */
record HighPricePart(Card card) implements RulePart {
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
        return card.words().finding().question();
    }

    /** The rule fires where all of its conditions hold: the price at which the last of them begins to hold. */
    @Override
    public String ordinary() {
        if (!card.compared()) {
            return "";
        }
        Evidence evidence = card.evidence();
        Constants.HighPrice constants = card.constants().highPrice();
        BigDecimal byShare = evidence.expected().multiply(constants.ratio());
        BigDecimal bySpread =
                evidence.expected().multiply(Card.exp(constants.z().multiply(evidence.scale())));
        BigDecimal byMoney =
                evidence.expected().add(constants.excess().divide(evidence.quantity(), 9, RoundingMode.HALF_EVEN));
        BigDecimal from = byShare.max(bySpread).max(byMoney);
        if (evidence.thresholds().containsKey("thinRatio")) {
            from = from.max(evidence.group().median().multiply(constants.thinRatio()));
        }
        BigDecimal gross = evidence.thresholds().get("grossRatio");
        if (gross != null) {
            from = from.max(evidence.group().median().multiply(gross));
        }
        return card.words()
                .finding()
                .ordinaryBelow(
                        Figures.unitPrice(from),
                        Figures.money(from.multiply(evidence.packSize())),
                        Figures.unitPrice(evidence.group().low()),
                        Figures.unitPrice(evidence.group().high()));
    }

    @Override
    public List<Reason> reasons() {
        Reasons reasons = new Reasons(card);
        reasons.usualPrices();
        reasons.smallOrder();
        reasons.smallPack();
        reasons.urgency();
        reasons.delivery();
        reasons.thinEvidence();
        reasons.noSlip();
        return reasons.found();
    }
}
