package org.sunshine.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.sunshine.platform.CannotStart;

/** {@code ./sunshine evaluate}: spoils prices, judges them, and reports what was found beside what textbooks find. */
public final class Evaluating {
    private static final String HELP =
            """
            Usage: ./sunshine evaluate [--seeds 4-8] [--out FILE] [--write DIR] [--quick]

            Measures the judgement of prices on labelled data: real purchases with spoilt prices, and generated
            provinces in which is known what everything ought to cost. Counts what a reader found behind the flags of
            real purchases as they are (docs/evaluation-labels.md). Writes a report in Markdown.

              --seeds A-B  seeds of the spoilt prices and of the provinces (4-8; 1-3 served for tuning)
              --out FILE   write the report here instead of to the screen
              --write DIR  also write every labelled data set as a CSV that judge takes
              --quick      provinces of a tenth of the size
            """;

    private final PrintStream progress;
    private List<Long> seeds = LongStream.rangeClosed(4, 8).boxed().toList();
    private Path out;
    private Path data;
    private boolean quick;

    private Evaluating(PrintStream progress) {
        this.progress = progress;
    }

    /**
     * Runs the command.
     *
     * @param judge the command {@code judge}, which is what is measured
     * @param screen where the report goes
     * @param progress where it says how far it is
     * @return the exit code
     */
    public static int run(List<String> arguments, Judge judge, PrintStream screen, PrintStream progress) {
        if (arguments.contains("--help")) {
            screen.print(HELP);
            return 0;
        }
        try {
            parse(arguments, progress).evaluate(judge, screen);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Evaluating parse(List<String> arguments, PrintStream progress) {
        Evaluating evaluating = new Evaluating(progress);
        List<String> words = new ArrayList<>(arguments);
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            switch (word) {
                case "--quick" -> evaluating.quick = true;
                case "--seeds" -> evaluating.seeds = seeds(value(word, words));
                case "--out" -> evaluating.out = Path.of(value(word, words));
                case "--write" -> evaluating.data = Path.of(value(word, words));
                default ->
                    throw new CannotStart("evaluate does not know %s. See ./sunshine evaluate --help.".formatted(word));
            }
        }
        return evaluating;
    }

    private static String value(String option, List<String> words) {
        if (words.isEmpty()) {
            throw new CannotStart("%s needs a value. See ./sunshine evaluate --help.".formatted(option));
        }
        return words.removeFirst();
    }

    private static List<Long> seeds(String range) {
        if (!range.matches("\\d{1,9}(-\\d{1,9})?")) {
            throw new CannotStart("--seeds takes a number or a range such as 4-8.");
        }
        String[] ends = range.split("-");
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]))
                .boxed()
                .toList();
    }

    private void evaluate(Judge judge, PrintStream screen) throws IOException {
        LabelledFile files = new LabelledFile(judge);
        EvaluationReport report = new EvaluationReport(seeds);
        report.add(real(files));
        report.add(natural(files));
        report.add(province(files, 0.03));
        report.add(province(files, 0.005));
        if (out == null) {
            screen.print(report.text());
        } else {
            Files.writeString(out, report.text());
            screen.println("Written to " + out);
        }
    }

    /** The real purchases: after the first 1,500 lines, twenty prices are spoilt by each slip. */
    private DataSetFigures real(LabelledFile files) throws IOException {
        List<LabelledLine> ordinary = ScmsLines.ordinary();
        Injection injection = new Injection(1500, 20);
        DataSetFigures figures = new DataSetFigures("SCMS", injection, detectors());
        for (long seed : seeds) {
            progress.println("SCMS, seed " + seed);
            List<LabelledLine> lines = injection.into(ordinary, seed);
            write("scms", seed, lines);
            figures.add(lines, files.judge(lines, false), null);
        }
        return figures;
    }

    /** Every real purchase as it is, the two wholesalers' too, against what a reader found behind the flags. */
    private static NaturalFlags natural(LabelledFile files) throws IOException {
        List<LabelledLine> lines = ScmsLines.all();
        return NaturalFlags.of(lines, files.judge(lines, false).verdicts(), Label.shipped());
    }

    private DataSetFigures province(LabelledFile files, double tail) throws IOException {
        Province.Kind kind = Province.Kind.withTail(tail);
        if (quick) {
            kind = kind.tenth();
        }
        // Two lines in a thousand by each slip, after the first quarter of the lines.
        Injection injection = new Injection(kind.lines() / 4, kind.lines() / 500);
        String name = "province, %s %% tail".formatted(tail == 0.03 ? "3" : "0.5");
        DataSetFigures figures = new DataSetFigures(name, injection, detectors());
        for (long seed : seeds) {
            progress.println(name + ", seed " + seed);
            Province province = Province.generate(kind, seed);
            List<LabelledLine> lines = injection.into(province.lines(), seed);
            write("province-" + tail, seed, lines);
            figures.add(lines, files.judge(lines, true), province);
        }
        return figures;
    }

    private static DataSetFigures.Detectors detectors() {
        return PyodDetectors.areInstalled() ? PyodDetectors::scores : lines -> Map.of();
    }

    private void write(String name, long seed, List<LabelledLine> lines) throws IOException {
        if (data != null) {
            Files.createDirectories(data);
            LabelledFile.write(lines, data.resolve("%s-%d.csv".formatted(name, seed)));
        }
    }
}
