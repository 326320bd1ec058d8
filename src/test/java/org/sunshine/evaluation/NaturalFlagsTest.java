package org.sunshine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Flags of real lines are counted by what was found behind them, the strongest first. */
class NaturalFlagsTest {
    private final List<LabelledLine> lines = new ArrayList<>();
    private final List<LabelledFile.Verdict> verdicts = new ArrayList<>();
    private final Map<Integer, Label> labels = new HashMap<>();

    @Test
    void theShareWorthAQuestionIsThatOfTheStrongest() {
        flagged(0.5, Label.ORIGINATOR, "HIGH_PRICE");
        flagged(2.0, Label.GENUINE, "HIGH_PRICE");
        flagged(1.0, Label.DATA_ERROR, "UNIT_CONFUSION");
        flagged(0.1, Label.UNCLEAR, "DUPLICATE_LINE");
        unflagged(9.0);
        assertThat(natural().strongest(2).precision()).isEqualTo(1.0);
        assertThat(natural().strongest(3).precision()).isEqualTo(2 / 3.0);
        assertThat(natural().strongest(200).flags()).isEqualTo(4);
        assertThat(natural().strongest(200).precision()).isEqualTo(0.5);
    }

    @Test
    void aLineThatNobodyLookedAtIsNeitherRightNorWrong() {
        flagged(2.0, Label.WHOLESALER_MARK_UP, "HIGH_PRICE");
        flagged(1.0, null, "HIGH_PRICE");
        NaturalFlags.Found found = natural().byRule().get("HIGH_PRICE");
        assertThat(found.flags()).isEqualTo(2);
        assertThat(found.notLabelled()).isEqualTo(1);
        assertThat(found.precision()).isEqualTo(1.0);
    }

    @Test
    void aRuleOfWhichNoLineIsLabelledHasNoPrecision() {
        flagged(1.0, null, "LOW_PRICE");
        assertThat(natural().byRule().get("LOW_PRICE").precision()).isNaN();
        assertThat(report()).contains("| LOW_PRICE | 1 |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 |");
    }

    @Test
    void aLineWithTwoFlagsCountsForBothRulesAndOnceInAll() {
        flagged(1.0, Label.SMALL_QUANTITY, "HIGH_PRICE", "HOSPITAL_JUMP");
        assertThat(natural().byRule().keySet())
                .containsExactly(NaturalFlags.ANY, NaturalFlags.OTHERS, "HIGH_PRICE", "HOSPITAL_JUMP");
        assertThat(natural().byRule().values())
                .allSatisfy(found -> assertThat(found.byLabel()).containsEntry(Label.SMALL_QUANTITY, 1));
    }

    @Test
    void theTwoWholesalersAreLeftOutOfALineOfTheirOwn() {
        flagged(1.0, Label.ORIGINATOR, "HIGH_PRICE");
        lines.add(line("PHARMACY DIRECT"));
        verdicts.add(verdict(2.0, "HIGH_PRICE"));
        labels.put(lines.size(), Label.WHOLESALER_MARK_UP);
        assertThat(natural().byRule().get(NaturalFlags.ANY).precision()).isEqualTo(0.5);
        assertThat(natural().byRule().get(NaturalFlags.OTHERS).precision()).isZero();
    }

    @Test
    void theReportShowsTheStrongestAndEveryRule() {
        flagged(2.0, Label.GENUINE, "HIGH_PRICE");
        flagged(1.0, Label.ORIGINATOR, "HIGH_PRICE");
        assertThat(report())
                .contains("Worth a question: wholesaler mark up, genuine, data error;")
                .contains("| the strongest 50 | 2 | 50.0 % | 0 | 1 | 0 | 1 | 0 | 0 | 0 | 0 |")
                .contains("| HIGH_PRICE | 2 | 50.0 % | 0 | 1 | 0 | 1 | 0 | 0 | 0 | 0 |");
    }

    @Test
    void theLabelsThatAreShippedAreOfLinesOfTheFile() {
        Set<Integer> known = ScmsLines.all().stream().map(LabelledLine::id).collect(Collectors.toSet());
        assertThat(Label.shipped()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(known).containsAll(Label.shipped().keySet());
        assertThat(Label.shipped()).containsEntry(11615, Label.DATA_ERROR);
    }

    private NaturalFlags natural() {
        return NaturalFlags.of(lines, verdicts, labels);
    }

    private String report() {
        EvaluationReport report = new EvaluationReport(List.of(4L));
        report.add(natural());
        return report.text();
    }

    private void flagged(double score, Label label, String... rules) {
        lines.add(line("ANY FIRM"));
        verdicts.add(verdict(score, rules));
        if (label != null) {
            labels.put(lines.size(), label);
        }
    }

    private void unflagged(double score) {
        lines.add(line("ANY FIRM"));
        verdicts.add(verdict(score));
    }

    private LabelledLine line(String supplier) {
        return new LabelledLine(
                lines.size() + 1,
                LocalDate.of(2012, 3, 4),
                "SO-1",
                "H1",
                "D1",
                supplier,
                "Nevirapine, 200mg, Tablet",
                "generic",
                60,
                100,
                3,
                null,
                null,
                Double.NaN);
    }

    private static LabelledFile.Verdict verdict(double score, String... rules) {
        return new LabelledFile.Verdict("judged", "1", score, Set.of(rules));
    }
}
