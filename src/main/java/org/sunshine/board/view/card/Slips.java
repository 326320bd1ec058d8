package org.sunshine.board.view.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sunshine.board.ProofMessages;
import org.sunshine.board.view.FlagPage.Meant;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;

/** What could have been meant, beside what was filed. Empty for rules that know of no slip. */
public record Slips(Card card) {

    public List<Meant> rows() {
        Evidence evidence = card.evidence();
        if (evidence.unitSlip() == null) {
            return List.of();
        }
        ProofMessages proof = card.words().proof();
        List<Meant> rows = new ArrayList<>();
        Set<BigDecimal> shown = new HashSet<>();
        for (Evidence.Correction correction : evidence.unitSlip().considered()) {
            if (!shown.add(correction.packPrice().stripTrailingZeros())) {
                continue; // Two slips that lead to one price, such as a pack of 100 and two decimal places.
            }
            rows.add(new Meant(
                    what(proof, correction),
                    Figures.asEntered(UnitConfusionPart.shortened(correction.packPrice())),
                    Figures.unitPrice(correction.unitPrice()),
                    correction.ratio() == null ? "" : card.words().board().times(Figures.ratio(correction.ratio())),
                    proof.verdict(correction.verdict()),
                    correction.equals(evidence.unitSlip().chosen())));
        }
        rows.add(new Meant(
                proof.asFiled(),
                Figures.asEntered(evidence.packPrice()),
                Figures.unitPrice(evidence.unitPrice()),
                evidence.ratio() == null ? "" : card.words().board().times(Figures.ratio(evidence.ratio())),
                proof.verdict(evidence.r().signum() > 0 ? "too_high" : "too_low"),
                false));
        return List.copyOf(rows);
    }

    private String what(ProofMessages proof, Evidence.Correction correction) {
        String factor = Figures.quantity(correction.factor());
        return switch (correction.kind()) {
            case "PACK_SIZE" ->
                proof.packSizeSlip(correction.tooHigh(), factor, card.line().unit());
            case "OTHER_PACK" -> proof.otherPackSlip(correction.tooHigh(), factor);
            default -> proof.powerOfTenSlip(correction.tooHigh(), factor);
        };
    }
}
