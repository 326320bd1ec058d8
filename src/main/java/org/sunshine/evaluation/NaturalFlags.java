package org.sunshine.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The flags of untouched real lines beside what a reader found behind each of them, strongest score first. A flagged line
 * that nobody has looked at is counted as not labelled, never as right or wrong: the figures stand whatever the constants.
 */
final class NaturalFlags {
    static final String ANY = "any rule";
    static final String OTHERS = "any rule, without the two wholesalers";

    /** @param label null where nobody has looked at the line */
    private record Flagged(LabelledLine line, Set<String> rules, double score, Label label) {}

    /** How many flagged lines there are, and how many of each label; what is missing to all is not labelled. */
    record Found(int flags, Map<Label, Integer> byLabel) {
        private static Found of(List<Flagged> flagged) {
            Map<Label, Integer> byLabel = new LinkedHashMap<>();
            for (Label label : Label.values()) {
                byLabel.put(label, (int)
                        flagged.stream().filter(each -> each.label == label).count());
            }
            return new Found(flagged.size(), byLabel);
        }

        int labelled() {
            return byLabel.values().stream().mapToInt(count -> count).sum();
        }

        int notLabelled() {
            return flags - labelled();
        }

        /** Share of labelled lines that are worth a question; NaN without any. */
        double precision() {
            int worth = byLabel.entrySet().stream()
                    .filter(entry -> entry.getKey().isWorthAQuestion())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            return labelled() == 0 ? Double.NaN : worth / (double) labelled();
        }
    }

    private final List<Flagged> strongestFirst;

    private NaturalFlags(List<Flagged> strongestFirst) {
        this.strongestFirst = strongestFirst;
    }

    /** @param verdicts one per line, in the order of the lines */
    static NaturalFlags of(List<LabelledLine> lines, List<LabelledFile.Verdict> verdicts, Map<Integer, Label> labels) {
        List<Flagged> flagged = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LabelledFile.Verdict verdict = verdicts.get(i);
            if (!verdict.flags().isEmpty()) {
                LabelledLine line = lines.get(i);
                flagged.add(new Flagged(line, verdict.flags(), verdict.score(), labels.get(line.id())));
            }
        }
        flagged.sort(
                Comparator.comparingDouble((Flagged each) -> -each.score).thenComparingInt(each -> each.line.id()));
        return new NaturalFlags(List.copyOf(flagged));
    }

    /** The strongest so many flagged lines, or all where there are fewer. */
    Found strongest(int most) {
        return Found.of(strongestFirst.subList(0, Math.min(most, strongestFirst.size())));
    }

    /** All flagged lines, those of other than the two wholesalers, then those of each rule in order of code. */
    Map<String, Found> byRule() {
        Map<String, Found> found = new LinkedHashMap<>();
        found.put(ANY, Found.of(strongestFirst));
        found.put(OTHERS, which(each -> !ScmsLines.UNEXPLAINED.contains(each.line.supplier())));
        Set<String> rules = new TreeSet<>();
        strongestFirst.forEach(each -> rules.addAll(each.rules));
        rules.forEach(rule -> found.put(rule, which(each -> each.rules.contains(rule))));
        return found;
    }

    private Found which(Predicate<Flagged> these) {
        return Found.of(strongestFirst.stream().filter(these).toList());
    }
}
