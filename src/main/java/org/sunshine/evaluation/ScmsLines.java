package org.sunshine.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sunshine.sample.ScmsLine;

/**
 * The real lines of the USAID SCMS delivery history as labelled data without labels, in order of date. Two wholesalers at
 * about five times their peers' prices are left out, since nobody has said what their prices are, and so are packs under
 * five cents, which are placeholders.
 */
final class ScmsLines {
    static final Set<String> UNEXPLAINED = Set.of("S. BUYS WHOLESALER", "PHARMACY DIRECT");
    private static final double PLACEHOLDER_BELOW = 0.05;

    private ScmsLines() {}

    static List<LabelledLine> ordinary() {
        return of(ScmsLine.shipped().stream()
                .filter(line -> !UNEXPLAINED.contains(line.vendor()))
                .filter(line -> line.packPrice().doubleValue() >= PLACEHOLDER_BELOW)
                .toList());
    }

    static List<LabelledLine> all() {
        return of(ScmsLine.shipped());
    }

    private static List<LabelledLine> of(List<ScmsLine> published) {
        List<LabelledLine> lines = new ArrayList<>();
        published.stream()
                .sorted(Comparator.comparing(ScmsLine::delivered).thenComparingInt(ScmsLine::id))
                .forEach(line -> lines.add(new LabelledLine(
                        line.id(),
                        line.delivered(),
                        line.purchaseOrder(),
                        line.project(),
                        line.country(),
                        line.vendor(),
                        String.join(", ", line.molecule(), line.dosage(), line.dosageForm()),
                        line.tier(),
                        line.packSize().doubleValue(),
                        line.packs().doubleValue(),
                        line.packPrice().doubleValue(),
                        null,
                        null,
                        Double.NaN)));
        return lines;
    }
}
