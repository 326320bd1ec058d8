package org.sunshine.pricing.offline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./sunshine judge}: the published rules over a file of lines, without a database. */
public final class JudgeCommand {
    static final int DONE = 0;
    static final int REFUSED = 2;
    static final int SOME_NOT_JUDGED = 3;

    private static final String SEE = " See ./sunshine judge --help.";

    private static final String HELP =
            """
            Usage: ./sunshine judge LINES.csv [--rules FILE]... [--ceilings FILE]
                                         [--entities FILE [--all-entities]]

            Judges every line of a file by the published rules, without a database, and writes one row per line in the
            order of the file:
              line_id,outcome,level,n,median,low,high,expected,ratio,z,score,flags,severity,rule_version

            LINES.csv has at least the columns
              line_id or position, order_date, hospital_code, district, product_code, tier, pack_code, pack_size,
              supplier_code, packs, pack_price, currency
            of the portal's lines.csv, in any order; others are ignored. Lines are judged in the order of their dates,
            each against the lines of earlier dates. With position, version, status, ref_position and import_id, as in
            an export with status=all, the portal is repeated exactly.

              --rules FILE     judge by this rule file, not by those shipped. Named several times, each line is judged
                               by the file of its rule_version
              --ceilings FILE  legal maxima, in the columns of ceilings.csv
              --entities FILE  also write to FILE what the nightly rules find: pairs of supplier and hospital, hospitals'
                               quarters, split orders, concentrated suppliers
              --all-entities   list there every pair and quarter with enough lines, found or not

            Exit status: 0 done, 2 wrong arguments or a file with errors, which are listed by row and column;
            3 lines on which the engine failed, which are named.
            docs/judge.md says it all.
            """;

    private final List<Path> rules = new ArrayList<>();
    private Path lines;
    private Path ceilings;
    private Path entities;
    private boolean allEntities;

    private JudgeCommand() {}

    /**
     * Runs the command.
     *
     * @param out where the judgements go
     * @param errors where everything else goes
     * @return the exit code
     */
    public static int run(List<String> arguments, OutputStream out, PrintStream errors) {
        try {
            if (arguments.contains("--help") || arguments.contains("-h")) {
                out.write(HELP.getBytes(StandardCharsets.UTF_8));
                out.flush();
                return DONE;
            }
            return parse(arguments).judge(out, errors) ? DONE : SOME_NOT_JUDGED;
        } catch (BadInput e) {
            errors.println(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            errors.println("What was found cannot be written: " + LinesFile.why(e));
        } catch (RuntimeException e) {
            errors.println("The rules cannot be applied: a constant of the rule file is out of its range.");
        }
        return REFUSED;
    }

    private static JudgeCommand parse(List<String> arguments) {
        JudgeCommand command = new JudgeCommand();
        List<String> words = new ArrayList<>(arguments);
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            switch (word) {
                case "--rules" -> command.rules.add(value(word, words));
                case "--ceilings" -> command.ceilings = once(command.ceilings, word, words);
                case "--entities" -> command.entities = once(command.entities, word, words);
                case "--all-entities" -> command.allEntities = true;
                default -> command.takeLines(word);
            }
        }
        if (command.allEntities && command.entities == null) {
            throw new BadInput("--all-entities needs --entities FILE." + SEE);
        }
        if (command.lines == null) {
            throw new BadInput("judge needs a file of lines." + SEE);
        }
        return command;
    }

    private void takeLines(String word) {
        if (word.startsWith("--")) {
            throw new BadInput("judge has no option %s.%s".formatted(word, SEE));
        }
        if (lines != null) {
            throw new BadInput("judge takes one file of lines, not %s too.%s".formatted(word, SEE));
        }
        lines = path(word);
    }

    private static Path once(Path before, String option, List<String> words) {
        if (before != null) {
            throw new BadInput("%s is named twice.%s".formatted(option, SEE));
        }
        return value(option, words);
    }

    private static Path value(String option, List<String> words) {
        if (words.isEmpty()) {
            throw new BadInput("%s needs a file.%s".formatted(option, SEE));
        }
        return path(words.removeFirst());
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new BadInput("%s is no name of a file.".formatted(text));
        }
    }

    /** @return false where the engine failed on a line */
    private boolean judge(OutputStream out, PrintStream errors) throws IOException {
        refuseToOverwriteWhatIsRead();
        CeilingsFile legal = ceilings == null ? CeilingsFile.none() : CeilingsFile.read(ceilings);
        LinesFile file = LinesFile.read(lines, ceilings != null);
        ChosenRules chosen = ChosenRules.of(rules, file.lines());
        OfflineJudging judging = new OfflineJudging(file, chosen, legal);
        FileLine[] toJudge = file.lines().toArray(FileLine[]::new);
        file.lines().clear();
        JudgementsCsv csv = new JudgementsCsv(out, toJudge.length);
        EntitiesCsv found = new EntitiesCsv(entities, allEntities);
        Failures failures = new Failures();
        judging.judge(toJudge, verdict -> {
            failures.add(verdict);
            csv.add(verdict);
            if (entities != null) {
                found.add(verdict, judging.isCurrent(verdict.line()));
            }
        });
        csv.flush();
        if (entities != null) {
            found.write(chosen.newest());
        }
        failures.report(errors);
        return failures.count == 0;
    }

    private void refuseToOverwriteWhatIsRead() throws IOException {
        if (entities == null || !Files.exists(entities)) {
            return;
        }
        List<Path> read = new ArrayList<>(rules);
        read.add(lines);
        if (ceilings != null) {
            read.add(ceilings);
        }
        for (Path file : read) {
            if (Files.exists(file) && Files.isSameFile(file, entities)) {
                throw new BadInput("--entities would overwrite %s, which is read.%s".formatted(file, SEE));
            }
        }
    }

    /** Lines that the engine failed on: the first few, and how many. */
    private static final class Failures {
        private static final int LISTED = 20;

        private final List<String> listed = new ArrayList<>();
        private int count;

        void add(Verdict verdict) {
            if (verdict.failure() == null) {
                return;
            }
            count++;
            if (listed.size() < LISTED) {
                listed.add("Line %s was not judged, by a failure of the engine: %s"
                        .formatted(verdict.line().lineId(), verdict.failure()));
            }
        }

        void report(PrintStream errors) {
            listed.forEach(errors::println);
            if (count > listed.size()) {
                errors.println("and " + (count - listed.size()) + " more.");
            }
        }
    }
}
