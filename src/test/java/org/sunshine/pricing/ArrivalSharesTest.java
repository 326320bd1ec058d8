package org.sunshine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        List<Judgement> judgements = new ArrayList<>(pass.judge(null, lines));
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Integer> together = new TreeMap<>();
        int flagged = 0;
        for (Judgement judgement : judgements) {
            Market.rules(judgement).forEach(rule -> counts.merge(rule, 1, Integer::sum));
            if (!judgement.findings().isEmpty()) {
                flagged++;
                together.merge(String.join(";", new TreeSet<>(Market.rules(judgement))), 1, Integer::sum);
            }
        }
        System.out.println("LINES " + lines.size() + " flagged " + flagged + " " + counts + "\n" + together);
        if (System.getProperty("dump") != null) {
            for (int i = 0; i < lines.size(); i++) {
                for (Judgement.Finding f : judgements.get(i).findings()) {
                    System.out.println("DUMP " + f.rule() + " " + lines.get(i) + " "
                            + f.evidence().replaceAll("\"group\".*?\\]", "").substring(0, 100));
                }
            }
        }
        assertThat(judgements).isNotEmpty();
    }
}
