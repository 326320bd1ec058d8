package org.sunshine.pricing.offline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.rules.LineJudge;
import org.sunshine.pricing.statistics.Known;
import org.sunshine.pricing.statistics.Purchase;
import org.sunshine.pricing.statistics.Surroundings;

/**
 * Judges all lines of a file in one pass over the order of {@link LineOrder}, by the portal's own engine. It holds the
 * votes of the longest window and a year of lines for the rules about a hospital's own purchases, no more.
 */
final class OfflineJudging {
    private final boolean exact;
    private final ChosenRules rules;
    private final CeilingsFile ceilings;
    private final int memoryDays;
    private final Successors successors;
    private final HistoryImports imports;
    private final FirstDates firstDates;
    /** By product, then tier: two plain words find faster than a pair. */
    private final Map<String, Map<String, OfflineGroup>> groups = new HashMap<>();

    OfflineJudging(LinesFile file, ChosenRules rules, CeilingsFile ceilings) {
        this.exact = file.exact();
        this.rules = rules;
        this.memoryDays = rules.memoryDays();
        this.ceilings = ceilings;
        List<FileLine> lines = file.lines();
        successors = new Successors(lines);
        imports = new HistoryImports(exact ? lines : List.of());
        firstDates = new FirstDates(lines, exact);
    }

    /**
     * Judges every line and gives each verdict as it is found.
     *
     * @param lines all lines of the file in any order; sorted here, and emptied so that what is done need not be held
     */
    void judge(FileLine[] lines, Consumer<Verdict> verdicts) {
        Arrays.sort(lines, new LineOrder());
        for (int i = 0; i < lines.length; i++) {
            verdicts.accept(judge(lines[i]));
            lines[i] = null;
        }
    }

    /** True for the newest version of a line that was not cancelled. */
    boolean isCurrent(FileLine line) {
        return !line.cancelled() && successors.after(line) == Long.MAX_VALUE;
    }

    private Verdict judge(FileLine line) {
        ChosenRules.Judge by = rules.of(line);
        if (line.cancelled()) {
            return verdict(line, Judgement.cancelled(by.rules().version(), line.refPosition()));
        }
        Sight sight =
                exact ? new Sight(line.refPosition(), imports.broughtWith(line)) : new Sight(Sight.EVERYTHING, null);
        Verdict verdict;
        try {
            verdict = judge(line, sight, by);
        } catch (RuntimeException e) {
            // As in the portal: the line is not judged, and no other line suffers.
            Judgement failed = Judgement.engineError(by.rules().version(), line.refPosition());
            verdict = new Verdict(line, failed, null, e);
        }
        firstDates.meet(line, sight);
        return verdict;
    }

    private Verdict judge(FileLine line, Sight sight, ChosenRules.Judge by) {
        LineToJudge toJudge = line.toJudge();
        if (LineJudge.isUnmatched(toJudge)) {
            return verdict(line, by.judge().unmatched(toJudge, line.refPosition()));
        }
        OfflineGroup group = groups.computeIfAbsent(line.product(), any -> new HashMap<>(4))
                .computeIfAbsent(line.tier(), any -> new OfflineGroup(memoryDays));
        Known known = group.knownOn(line.orderDate(), sight, by.rules().constants());
        Surroundings beside = new Surroundings(
                group.own().before(line, toJudge),
                ceilings.of(line),
                firstDates.supplierSince(line, sight),
                firstDates.knownSince(line, sight));
        long replacedAt = successors.after(line);
        group.own().add(line, toJudge, replacedAt);
        LineJudge.WithZ found = by.judge().judgeWithZ(toJudge, known, beside, line.refPosition());
        if (LineJudge.votes(found.judgement()) && mayVote(line, by.rules())) {
            group.remember(purchase(line).hiddenFrom(replacedAt));
        }
        return new Verdict(line, found.judgement(), found.z(), null);
    }

    /** Placeholders never vote, and without a price above zero there is no log to take. */
    private static boolean mayVote(FileLine line, RuleFile rules) {
        return line.packPrice().compareTo(rules.constants().dataError().placeholder()) > 0;
    }

    private static Purchase purchase(FileLine line) {
        return Purchase.of(
                line.position(),
                line.lineId(),
                line.version(),
                line.orderDate(),
                line.hospital(),
                line.supplier(),
                line.packSize(),
                line.packs(),
                line.packPrice());
    }

    private static Verdict verdict(FileLine line, Judgement judgement) {
        return new Verdict(line, judgement, null, null);
    }
}
