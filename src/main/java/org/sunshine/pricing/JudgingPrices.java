package org.sunshine.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.Judging;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.judging.GroupCache;
import org.sunshine.pricing.judging.HistoryPass;
import org.sunshine.pricing.rules.LineJudge;
import org.sunshine.pricing.statistics.Surroundings;

/**
 * Judges each line against the references frozen by the close of the day before its order date. A failure never refuses
 * a purchase: the line is published as not judged, with an error in the log. Reads the database on
 * another connection than the caller's transaction, for which {@code Database} leaves room.
 */
@ApplicationScoped
public class JudgingPrices implements Judging {
    private static final Logger LOG = Logger.getLogger(JudgingPrices.class);

    private final GroupCache cache;
    private final Closes closes;
    private final RuleFile rules = RuleFile.shipped(RuleFile.NEWEST);
    private final LineJudge judge = new LineJudge(rules);

    @Inject
    public JudgingPrices(GroupCache cache, Closes closes) {
        this.cache = cache;
        this.closes = closes;
    }

    @Override
    public List<Judgement> judge(List<LineToJudge> lines) {
        // One look-up per date: all lines of an order are judged at one ledger size, also while a day is being closed.
        Map<LocalDate, Long> refPositions = new HashMap<>();
        return lines.stream().map(line -> judge(line, refPositions)).toList();
    }

    @Override
    public HistoryJudging openHistory(long refPosition) {
        return new HistoryPass(cache, rules, refPosition);
    }

    /** The rules in force. */
    public RuleFile rules() {
        return rules;
    }

    private Judgement judge(LineToJudge line, Map<LocalDate, Long> refPositions) {
        long refPosition = 0;
        try {
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
