package org.sunshine.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sunshine.ledger.Ledger;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.recheck.LedgerLine;
import org.sunshine.pricing.recheck.LedgerReading;
import org.sunshine.pricing.rules.LineJudge;
import org.sunshine.pricing.statistics.Known;
import org.sunshine.pricing.statistics.Purchase;
import org.sunshine.pricing.statistics.PurchaseLog;
import org.sunshine.pricing.statistics.Surroundings;

/**
 * Judges a published line again, from the bytes in the ledger: what the read table says of any price does not enter.
 * The same engine as on arrival, fed by another way, so that the two check each other.
 */
@ApplicationScoped
public class Rechecking {
    private final Ledger ledger;
    private final LinePositions positions;

    @Inject
    public Rechecking(Ledger ledger, LinePositions positions) {
        this.ledger = ledger;
        this.positions = positions;
    }

    /**
     * What was recorded of a judgement, and decides what was known.
     *
     * @param line where the line lies
     * @param ruleVersion the rules that judged it
     * @param refPosition ledger size that bounds what was known
     * @param history part of a history import: it knew the import's earlier order dates as well
     */
    public record Asked(LinePositions.At line, int ruleVersion, long refPosition, boolean history) {}

    public Recomputed recompute(Asked asked) {
        LedgerReading reading = new LedgerReading(ledger);
        List<LedgerLine> found = reading.lines(List.of(asked.line()));
        if (found.isEmpty() || asked.ruleVersion() < 1 || asked.ruleVersion() > RuleFile.NEWEST) {
            return new Recomputed(Map.of(), null, null, List.of(), null, reading.leavesRead(), reading.faults());
        }
        LedgerLine line = found.getFirst();
        RuleFile rules = RuleFile.shipped(asked.ruleVersion());
        Judgement judgement = judgement(line, asked, rules, reading);
        return new Recomputed(
                line.fields(),
                line.entry().hash(),
                judgement,
                line.flags(),
                rules.sha256(),
                reading.leavesRead(),
                reading.faults());
    }

    private Judgement judgement(LedgerLine line, Asked asked, RuleFile rules, LedgerReading reading) {
        LineJudge judge = new LineJudge(rules);
        LineToJudge toJudge = line.toJudge();
        if (LineJudge.isUnmatched(toJudge)) {
            return judge.unmatched(toJudge, asked.refPosition());
        }
        Known known = new Known(toJudge.orderDate(), known(line, toJudge, asked, rules, reading), rules.constants());
        return judge.judge(toJudge, known, Surroundings.NONE, asked.refPosition());
    }

    private List<Purchase> known(
            LedgerLine line, LineToJudge toJudge, Asked asked, RuleFile rules, LedgerReading reading) {
        var placeholder = rules.constants().dataError().placeholder();
        List<PastPurchase> past =
                reading.lines(positions.of(toJudge.product(), toJudge.tier(), asked.refPosition())).stream()
                        .map(earlier -> earlier.asPast(toJudge.product(), toJudge.tier()))
                        .toList();
        List<Purchase> known = new ArrayList<>(
                PurchaseLog.empty(placeholder).extend(past, asked.refPosition()).votersAt(asked.refPosition()));
        String importId = line.fields().get("importId");
        if (asked.history() && importId != null) {
            reading.lines(positions.ofImport(importId, toJudge.product(), toJudge.tier(), toJudge.orderDate())).stream()
                    .filter(LedgerLine::votes)
                    .filter(earlier -> earlier.number("packPrice").compareTo(placeholder) > 0)
                    .map(LedgerLine::asPartOfTheImport)
                    .forEach(known::add);
        }
        known.sort(Comparator.comparingLong(Purchase::day));
        return known;
    }
}
