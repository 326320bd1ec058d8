package org.sunshine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.judging.Beside;
import org.sunshine.pricing.judging.GroupCache;
import org.sunshine.pricing.judging.HistoryPass;
import org.sunshine.pricing.rules.LineJudge;

/** The 10,324 real SCMS lines, judged in date order, against a second calculation that shares no code with the first. */
class RealHistoryTest {
    private static List<LineToJudge> lines;
    private static List<Judgement> judgements;

    @BeforeAll
    static void judgeAll() {
        lines = RealPurchases.inDateOrder();
        judgements = historyPass().judge(null, lines);
    }

    private static HistoryPass historyPass() {
        return new HistoryPass(new GroupCache(new InMemory(), 1000), Market.RULES, 0, Beside.NOTHING);
    }

    @Test
    void everyReferenceIsWhatANaiveCalculationFinds() {
        Map<PastPurchases.Group, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            groups.computeIfAbsent(group(lines.get(i)), any -> new ArrayList<>())
                    .add(i);
        }
        int compared = 0;
        for (int i = 0; i < lines.size(); i += 3) {
            LineToJudge line = lines.get(i);
            List<LineToJudge> known = groups.get(group(line)).stream()
                    .filter(other -> lines.get(other).orderDate().isBefore(line.orderDate()))
                    .filter(other -> LineJudge.votes(judgements.get(other)))
                    .map(lines::get)
                    .toList();
            assertThat(figures(judgements.get(i).reference()))
                    .as(line.toString())
                    .isEqualTo(Naive.figures(line, known));
            compared++;
        }
        assertThat(compared).isGreaterThan(3000);
    }

    @Test
    void anotherRunFindsTheSame() {
        assertThat(historyPass().judge(null, lines)).isEqualTo(judgements);
    }

    @Test
    void theLinesOfADayMayComeInAnyOrder() {
        List<LineToJudge> reversedDays = lines.stream()
                .sorted(Comparator.comparing(LineToJudge::orderDate)
                        .thenComparing(line -> -Integer.parseInt(line.lineId())))
                .toList();
        assertThat(byLine(reversedDays, historyPass().judge(null, reversedDays)))
                .isEqualTo(byLine(lines, judgements));
    }

    @Test
    void theFlagsOfTheRealDataAreTheOnesWeHaveLookedAt() {
        Map<String, Long> flags = judgements.stream()
                .flatMap(judgement -> judgement.findings().stream())
                .collect(Collectors.groupingBy(Judgement.Finding::rule, TreeMap::new, Collectors.counting()));
        assertThat(flags)
                .isEqualTo(Map.of("DATA_ERROR", 43L, "HIGH_PRICE", 584L, "LOW_PRICE", 31L, "UNIT_CONFUSION", 4L));
        assertThat(judgements).noneMatch(judgement -> "ENGINE_ERROR".equals(judgement.whyNot()));
        long twoWholesalers = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean high = Market.rules(judgements.get(i)).contains("HIGH_PRICE");
            String supplier = lines.get(i).supplier();
            if (high && (supplier.equals("S. BUYS WHOLESALER") || supplier.equals("PHARMACY DIRECT"))) {
                twoWholesalers++;
            }
        }
        assertThat(twoWholesalers).isEqualTo(431);
    }

    @Test
    void theTwoRealSlipsThatWeKnowAreFound() {
        assertThat(byLine(lines, judgements).get("11615").findings())
                .extracting(Judgement.Finding::rule)
                .containsExactly("UNIT_CONFUSION");
        Evidence ritonavir = Evidence.parse(
                byLine(lines, judgements).get("12753").findings().getFirst().evidence());
        assertThat(ritonavir.unitSlip().chosen().kind()).isEqualTo("OTHER_PACK");
        assertThat(ritonavir.unitSlip().chosen().packPrice()).isEqualByComparingTo("9.59");
        assertThat(ritonavir.group().comparators().getFirst().position()).isNull();
    }

    private static PastPurchases.Group group(LineToJudge line) {
        return new PastPurchases.Group(line.product(), line.tier());
    }

    private static Map<String, Judgement> byLine(List<LineToJudge> lines, List<Judgement> judgements) {
        Map<String, Judgement> byLine = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            byLine.put(lines.get(i).lineId(), judgements.get(i));
        }
        return byLine;
    }

    private static String figures(Judgement.Reference reference) {
        return reference == null
                ? "none"
                : "level %d, n %d, hospitals %d, suppliers %d, median %s, low %s, high %s"
                        .formatted(
                                reference.level(),
                                reference.n(),
                                reference.hospitals(),
                                reference.suppliers(),
                                reference.median().toPlainString(),
                                reference.low().toPlainString(),
                                reference.high().toPlainString());
    }

    /** The method as its page tells it, in the plainest way: maps, lists and doubles, from all lines each time. */
    private static final class Naive {
        static String figures(LineToJudge line, List<LineToJudge> known) {
            int[][] levels = {{1, 180, 8, 3}, {2, 365, 8, 3}, {3, 730, 3, 1}};
            for (int[] level : levels) {
                LocalDate from = line.orderDate().minusDays(level[1]);
                List<LineToJudge> votes = votes(known.stream()
                        .filter(other -> !other.orderDate().isBefore(from))
                        .filter(other -> other.packPrice().compareTo(new BigDecimal("0.01")) > 0)
                        .filter(other -> level[0] > 1 || other.packSize().compareTo(line.packSize()) == 0)
                        .toList());
                long hospitals =
                        votes.stream().map(LineToJudge::hospital).distinct().count();
                if (votes.size() >= level[2] && hospitals >= level[3]) {
                    return describe(level[0], votes, hospitals);
                }
            }
            return "none";
        }

        private static List<LineToJudge> votes(List<LineToJudge> lines) {
            Map<String, LineToJudge> votes = new LinkedHashMap<>();
            lines.stream()
                    .sorted(Comparator.comparing(LineToJudge::orderDate)
                            .thenComparing(LineToJudge::packs)
                            .thenComparing(LineToJudge::packSize)
                            .thenComparing(LineToJudge::packPrice)
                            .thenComparing(LineToJudge::lineId))
                    .forEach(line -> votes.putIfAbsent(
                            String.join(
                                    "|",
                                    line.hospital(),
                                    line.supplier(),
                                    Long.toString(log(line)),
                                    line.orderDate()
                                            .with(java.time.DayOfWeek.MONDAY)
                                            .toString()),
                            line));
            return cap(cap(new ArrayList<>(votes.values()), LineToJudge::hospital, 20), LineToJudge::supplier, 40);
        }

        private static List<LineToJudge> cap(
                List<LineToJudge> votes, java.util.function.Function<LineToJudge, String> holder, int percent) {
            Map<String, List<LineToJudge>> held = votes.stream().collect(Collectors.groupingBy(holder));
            if (held.size() < 3) {
                return votes;
            }
            long most = (long) Math.ceil(percent * votes.size() / 100.0);
            Comparator<LineToJudge> newest = Comparator.comparing(LineToJudge::orderDate)
                    .reversed()
                    .thenComparing(Naive::log)
                    .thenComparing(LineToJudge::hospital)
                    .thenComparing(LineToJudge::supplier)
                    .thenComparing(LineToJudge::packs)
                    .thenComparing(LineToJudge::packSize)
                    .thenComparing(LineToJudge::packPrice)
                    .thenComparing(LineToJudge::lineId);
            return held.values().stream()
                    .flatMap(of -> of.stream().sorted(newest).limit(most))
                    .toList();
        }

        private static long log(LineToJudge line) {
            return Math.round(1e6
                    * Math.log(line.packPrice().doubleValue() / line.packSize().doubleValue()));
        }

        private static String describe(int level, List<LineToJudge> votes, long hospitals) {
            List<LineToJudge> sorted =
                    votes.stream().sorted(Comparator.comparing(Naive::log)).toList();
            int n = sorted.size();
            LineToJudge below = sorted.get((n - 1) / 2);
            LineToJudge above = sorted.get(n / 2);
            BigDecimal median = log(below) == log(above)
                    ? unitPrice(above)
                    : BigDecimal.valueOf(Math.exp(Math.rint((log(below) + log(above)) / 2.0) / 1e6))
                            .setScale(6, java.math.RoundingMode.HALF_EVEN);
            return "level %d, n %d, hospitals %d, suppliers %d, median %s, low %s, high %s"
                    .formatted(
                            level,
                            n,
                            hospitals,
                            votes.stream().map(LineToJudge::supplier).distinct().count(),
                            median.toPlainString(),
                            unitPrice(sorted.get((int) Math.ceil(0.1 * n) - 1)).toPlainString(),
                            unitPrice(sorted.get((int) Math.ceil(n * 9 / 10.0) - 1))
                                    .toPlainString());
        }

        private static BigDecimal unitPrice(LineToJudge line) {
            return line.packPrice().divide(line.packSize(), 6, java.math.RoundingMode.HALF_EVEN);
        }
    }
}
