package org.sunshine.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.Judging;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.judging.GroupCache;
import org.sunshine.pricing.judging.HistoryPass;
import org.sunshine.pricing.rules.LineJudge;
import org.sunshine.pricing.statistics.Surroundings;

/**
 * Judges each line by the rule version in force on its order date, against the references frozen by the close of the day
 * before it. A failure never refuses a purchase: the line is published as not judged, with an error in the log. Reads
 * the database on another connection than the caller's transaction, for which {@code Database} leaves room.
 */
@ApplicationScoped
public class JudgingPrices implements Judging {
    private static final Logger LOG = Logger.getLogger(JudgingPrices.class);

    private final GroupCache cache;
    private final Closes closes;
    private final RulesInForce inForce;
    private final Map<Integer, LineJudge> judges = new ConcurrentHashMap<>();

    /** What was last read, to name a version also where the database cannot be read. */
    private volatile RulesByDay lastRead = RulesByDay.always(RuleFile.shipped(RuleFile.NEWEST));

    @Inject
    public JudgingPrices(GroupCache cache, Closes closes, RulesInForce inForce) {
        this.cache = cache;
        this.closes = closes;
        this.inForce = inForce;
    }

    @Override
    public List<Judgement> judge(List<LineToJudge> lines) {
        RulesByDay byDay;
        try {
            byDay = inForce.read();
            lastRead = byDay;
        } catch (RuntimeException e) {
            LOG.error("The rules in force cannot be read; the lines are not judged", e);
            return lines.stream()
                    .map(line ->
                            Judgement.engineError(lastRead.on(line.orderDate()).version(), 0))
                    .toList();
        }
        // One look-up per date: all lines of an order are judged at one ledger size, also while a day is being closed.
        Map<LocalDate, Long> refPositions = new HashMap<>();
        return lines.stream()
                .map(line -> judge(line, byDay.on(line.orderDate()), refPositions))
                .toList();
    }

    @Override
    public HistoryJudging openHistory(long refPosition) {
        return new HistoryPass(cache, inForce.read(), refPosition);
    }

    private Judgement judge(LineToJudge line, RuleFile rules, Map<LocalDate, Long> refPositions) {
        long refPosition = 0;
        try {
            LineJudge judge = judges.computeIfAbsent(rules.version(), version -> new LineJudge(rules));
            refPosition = refPositions.computeIfAbsent(line.orderDate(), closes::refPositionFor);
            if (LineJudge.isUnmatched(line)) {
                return judge.unmatched(line, refPosition);
            }
            PastPurchases.Group group = new PastPurchases.Group(line.product(), line.tier());
            return judge.judge(
                    line,
                    cache.known(group, line.orderDate(), refPosition, rules.constants()),
                    Surroundings.NONE,
                    refPosition);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Line %s version %d was not judged", line.lineId(), line.version());
            return Judgement.engineError(rules.version(), refPosition);
        }
    }
}
