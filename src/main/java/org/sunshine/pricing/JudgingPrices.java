package org.sunshine.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.sunshine.ordering.Acceptance;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.Judging;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.judging.Beside;
import org.sunshine.pricing.judging.GroupCache;
import org.sunshine.pricing.judging.HistoryPass;
import org.sunshine.pricing.rules.LineJudge;
import org.sunshine.pricing.statistics.OwnPurchase;
import org.sunshine.pricing.statistics.Surroundings;

/**
 * Judges each line by the rule version in force on its order date, against the references frozen by the close of the day
 * before it. A failure never refuses a purchase: the line is published as not judged, with an error in the log.
 * References are read on another connection than the caller's transaction, for which {@code Database} leaves room; the
 * hospital's own lines on the transaction's own, whose failure is the order's.
 */
@ApplicationScoped
public class JudgingPrices implements Judging {
    private static final Logger LOG = Logger.getLogger(JudgingPrices.class);

    private final GroupCache cache;
    private final Closes closes;
    private final Beside beside;
    private final RulesInForce inForce;
    private final Map<Integer, LineJudge> judges = new ConcurrentHashMap<>();

    /** What was last read, to name a version also where the database cannot be read. */
    private volatile RulesByDay lastRead = RulesByDay.always(RuleFile.shipped(RuleFile.NEWEST));

    @Inject
    public JudgingPrices(GroupCache cache, Closes closes, Beside beside, RulesInForce inForce) {
        this.cache = cache;
        this.closes = closes;
        this.beside = beside;
        this.inForce = inForce;
    }

    @Override
    public List<Judgement> judge(Acceptance acceptance, List<LineToJudge> lines) {
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
        Judgement[] judgements = new Judgement[lines.size()];
        Map<Part, List<Integer>> parts = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            LineToJudge line = lines.get(i);
            parts.computeIfAbsent(new Part(line.hospital(), line.orderDate()), any -> new ArrayList<>())
                    .add(i);
        }
        // One look-up per part: all lines of an order are judged at one ledger size, also while a day is being closed.
        parts.forEach((part, of) -> judge(acceptance, lines, of, byDay.on(part.day()), judgements));
        return List.of(judgements);
    }

    /**
     * Judges a line after its acceptance.
     *
     * @param acceptance at the line's own time of acceptance, which bounds the ceilings that were known
     * @param own the hospital's purchases as the ledger had them at the line: what it has bought since does not count
     */
    public Judgement judgeLater(Acceptance acceptance, LineToJudge line, List<OwnPurchase> own) {
        RuleFile rules = inForce.read().on(line.orderDate());
        OptionalLong refPosition = refPosition(line.orderDate());
        if (refPosition.isEmpty()) {
            return Judgement.engineError(rules.version(), 0);
        }
        Surroundings now =
                beside.of(acceptance, List.of(line), refPosition.getAsLong()).getFirst();
        Surroundings then = new Surroundings(own, now.ceiling(), now.supplierSince(), now.knownSince());
        return judge(line, rules, then, refPosition.getAsLong());
    }

    /** Lines that are looked at together. */
    private record Part(String hospital, LocalDate day) {}

    @Override
    public HistoryJudging openHistory(long refPosition) {
        return new HistoryPass(cache, inForce.read(), refPosition, beside);
    }

    /** The codes of all rules that judge at arrival, in the order in which they are asked. */
    public static List<String> codes() {
        return LineJudge.codes();
    }

    private void judge(
            Acceptance acceptance, List<LineToJudge> all, List<Integer> part, RuleFile rules, Judgement[] judgements) {
        List<LineToJudge> lines = part.stream().map(all::get).toList();
        OptionalLong refPosition = refPosition(lines.getFirst().orderDate());
        if (refPosition.isEmpty()) {
            part.forEach(i -> judgements[i] = Judgement.engineError(rules.version(), 0));
            return;
        }
        List<Surroundings> surroundings = beside.of(acceptance, lines, refPosition.getAsLong());
        for (int i = 0; i < lines.size(); i++) {
            judgements[part.get(i)] = judge(lines.get(i), rules, surroundings.get(i), refPosition.getAsLong());
        }
    }

    private OptionalLong refPosition(LocalDate orderDate) {
        try {
            return OptionalLong.of(closes.refPositionFor(orderDate));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The lines of %s were not judged", orderDate);
            return OptionalLong.empty();
        }
    }

    private Judgement judge(LineToJudge line, RuleFile rules, Surroundings surroundings, long refPosition) {
        try {
            LineJudge judge = judges.computeIfAbsent(rules.version(), version -> new LineJudge(rules));
            if (LineJudge.isUnmatched(line)) {
                return judge.unmatched(line, refPosition);
            }
            PastPurchases.Group group = new PastPurchases.Group(line.product(), line.tier());
            return judge.judge(
                    line,
                    cache.known(group, line.orderDate(), refPosition, rules.constants()),
                    surroundings,
                    refPosition);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Line %s version %d was not judged", line.lineId(), line.version());
            return Judgement.engineError(rules.version(), refPosition);
        }
    }
}
