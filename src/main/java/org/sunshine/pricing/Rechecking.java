package org.sunshine.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sunshine.catalogue.Ceilings;
import org.sunshine.ledger.Ledger;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.platform.Database;
import org.sunshine.pricing.recheck.LedgerLine;
import org.sunshine.pricing.recheck.LedgerReading;
import org.sunshine.pricing.recheck.OwnFromLedger;
import org.sunshine.pricing.rules.LineJudge;
import org.sunshine.pricing.statistics.CeilingPrice;
import org.sunshine.pricing.statistics.Known;
import org.sunshine.pricing.statistics.Purchase;
import org.sunshine.pricing.statistics.PurchaseLog;
import org.sunshine.pricing.statistics.Surroundings;

/**
 * Judges a published line again, from the bytes in the ledger: what the read table says of any price does not enter.
 * The same engine as on arrival, fed by another way, so that the two check each other. Legal ceilings alone come from the
 * catalogue: they are no entries of the ledger.
 */
@ApplicationScoped
public class Rechecking {
    private final Ledger ledger;
    private final LinePositions positions;
    private final Ceilings ceilings;
    private final Database database;

    @Inject
    public Rechecking(Ledger ledger, LinePositions positions, Ceilings ceilings, Database database) {
        this.ledger = ledger;
        this.positions = positions;
        this.ceilings = ceilings;
        this.database = database;
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
        if (line.isCancellation()) {
            return Judgement.cancelled(asked.ruleVersion(), asked.refPosition());
        }
        LineJudge judge = new LineJudge(rules);
        LineToJudge toJudge = line.toJudge();
        if (LineJudge.isUnmatched(toJudge)) {
            return judge.unmatched(toJudge, asked.refPosition());
        }
        List<LedgerLine> ofTheProduct = reading.lines(positions.of(
                toJudge.product(),
                toJudge.tier(),
                Math.max(line.position(), asked.refPosition()),
                toJudge.orderDate().minusDays(Math.max(Known.memoryDays(rules.constants()), Surroundings.OWN_DAYS)),
                toJudge.orderDate()));
        BigDecimal placeholder = rules.constants().dataError().placeholder();
        Known known = new Known(toJudge.orderDate(), known(line, asked, ofTheProduct, placeholder), rules.constants());
        return judge.judge(toJudge, known, beside(line, asked, ofTheProduct, reading), asked.refPosition());
    }

    private static List<Purchase> known(
            LedgerLine line, Asked asked, List<LedgerLine> ofTheProduct, BigDecimal placeholder) {
        LineToJudge toJudge = line.toJudge();
        List<PastPurchase> past = ofTheProduct.stream()
                .filter(earlier -> earlier.position() < asked.refPosition())
                .map(earlier -> earlier.asPast(toJudge.product(), toJudge.tier()))
                .toList();
        List<Purchase> known = new ArrayList<>(
                PurchaseLog.empty(placeholder).extend(past, asked.refPosition()).votersAt(asked.refPosition()));
        if (asked.history()) {
            ofTheProduct.stream()
                    .filter(earlier -> earlier.position() >= asked.refPosition())
                    .filter(earlier -> earlier.isOfImport(line.fields().get("importId")))
                    .filter(LedgerLine::votes)
                    .filter(earlier -> earlier.number("packPrice").compareTo(placeholder) > 0)
                    .map(LedgerLine::asPartOfTheImport)
                    .forEach(known::add);
        }
        known.sort(Comparator.comparingLong(Purchase::day));
        return known;
    }

    private Surroundings beside(LedgerLine line, Asked asked, List<LedgerLine> ofTheProduct, LedgerReading reading) {
        LineToJudge toJudge = line.toJudge();
        Instant accepted = Instant.parse(line.fields().get("acceptedAt"));
        CeilingPrice ceiling = database.read(
                        handle -> ceilings.of(handle, List.of(toJudge.pack()), List.of(toJudge.product()))
                                .inForce(toJudge.pack(), toJudge.product(), toJudge.orderDate(), accepted))
                .map(found -> new CeilingPrice(found.unitPrice(), found.from(), found.to(), found.source()))
                .orElse(null);
        return new Surroundings(
                OwnFromLedger.of(
                        toJudge,
                        ofTheProduct.stream()
                                .filter(earlier -> earlier.position() < line.position())
                                .toList()),
                ceiling,
                since(toJudge.supplier(), line, asked, reading),
                since(null, line, asked, reading));
    }

    /** The earliest order date known, of one supplier or of all; read from the leaf that the index names. */
    private LocalDate since(String supplier, LedgerLine line, Asked asked, LedgerReading reading) {
        List<LinePositions.At> places = new ArrayList<>();
        positions.first(supplier, asked.refPosition()).ifPresent(places::add);
        String importId = line.fields().get("importId");
        if (asked.history() && importId != null) {
            positions.firstOfImport(importId, supplier, line.orderDate()).ifPresent(places::add);
        }
        return reading.lines(places).stream()
                .map(LedgerLine::orderDate)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
