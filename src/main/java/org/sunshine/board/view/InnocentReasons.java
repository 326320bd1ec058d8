package org.sunshine.board.view;

import java.util.ArrayList;
import java.util.List;
import org.sunshine.board.ProofMessages;
import org.sunshine.board.Words;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;
import org.sunshine.published.PublishedLine;

/** What would explain a finding without anybody having done wrong, with what was checked of it. */
record InnocentReasons(Evidence evidence, PublishedLine line, Words words) {

    List<FlagPage.Reason> of(String rule) {
        ProofMessages proof = words.proof();
        List<FlagPage.Reason> reasons = new ArrayList<>();
        switch (rule) {
            case "UNIT_CONFUSION" -> {
                reasons.add(new FlagPage.Reason(proof.wrongRow(), proof.wrongRowExplained()));
                reasons.add(new FlagPage.Reason(
                        proof.reallyPaid(), proof.reallyPaidExplained(Figures.asEntered(evidence.packPrice()))));
            }
            case "DATA_ERROR" -> {
                reasons.add(new FlagPage.Reason(proof.partOfAnother(), proof.partOfAnotherExplained()));
                reasons.add(new FlagPage.Reason(proof.gift(), proof.giftExplained()));
            }
            case "LOW_PRICE" -> {
                reasons.add(new FlagPage.Reason(proof.better(), proof.betterExplained()));
                reasons.add(new FlagPage.Reason(proof.nearDate(), proof.nearDateExplained()));
                addQuantity(reasons, proof.largeOrder());
                reasons.add(new FlagPage.Reason(proof.typing(), proof.typingChecked()));
            }
            default -> {
                reasons.add(new FlagPage.Reason(proof.delivery(), proof.deliveryExplained()));
                addQuantity(reasons, proof.smallOrder());
                reasons.add(new FlagPage.Reason(
                        proof.urgent(), line.reasonCode() == null ? proof.urgentNoReason() : reason()));
                reasons.add(new FlagPage.Reason(proof.typing(), proof.typingChecked()));
            }
        }
        return List.copyOf(reasons);
    }

    private String reason() {
        return words.proof().reasonGiven(words.line().reasonIs(line.reasonCode()));
    }

    private void addQuantity(List<FlagPage.Reason> reasons, String title) {
        Evidence.Group group = evidence.group();
        if (group != null && group.middleQuantity() != null && evidence.expected() != null) {
            String middle = Figures.decimal(group.middleQuantity(), 0);
            reasons.add(new FlagPage.Reason(
                    title,
                    words.proof()
                            .orderSize(
                                    Figures.quantity(evidence.quantity()),
                                    middle,
                                    Figures.unitPrice(evidence.expected()))));
        }
    }
}
