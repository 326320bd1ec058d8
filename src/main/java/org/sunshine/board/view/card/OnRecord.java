package org.sunshine.board.view.card;

import java.util.ArrayList;
import java.util.List;
import org.sunshine.board.CardMessages;
import org.sunshine.board.view.Fact;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;

/** Where the finding stands in the ledger, and the hashes by which it can be held to it. */
public record OnRecord(Card card) {

    public List<Fact> facts() {
        CardMessages words = card.words().card();
        Evidence evidence = card.evidence();
        List<Fact> facts = new ArrayList<>();
        String lineAt = Long.toString(card.line().position());
        facts.add(Fact.link(words.leafHash(), card.line().leafHash(), "/lines/" + lineAt));
        facts.add(Fact.of(
                words.flagEntry(),
                card.flag().flagId() + ", "
                        + words.atPosition(Figures.count(card.flag().position()))));
        String size = Figures.count(evidence.refPosition());
        facts.add(Fact.of(
                words.refPosition(), card.line().boardDay() == null ? words.sizeInHistory(size) : words.size(size)));
        if (evidence.group() != null) {
            facts.add(Fact.of(words.referenceHash(), evidence.group().hash()));
        }
        facts.add(Fact.link(
                words.ruleVersion(),
                words.version(Integer.toString(evidence.ruleVersion())),
                "/api/v1/rules/" + evidence.ruleVersion() + ".json"));
        facts.add(Fact.of(words.rulesHash(), evidence.rulesHash()));
        return List.copyOf(facts);
    }
}
