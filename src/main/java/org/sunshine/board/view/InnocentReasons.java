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
            case "ABOVE_CEILING" -> {
                reasons.add(new FlagPage.Reason(proof.exception(), proof.exceptionExplained()));
                reasons.add(new FlagPage.Reason(proof.delivery(), proof.deliveryExplained()));
                reasons.add(new FlagPage.Reason(proof.typing(), proof.typingChecked()));
            }
            case "DUPLICATE_LINE" -> {
                reasons.add(new FlagPage.Reason(proof.twoNeeds(), proof.twoNeedsExplained()));
                reasons.add(new FlagPage.Reason(proof.wrongRow(), proof.wrongRowExplained()));
            }
            default -> {
                addOfRule(reasons, rule);
                reasons.add(new FlagPage.Reason(proof.delivery(), proof.deliveryExplained()));
                addQuantity(reasons, proof.smallOrder());
                reasons.add(new FlagPage.Reason(
                        proof.urgent(), line.reasonCode() == null ? proof.urgentNoReason() : reason()));
                reasons.add(new FlagPage.Reason(proof.typing(), proof.typingChecked()));
            }
        }
        return List.copyOf(reasons);
    }

    /** What is innocent of one of the rules about dear prices and not of all. */
    private void addOfRule(List<FlagPage.Reason> reasons, String rule) {
        ProofMessages proof = words.proof();
        switch (rule) {
            case "HOSPITAL_JUMP" -> {
                reasons.add(new FlagPage.Reason(proof.otherContract(), proof.otherContractExplained()));
                reasons.add(new FlagPage.Reason(proof.oddLast(), proof.oddLastExplained()));
            }
            case "SUPPLIER_SPREAD" ->
                reasons.add(new FlagPage.Reason(proof.othersContract(), proof.othersContractExplained()));
            case "NEW_SUPPLIER_HIGH" ->
                reasons.add(new FlagPage.Reason(proof.newOnlyHere(), proof.newOnlyHereExplained()));
            default -> {
                // HIGH_PRICE has those that all have.
            }
        }
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
