package org.sunshine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.judging.Beside;
import org.sunshine.pricing.judging.GroupCache;
import org.sunshine.pricing.judging.HistoryPass;

/**
 * How many of the ordinary real purchases each arrival rule asks about: not more than somebody can look at. Without two
 * wholesalers who ask several times their peers' prices, and without placeholder prices.
 */
class ArrivalSharesTest {
    @Test
    void eachRuleAsksAboutItsShareOfOrdinaryLines() {
        List<LineToJudge> lines = RealPurchases.inDateOrder().stream()
                .filter(line -> !Set.of("S. BUYS WHOLESALER", "PHARMACY DIRECT").contains(line.supplier()))
                .filter(line -> line.packPrice().compareTo(new BigDecimal("0.05")) >= 0)
                .toList();
        HistoryPass pass = new HistoryPass(
                new GroupCache(new InMemory(), 1000), RuleFile.shipped(RuleFile.NEWEST), 0, Beside.NOTHING);
        List<Judgement> judgements = pass.judge(null, lines);
        Map<String, Integer> counts = new TreeMap<>();
        judgements.forEach(judgement -> Market.rules(judgement).forEach(rule -> counts.merge(rule, 1, Integer::sum)));
        assertThat(lines).hasSize(9180);
        assertThat(judgements).noneMatch(judgement -> "ENGINE_ERROR".equals(judgement.whyNot()));
        assertThat(counts).doesNotContainKey("ABOVE_CEILING");
        assertThat(counts.get("HOSPITAL_JUMP")).as("0.15 %").isBetween(9, 18);
        assertThat(counts.get("SUPPLIER_SPREAD")).as("0.15 %").isBetween(9, 18);
        assertThat(counts.get("NEW_SUPPLIER_HIGH")).as("0.05 to 0.12 %").isBetween(4, 11);
        assertThat(counts.get("DUPLICATE_LINE")).as("0.10 to 0.16 %").isBetween(6, 15);
    }
}
