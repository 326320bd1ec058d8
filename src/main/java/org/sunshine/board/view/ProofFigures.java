package org.sunshine.board.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sunshine.board.ProofMessages;
import org.sunshine.board.Words;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;
import org.sunshine.published.PublishedLine;

/** Every figure of a judgement with its label. */
record ProofFigures(Evidence evidence, PublishedLine line, Words words) {

    List<Fact> facts() {
        ProofMessages proof = words.proof();
        Evidence.Group group = evidence.group();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(proof.unitPrice(), Figures.unitPrice(evidence.unitPrice())));
        if (group == null) {
            return facts;
        }
        facts.addFirst(Fact.of(proof.group(), groupWords(group)));
        facts.add(Fact.of(proof.middlePrice(), Figures.unitPrice(group.median())));
        if (evidence.ratio() != null) {
            facts.add(Fact.of(proof.times(), words.board().times(Figures.ratio(evidence.ratio()))));
        }
        facts.add(Fact.of(
                proof.window(),
                proof.windowIs(
                        Figures.count(ProofCard.windowDays(group)), new Days(words.locale()).brief(group.to()))));
        facts.add(Fact.of(
                proof.middle80(), proof.range(Figures.unitPrice(group.low()), Figures.unitPrice(group.high()))));
        facts.add(Fact.of(
                proof.expectedFor(Figures.quantity(evidence.quantity())), Figures.unitPrice(evidence.expected())));
        facts.add(Fact.of(proof.purchases(), Figures.count(group.n())));
        addSpreads(facts);
        facts.add(Fact.of(proof.hospitals(), Figures.count(group.hospitals())));
        facts.add(Fact.of(proof.level(), proof.levelIs(Integer.toString(group.level()))));
        addThresholds(facts);
        facts.add(Fact.of(proof.suppliers(), Figures.count(group.suppliers())));
        addMoney(facts);
        return List.copyOf(facts);
    }

    private String groupWords(Evidence.Group group) {
        String tier = words.line().tierIs(group.tier());
        return group.packSize() == null
                ? words.proof().groupOfAnySize(tier)
                : words.proof().groupOfSize(tier, Figures.quantity(group.packSize()));
    }

    private void addSpreads(List<Fact> facts) {
        if (evidence.z() != null) {
            facts.add(Fact.of(words.proof().spreads(), Figures.decimal(evidence.z(), 1)));
        }
        if (evidence.scale() != null) {
            facts.add(Fact.of(words.proof().spreadUsed(), words.proof().percent(Figures.percent(evidence.scale()))));
        }
    }

    private void addThresholds(List<Fact> facts) {
        Map<String, BigDecimal> thresholds = evidence.thresholds();
        if (thresholds.containsKey("z") && thresholds.containsKey("ratio")) {
            facts.add(Fact.of(
                    words.proof().firesFrom(),
                    words.proof()
                            .firesFromSpreads(
                                    Figures.decimal(thresholds.get("z"), 1), Figures.ratio(thresholds.get("ratio")))));
        }
    }

    private void addMoney(List<Fact> facts) {
        ProofMessages proof = words.proof();
        if (evidence.unitSlip() != null) {
            facts.add(Fact.of(
                    proof.atStake(),
                    proof.amount(Figures.money(evidence.unitSlip().atStake()), line.currency())));
        } else if (evidence.excess() != null) {
            facts.add(Fact.of(
                    evidence.excess().signum() < 0 ? proof.belowExpected() : proof.aboveExpected(),
                    proof.amount(Figures.wholeMoney(evidence.excess().abs()), line.currency())));
        }
    }

    List<Fact> wide() {
        ProofMessages proof = words.proof();
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
        if (evidence.nearestPast() != null) {
            facts.add(Fact.of(proof.nearest(), Figures.unitPrice(evidence.nearestPast())));
        }
        if (!evidence.suppressed().isEmpty()) {
            facts.add(Fact.of(proof.heldBack(), String.join(", ", evidence.suppressed())));
        }
        return List.copyOf(facts);
    }
}
