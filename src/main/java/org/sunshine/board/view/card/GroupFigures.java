package org.sunshine.board.view.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sunshine.board.ProofMessages;
import org.sunshine.board.view.Days;
import org.sunshine.board.view.Fact;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;

/** The comparable group and the smaller circles beside it. */
public record GroupFigures(Card card) {

    public List<Fact> facts() {
        ProofMessages proof = card.words().proof();
        Evidence.Group group = card.evidence().group();
        if (group == null) {
            return List.of();
        }
        return List.of(
                Fact.of(proof.group(), groupWords(group)),
                Fact.of(
                        proof.window(),
                        proof.windowIs(
                                Figures.count(Comparison.days(group)),
                                new Days(card.words().locale()).brief(group.to()))),
                Fact.of(proof.level(), proof.levelIs(Integer.toString(group.level()))),
                Fact.of(proof.purchases(), Figures.count(group.n())),
                Fact.of(proof.hospitals(), Figures.count(group.hospitals())),
                Fact.of(proof.suppliers(), Figures.count(group.suppliers())),
                Fact.of(proof.middlePrice(), Figures.unitPrice(group.median())),
                Fact.of(proof.middle80(), proof.range(Figures.unitPrice(group.low()), Figures.unitPrice(group.high()))),
                Fact.of(proof.middleQuantity(), Figures.decimal(group.middleQuantity(), 0)));
    }

    private String groupWords(Evidence.Group group) {
        String tier = card.words().line().tierIs(group.tier());
        return group.packSize() == null
                ? card.words().proof().groupOfAnySize(tier)
                : card.words().proof().groupOfSize(tier, Figures.quantity(group.packSize()));
    }

    public List<Fact> wide() {
        ProofMessages proof = card.words().proof();
        Evidence evidence = card.evidence();
        List<Fact> facts = new ArrayList<>();
        Evidence.Circle supplier = evidence.supplierElsewhere();
        facts.add(Fact.of(
                proof.supplierElsewhere(),
                supplier == null
                        ? proof.supplierElsewhereNone()
                        : proof.supplierElsewhereIs(
                                Figures.count(supplier.lines()),
                                Figures.count(supplier.hospitals()),
                                Figures.unitPrice(supplier.median()),
                                Figures.unitPrice(supplier.low()),
                                Figures.unitPrice(supplier.high()))));
        Evidence.Circle hospital = evidence.hospitalBefore();
        facts.add(Fact.of(
                proof.hospitalBefore(),
                hospital == null
                        ? proof.hospitalBeforeNone()
                        : proof.hospitalBeforeIs(
                                Figures.count(hospital.lines()),
                                Figures.unitPrice(hospital.median()),
                                Figures.unitPrice(hospital.low()),
                                Figures.unitPrice(hospital.high()))));
        if (evidence.unitSlip() != null) {
            facts.add(Fact.of(
                    proof.atStake(),
                    proof.amount(
                            Figures.money(evidence.unitSlip().atStake()),
                            card.line().currency())));
        }
        if (!evidence.suppressed().isEmpty()) {
            facts.add(Fact.of(
                    proof.heldBack(),
                    evidence.suppressed().stream()
                            .map(rule -> card.words().page().rule(rule) + " (" + rule + ")")
                            .collect(Collectors.joining(", "))));
        }
        return List.copyOf(facts);
    }
}
