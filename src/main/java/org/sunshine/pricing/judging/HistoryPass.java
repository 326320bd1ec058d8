package org.sunshine.pricing.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.sunshine.ordering.Acceptance;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.Judging;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.PastPurchases;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.RulesByDay;
import org.sunshine.pricing.rules.LineJudge;
import org.sunshine.pricing.statistics.Known;
import org.sunshine.pricing.statistics.Purchase;
import org.sunshine.pricing.statistics.Surroundings;
import org.sunshine.pricing.statistics.Voters;

/**
 * The judging of one history import, in order-date order. A line knows what was published when the import began, and
 * the import's own lines of earlier order dates. Per line it costs at most one pass over its window per day and group,
 * and it holds no more than the longest window of what it brought.
 */
public final class HistoryPass implements Judging.HistoryJudging {
    private static final Logger LOG = Logger.getLogger(HistoryPass.class);

    private final GroupCache published;
    private final RulesByDay inForce;
    private final long refPosition;
    private final Beside beside;
    private final ImportMemory memory = new ImportMemory();
    private final Map<PastPurchases.Group, Group> groups = new HashMap<>();
    private LocalDate reached = LocalDate.MIN;
    private RuleFile rules;
    private LineJudge judge;

    /** A pass by one rule version. */
    public HistoryPass(GroupCache published, RuleFile rules, long refPosition, Beside beside) {
        this(published, RulesByDay.always(rules), refPosition, beside);
    }

    /** A pass in which each line is judged by the version in force on its order date. */
    public HistoryPass(GroupCache published, RulesByDay inForce, long refPosition, Beside beside) {
        this.beside = beside;
        this.published = published;
        this.inForce = inForce;
        this.refPosition = refPosition;
        turnTo(LocalDate.MIN);
    }

    private void turnTo(LocalDate orderDate) {
        reached = orderDate;
        RuleFile ofThatDay = inForce.on(orderDate);
        if (ofThatDay != rules) {
            rules = ofThatDay;
            judge = new LineJudge(ofThatDay);
        }
    }

    @Override
    public List<Judgement> judge(Acceptance acceptance, List<LineToJudge> lines) {
        List<Surroundings> stored = beside.of(acceptance, lines, refPosition);
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            judgements.add(judge(lines.get(i), stored.get(i)));
        }
        return judgements;
    }

    private Judgement judge(LineToJudge line, Surroundings stored) {
        try {
            if (line.orderDate().isBefore(reached)) {
                throw new IllegalStateException(
                        "A history goes on in order-date order: " + line.orderDate() + " after " + reached);
            }
            turnTo(line.orderDate());
            if (LineJudge.isUnmatched(line)) {
                memory.remember(line);
                return judge.unmatched(line, refPosition);
            }
            Group group = groups.computeIfAbsent(
                    new PastPurchases.Group(line.product(), line.tier()),
                    key -> new Group(published.votersAt(key, refPosition, rules.constants())));
            Judgement judgement =
                    judge.judge(line, group.knownOn(line.orderDate()), memory.with(stored, line), refPosition);
            memory.remember(line);
            if (LineJudge.votes(judgement)) {
                group.remember(line);
            }
            return judgement;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Line %s version %d of a history was not judged", line.lineId(), line.version());
            return Judgement.engineError(rules.version(), refPosition);
        }
    }

    private final class Group {
        private final Voters voters;
        private final List<Purchase> ofThisDay = new ArrayList<>();
        private LocalDate day;
        private Known known;

        Group(List<Purchase> published) {
            voters = Voters.of(published);
        }

        Known knownOn(LocalDate orderDate) {
            if (!orderDate.equals(day)) {
                turnTo(orderDate);
            }
            return known;
        }

        void remember(LineToJudge line) {
            // Placeholders never vote, and without a price above zero there is no log to take.
            if (line.packPrice().compareTo(rules.constants().dataError().placeholder()) > 0) {
                ofThisDay.add(Purchase.of(
                        Purchase.SAME_IMPORT,
                        line.lineId(),
                        line.version(),
                        line.orderDate(),
                        line.hospital(),
                        line.supplier(),
                        line.packSize(),
                        line.packs(),
                        line.packPrice()));
            }
        }

        private void turnTo(LocalDate orderDate) {
            known = null;
            voters.add(ofThisDay);
            ofThisDay.clear();
            voters.forgetBefore(orderDate.toEpochDay() - inForce.memoryDays());
            day = orderDate;
            known = new Known(orderDate, voters, rules.constants());
        }
    }
}
