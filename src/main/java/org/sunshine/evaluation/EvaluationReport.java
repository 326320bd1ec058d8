package org.sunshine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures as Markdown. */
final class EvaluationReport {
    private static final String LF = "\n";
    private static final List<Integer> STRONGEST = List.of(50, 100, 200);

    private final List<Long> seeds;
    private final StringBuilder text = new StringBuilder();

    EvaluationReport(List<Long> seeds) {
        this.seeds = seeds;
    }

    private static final String INTRODUCTION =
            """
            # How well prices are judged

            Made by `./sunshine evaluate --seeds %s --out docs/evaluation.md`; rule version 2, whose constants were chosen on
            seeds 1 to 3 and never on these. Each figure is the mean over the seeds ± half the width of its 95 %% confidence
            interval (Student's t over the seeds).

            **SCMS** are the real purchases of the USAID SCMS delivery history, without two wholesalers whose prices nobody has
            explained and without pack prices under 0.05. After the 1,500th line, twenty prices are spoilt by each of six
            slips. What is untouched counts as right, though it holds real errors: precision and false alarms are
            worse here than they are in truth. **A province** is generated (`org.sunshine.evaluation.Province`): 100,000 lines
            of 120 hospitals in three years, prices by product, tier, supplier, hospital, step, drift and quantity, agreed
            prices that repeat, and a share of ordinary lines that stray; two lines in a thousand are spoilt by each slip. Some
            suppliers overcharge some hospitals for half a year by 10 to 30 %%, some hospitals drift up by 3 to 5 %% a quarter.

            Lines are judged in order of date by the command `judge`, each knowing only earlier dates. Average precision is
            taken over all slips, and for each slip against untouched lines; P@ and R@ are precision and recall
            among the highest-scored lines. The baselines compare within the same groups, product and tier; those of
            PyOD see residuals of past prices, all lines at once. The oracle scores the distance from the price that the generator had
            in mind. A single +30 %% is found by nobody; that is what the rules about pairs and hospitals are for. What is behind the
            flags of untouched real lines, one reader has [looked up](evaluation-labels.md).

            """;

    String text() {
        String range = seeds.getFirst() + (seeds.size() > 1 ? "-" + seeds.getLast() : "");
        return INTRODUCTION.formatted(range) + text;
    }

    void add(DataSetFigures figures) {
        text.append("## ").append(figures.name()).append(LF).append(LF);
        ranking(figures);
        rules(figures);
        if (!figures.entities().isEmpty()) {
            entities(figures);
        }
    }

    void add(NaturalFlags natural) {
        text.append("## SCMS untouched: what is behind its flags").append(LF).append(LF);
        text.append("All lines, the two wholesalers' too. Worth a question: ");
        text.append(Stream.of(Label.values())
                .filter(Label::isWorthAQuestion)
                .map(Label::title)
                .collect(Collectors.joining(", ")));
        text.append("; its share is of the labelled lines. A line with two flags counts for both rules.");
        text.append(LF).append(LF);
        List<String> head = new ArrayList<>(List.of("flagged lines", "lines", "worth a question"));
        for (Label label : Label.values()) {
            head.add(label.title());
        }
        head.add("not labelled");
        row(head);
        row(head.stream().map(any -> "---").toList());
        for (int most : STRONGEST) {
            found("the strongest " + most, natural.strongest(most));
        }
        natural.byRule().forEach(this::found);
        text.append(LF);
    }

    private void found(String which, NaturalFlags.Found found) {
        List<String> cells = new ArrayList<>(List.of(
                which,
                Integer.toString(found.flags()),
                found.labelled() == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * found.precision())));
        found.byLabel().values().forEach(count -> cells.add(Integer.toString(count)));
        cells.add(Integer.toString(found.notLabelled()));
        row(cells);
    }

    private void ranking(DataSetFigures figures) {
        List<String> head = new ArrayList<>(List.of("average precision", "all"));
        for (Slip slip : Slip.values()) {
            head.add(slip.title());
        }
        head.addAll(List.of("P@0.5 %", "R@0.5 %", "P@1 %", "R@1 %"));
        row(head);
        row(head.stream().map(any -> "---").toList());
        figures.byScorer().forEach((scorer, bySeed) -> {
            List<String> cells = new ArrayList<>(List.of(scorer, mean(bySeed, LineFigures::all)));
            for (Slip slip : Slip.values()) {
                cells.add(mean(bySeed, seed -> seed.bySlip().get(slip)));
            }
            cells.add(mean(bySeed, LineFigures::precision05));
            cells.add(mean(bySeed, LineFigures::recall05));
            cells.add(mean(bySeed, LineFigures::precision1));
            cells.add(mean(bySeed, LineFigures::recall1));
            row(cells);
        });
        text.append(LF);
    }

    private void rules(DataSetFigures figures) {
        List<LineFigures.Fired> fired = figures.fired();
        row(List.of("flags", "figure"));
        row(List.of("---", "---"));
        var rules = new TreeSet<String>();
        fired.forEach(seed -> rules.addAll(seed.untouched().keySet()));
        for (String rule : rules) {
            row(List.of(
                    "untouched lines flagged, " + (rule.equals(LineFigures.Fired.ANY) ? "any rule" : rule),
                    percent(fired, seed -> seed.untouched().getOrDefault(rule, 0.0))));
        }
        row(List.of("UNIT_CONFUSION: precision", percent(fired, LineFigures.Fired::unitPrecision)));
        row(List.of(
                "UNIT_CONFUSION: precision, natural errors that a reader found counted as right",
                percent(fired, LineFigures.Fired::unitPrecisionRead)));
        row(List.of("UNIT_CONFUSION: recall", percent(fired, LineFigures.Fired::unitRecall)));
        row(List.of(
                "UNIT_CONFUSION: recall among lines with a reference",
                percent(fired, LineFigures.Fired::unitRecallJudged)));
        row(List.of("+100 %: recall, any rule", percent(fired, LineFigures.Fired::doubledRecall)));
        row(List.of(
                "+100 %: recall among lines with a reference, any rule",
                percent(fired, LineFigures.Fired::doubledRecallJudged)));
        row(List.of("coverage, levels 1 and 2", percent(fired, LineFigures.Fired::coverageStrong)));
        row(List.of("coverage, all levels", percent(fired, LineFigures.Fired::coverage)));
        row(List.of(
                "lines a second, reading and writing included",
                String.format(
                        Locale.ROOT,
                        "%.0f",
                        Measures.Mean.of(figures.linesASecond()).mean())));
        text.append(LF);
    }

    private void entities(DataSetFigures figures) {
        row(List.of("entities", "average precision by t"));
        row(List.of("---", "---"));
        figures.entities().forEach((rule, bySeed) -> row(List.of(rule, cell(Measures.Mean.of(bySeed), 1, 3))));
        text.append(LF);
    }

    private static String mean(List<LineFigures> bySeed, ToDoubleFunction<LineFigures> figure) {
        return cell(
                Measures.Mean.of(
                        bySeed.stream().map(seed -> figure.applyAsDouble(seed)).toList()),
                1,
                2);
    }

    private static String percent(List<LineFigures.Fired> bySeed, ToDoubleFunction<LineFigures.Fired> figure) {
        return cell(
                        Measures.Mean.of(bySeed.stream()
                                .map(seed -> figure.applyAsDouble(seed))
                                .toList()),
                        100,
                        2)
                + " %";
    }

    private static String cell(Measures.Mean mean, double times, int decimals) {
        String number = "%." + decimals + "f";
        return Double.isNaN(mean.half())
                ? String.format(Locale.ROOT, number, times * mean.mean())
                : String.format(Locale.ROOT, number + " ± " + number, times * mean.mean(), times * mean.half());
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |").append(LF);
    }
}
