package org.sunshine.pricing.recheck;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.statistics.OwnPurchase;
import org.sunshine.pricing.statistics.Surroundings;

/** A hospital's own purchases before one of its lines, as the ledger had them then. */
public final class OwnFromLedger {
    private OwnFromLedger() {}

    /**
     * @param earlier versions at smaller positions of the product's lines in that tier, in position order, with the
     *     later versions that left it
     */
    public static List<OwnPurchase> of(LineToJudge line, List<LedgerLine> earlier) {
        Map<String, LedgerLine> newest = new LinkedHashMap<>();
        for (LedgerLine version : earlier) {
            String lineId = version.fields().get("lineId");
            newest.remove(lineId);
            newest.put(lineId, version);
        }
        LocalDate from = line.orderDate().minusDays(Surroundings.OWN_DAYS);
        List<OwnPurchase> own = newest.values().stream()
                .filter(version -> !version.isCancellation())
                .filter(version -> isOf(line, version.toJudge()))
                .filter(version -> !version.orderDate().isBefore(from)
                        && !version.orderDate().isAfter(line.orderDate()))
                .sorted(Comparator.comparing(LedgerLine::orderDate).thenComparing(LedgerLine::position))
                .map(version -> OwnPurchase.of(version.toJudge()))
                .filter(purchase -> !purchase.isPartOfOrderOf(line))
                .toList();
        return own.subList(Math.max(0, own.size() - Surroundings.OWN_MOST), own.size());
    }

    private static boolean isOf(LineToJudge line, LineToJudge own) {
        return own.hospital().equals(line.hospital())
                && own.product().equals(line.product())
                && own.tier().equals(line.tier());
    }
}
