package org.sunshine.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.sunshine.platform.Database;
import org.sunshine.pricing.night.AskingEntityRules;
import org.sunshine.pricing.night.JudgingLater;
import org.sunshine.pricing.night.NightTable;
import org.sunshine.pricing.night.RaisingEntityFlags;
import org.sunshine.pricing.nightly.EntityFinding;

/**
 * What is done after each day, in order: the close, the nightly rules, the lines that the engine failed on. Every step
 * is done once: its flags and its end are stored in one transaction, and whoever was interrupted, runs it again or runs
 * it beside another process finds it done or does it whole.
 */
@ApplicationScoped
public class Nights {
    private static final Logger LOG = Logger.getLogger(Nights.class);

    private final Database database;
    private final ClosingDays closing;
    private final Closes closes;
    private final RulesInForce inForce;
    private final NightTable table;
    private final AskingEntityRules rules;
    private final RaisingEntityFlags raising;
    private final JudgingLater judgingLater;

    @Inject
    public Nights(
            Database database,
            ClosingDays closing,
            Closes closes,
            RulesInForce inForce,
            NightTable table,
            AskingEntityRules rules,
            RaisingEntityFlags raising,
            JudgingLater judgingLater) {
        this.database = database;
        this.closing = closing;
        this.closes = closes;
        this.inForce = inForce;
        this.table = table;
        this.rules = rules;
        this.raising = raising;
        this.judgingLater = judgingLater;
    }

    /**
     * Does every night that is not done, day by day, up to the one after the last day. Where none was ever done, it
     * begins with the newest closed day: what lies before came as history, or was closed before nights were kept. All
     * days are closed first, since the lines of today are judged by the newest close; a step that fails stops no other.
     *
     * @throws IllegalStateException after all was tried, where a step failed
     */
    public void runThrough(LocalDate lastDay) {
        TreeSet<LocalDate> days = new TreeSet<>(table.unfinished());
        LocalDate first = table.newestDay()
                .map(day -> day.plusDays(1))
                .or(() -> closes.newest().map(Closes.Close::day))
                .orElse(lastDay);
        for (LocalDate day = first; !day.isAfter(lastDay); day = day.plusDays(1)) {
            days.add(day);
        }
        runAll(days.headSet(lastDay, true).stream().filter(this::canRun).toList());
    }

    /** Whether a night can be run by hand: its day has a close, or comes after the newest one. */
    public boolean canRun(LocalDate day) {
        return closes.newest().map(newest -> day.isAfter(newest.day())).orElse(true)
                || closes.find(day).isPresent();
    }

    /**
     * Does one night; what is done of it stays as it is.
     *
     * @throws IllegalStateException after all was tried, where a step failed
     */
    public void run(LocalDate day) {
        if (!canRun(day)) {
            throw new IllegalArgumentException("%s was never closed".formatted(day));
        }
        runAll(List.of(day));
    }

    private void runAll(List<LocalDate> days) {
        List<Throwable> failures = new ArrayList<>();
        days.forEach(table::open);
        days.forEach(day -> guard(day, NightStep.Name.CLOSE, this::close, failures));
        for (LocalDate day : days) {
            if (!failures.isEmpty() && closes.find(day).isEmpty()) {
                continue; // The other steps look at what the close froze.
            }
            guard(day, NightStep.Name.RULES, this::askRules, failures);
            guard(day, NightStep.Name.UNJUDGED, this::judgeLater, failures);
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    "%d steps of the night failed".formatted(failures.size()), failures.getFirst());
        }
    }

    /** Errors too: memory that ran out over one day's lines must not keep the next day open. */
    private void guard(LocalDate day, NightStep.Name name, Consumer<LocalDate> step, List<Throwable> failures) {
        try {
            step.accept(day);
        } catch (Throwable failure) {
            failures.add(failure);
            LOG.errorf(failure, "Step %s of the night of %s failed", name.word(), day);
            note(day, name, failure);
        }
    }

    private void note(LocalDate day, NightStep.Name name, Throwable failure) {
        try {
            table.fail(day, name, reason(failure));
        } catch (RuntimeException e) {
            LOG.errorf(e, "That step %s of the night of %s failed could not be noted", name.word(), day);
        }
    }

    /** In words for administrators; the log has the rest. */
    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return "Memory ran out; give the portal more.";
            }
            if (cause instanceof SQLException) {
                return "The database was away or refused; the log says why.";
            }
        }
        return "The step broke off; the log says why.";
    }

    /** The steps of the newest nights, newest day first, in the order in which they are done. */
    public List<NightStep> newest(int days) {
        return table.newest(days).stream()
                .sorted(java.util.Comparator.comparing(NightStep::day)
                        .reversed()
                        .thenComparing(NightStep::name))
                .toList();
    }

    /** How many published lines were never judged, because the engine failed on them. */
    public long unjudged() {
        return judgingLater.count(Long.MAX_VALUE);
    }

    private void close(LocalDate day) {
        if (!table.begin(day, NightStep.Name.CLOSE)) {
            return;
        }
        closing.closeThrough(day);
        database.useTransaction(handle -> {
            if (table.lock(handle, day, NightStep.Name.CLOSE)) {
                table.finish(handle, day, NightStep.Name.CLOSE, 0);
            }
        });
    }

    private void askRules(LocalDate day) {
        if (!table.begin(day, NightStep.Name.RULES)) {
            return;
        }
        RuleFile file = inForce.read().on(day);
        long size = closes.find(day).orElseThrow().refPosition();
        List<EntityFinding> findings = rules.find(file, day, size);
        RaisingEntityFlags.Asked asked = new RaisingEntityFlags.Asked(file, day, size);
        int raised = database.inTransaction(handle -> {
            if (!table.lock(handle, day, NightStep.Name.RULES)) {
                return 0; // Another process was faster.
            }
            int added = raising.raise(handle, asked, findings);
            table.finish(handle, day, NightStep.Name.RULES, added);
            return added;
        });
        LOG.infof("The night of %s: %d findings, %d of them new", day, findings.size(), raised);
    }

    private void judgeLater(LocalDate day) {
        if (!table.begin(day, NightStep.Name.UNJUDGED)) {
            return;
        }
        long left = judgingLater.judgeBelow(closes.find(day).orElseThrow().refPosition(), day);
        database.useTransaction(handle -> {
            if (table.lock(handle, day, NightStep.Name.UNJUDGED)) {
                table.finish(handle, day, NightStep.Name.UNJUDGED, 0);
            }
        });
        if (left > 0) {
            LOG.errorf("%d lines are not judged, since the engine fails on them; the next night tries again", left);
        }
    }
}
