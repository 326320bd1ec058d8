package org.sunshine.pricing.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.rules.LineJudge;
import org.sunshine.pricing.statistics.Known;

/**
 * The rules by which each line is judged: those of the one file that was named; else, of the files named or shipped, the
 * version that judged the line in the portal; and the newest of them where a line says none.
 */
final class ChosenRules {
    private final TreeMap<Integer, Judge> byVersion = new TreeMap<>();
    private final boolean one;

    /** Rules with the judge that goes by them. */
    record Judge(RuleFile rules, LineJudge judge) {
        static Judge by(RuleFile rules) {
            return new Judge(rules, LineJudge.withoutEvidence(rules));
        }
    }

    private ChosenRules(Collection<RuleFile> files, boolean one) {
        files.forEach(file -> byVersion.put(file.version(), Judge.by(file)));
        this.one = one;
    }

    /** @throws BadInput where a file is no rule file or the lines name a version that is not there */
    static ChosenRules of(List<Path> files, List<FileLine> lines) {
        if (!files.isEmpty()) {
            ChosenRules chosen = named(files);
            chosen.mustHold(lines, "the files named by --rules have ");
            return chosen;
        }
        List<RuleFile> shipped = new ArrayList<>();
        for (int version = 1; version <= RuleFile.NEWEST; version++) {
            shipped.add(RuleFile.shipped(version));
        }
        ChosenRules chosen = new ChosenRules(shipped, false);
        chosen.mustHold(lines, "name its file with --rules; shipped are ");
        return chosen;
    }

    Judge of(FileLine line) {
        return one || line.ruleVersion() == 0 ? byVersion.lastEntry().getValue() : byVersion.get(line.ruleVersion());
    }

    RuleFile newest() {
        return byVersion.lastEntry().getValue().rules();
    }

    /** The longest window of any of them. */
    int memoryDays() {
        return byVersion.values().stream()
                .mapToInt(each -> Known.memoryDays(each.rules().constants()))
                .max()
                .orElseThrow();
    }

    private static ChosenRules named(List<Path> files) {
        TreeMap<Integer, RuleFile> read = new TreeMap<>();
        for (Path path : files) {
            RuleFile file = read(path);
            if (read.put(file.version(), file) != null) {
                throw new BadInput("%s: another rule file is of version %d too.".formatted(path, file.version()));
            }
        }
        return new ChosenRules(read.values(), read.size() == 1);
    }

    private static RuleFile read(Path path) {
        try {
            return RuleFile.parse(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new BadInput("%s cannot be read: %s".formatted(path, LinesFile.why(e)));
        } catch (IllegalArgumentException e) {
            throw new BadInput("%s: %s".formatted(path, e.getMessage()));
        }
    }

    private void mustHold(List<FileLine> lines, String whatToDo) {
        if (one) {
            return;
        }
        TreeSet<Integer> missing = new TreeSet<>();
        for (FileLine line : lines) {
            if (line.ruleVersion() != 0 && !byVersion.containsKey(line.ruleVersion())) {
                missing.add(line.ruleVersion());
            }
        }
        if (!missing.isEmpty()) {
            throw new BadInput(
                    "Lines were judged by rule version %s: %s%s.".formatted(missing, whatToDo, byVersion.keySet()));
        }
    }
}
