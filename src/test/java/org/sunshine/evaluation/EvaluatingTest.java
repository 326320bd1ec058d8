package org.sunshine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.CannotStart;
import org.sunshine.pricing.offline.JudgeCommand;

/** The figures that are promised hold on spoilt data, with seeds that were used neither for tuning nor for the report. */
class EvaluatingTest {
    private static final long SEED = 77;
    private static final Province.Kind SMALL = Province.Kind.withTail(0.03).tenth();

    private final LabelledFile files = new LabelledFile(JudgeCommand::run);

    @Test
    void spoilsEachLineAtMostOnceAndEqualNumbersByEachSlip() {
        List<LabelledLine> ordinary = ScmsLines.ordinary();
        List<LabelledLine> spoilt = new Injection(1500, 20).into(ordinary, SEED);
        Map<Slip, Long> counts = spoilt.stream()
                .filter(line -> line.slip() != null)
                .collect(Collectors.groupingBy(LabelledLine::slip, Collectors.counting()));
        assertThat(counts).hasSize(6).allSatisfy((slip, count) -> assertThat(count)
                .isEqualTo(20));
        assertThat(spoilt.subList(0, 1500)).isEqualTo(ordinary.subList(0, 1500));
        assertThat(new Injection(1500, 20).into(ordinary, SEED)).isEqualTo(spoilt);
        assertThat(spoilt.stream().filter(line -> line.slip() == Slip.UNIT)).allMatch(line -> line.packSize() > 1);
    }

    @Test
    void aProvinceIsTheSameForTheSameSeedAndHasItsFavoursAndDrifts() {
        Province one = Province.generate(SMALL, SEED);
        assertThat(Province.generate(SMALL, SEED).lines()).isEqualTo(one.lines());
        assertThat(Province.generate(SMALL, SEED + 1).lines()).isNotEqualTo(one.lines());
        assertThat(one.lines()).anyMatch(line -> "kickback".equals(line.partOf()));
        assertThat(one.lines()).anyMatch(line -> "drift".equals(line.partOf()));
        assertThat(one.favours()).isNotEmpty();
        assertThat(one.drifts()).isNotEmpty();
    }

    @Test
    void ranksSpoiltRealPurchasesFarBetterThanTheTextbookDoes() throws IOException {
        List<LabelledLine> lines = new Injection(1500, 20).into(ScmsLines.ordinary(), SEED);
        LabelledFile.Found found = files.judge(lines, false);
        LineFigures ours = LineFigures.of(lines, scores(found), 1500);
        LineFigures textbook = LineFigures.of(lines, Baselines.scores(lines)[Baselines.Z_HINDSIGHT.ordinal()], 1500);
        assertThat(ours.all()).isGreaterThan(0.80).isGreaterThan(textbook.all() + 0.2);
        assertThat(ours.precision1()).isGreaterThan(0.90);
        LineFigures.Fired fired = LineFigures.Fired.of(lines, found.verdicts(), 1500, Label.shipped());
        assertThat(fired.untouched().get(LineFigures.Fired.ANY)).isLessThan(0.0105);
        assertThat(fired.unitPrecision()).isGreaterThan(0.90);
        assertThat(fired.unitPrecisionRead()).isGreaterThan(0.96);
    }

    @Test
    void ranksTheSpoiltLinesOfAProvinceAlmostAsOneWhoKnowsTheTruePrices() throws IOException {
        List<LabelledLine> lines = new Injection(SMALL.lines() / 4, SMALL.lines() / 500)
                .into(Province.generate(SMALL, SEED).lines(), SEED);
        LabelledFile.Found found = files.judge(lines, false);
        int first = SMALL.lines() / 4;
        LineFigures ours = LineFigures.of(lines, scores(found), first);
        double[] truth = lines.stream()
                .mapToDouble(line -> Math.abs(line.log() - line.trueLog()))
                .toArray();
        assertThat(ours.all()).isGreaterThan(LineFigures.of(lines, truth, first).all() - 0.08);
    }

    @Test
    void refusesWordsThatItDoesNotKnow() {
        assertThat(run("--help")).contains("Usage: ./sunshine evaluate");
        assertThatThrownBy(() -> run("--seeds", "x")).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> run("--seeds")).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> run("--sedes")).isInstanceOf(CannotStart.class);
    }

    private static double[] scores(LabelledFile.Found found) {
        Function<LabelledFile.Verdict, Double> score = LabelledFile.Verdict::score;
        return found.verdicts().stream().mapToDouble(score::apply).toArray();
    }

    private static String run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream screen = new PrintStream(out, true, StandardCharsets.UTF_8);
        Evaluating.run(Arrays.asList(words), JudgeCommand::run, screen, screen);
        return out.toString(StandardCharsets.UTF_8);
    }
}
