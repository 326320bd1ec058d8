package org.sunshine.pricing.offline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunshine.pricing.statistics.OwnPurchase;

/** Each hospital's lines of each product and tier, as long as they still count as its own earlier purchases. */
final class OwnLines {
    private static final int DAYS = 365;

    private record Buyer(String hospital, String product, String tier) {}

    private record Own(FileLine line, long hiddenFrom) {
        boolean standsBefore(FileLine judged) {
            return judged.position() == FileLine.NO_POSITION
                    || line.position() < judged.position() && hiddenFrom >= judged.position();
        }

        OwnPurchase purchase() {
            return new OwnPurchase(
                    line.lineId(),
                    line.version(),
                    line.orderNumber(),
                    line.orderDate(),
                    line.pack(),
                    line.supplier(),
                    line.packSize(),
                    line.packs(),
                    line.packPrice());
        }
    }

    private final Map<Buyer, List<Own>> byBuyer = new HashMap<>();

    /** Those before this line in the order of judging that stood in the ledger before it, newest versions. */
    List<OwnPurchase> before(FileLine line) {
        List<Own> lines = byBuyer.get(buyer(line));
        if (lines == null) {
            return List.of();
        }
        LocalDate from = line.orderDate().minusDays(DAYS);
        if (lines.get(lines.size() / 2).line().orderDate().isBefore(from)) {
            lines.removeIf(own -> own.line().orderDate().isBefore(from));
        }
        List<OwnPurchase> found = new ArrayList<>(lines.size());
        for (Own own : lines) {
            if (!own.line().orderDate().isBefore(from)
                    && own.standsBefore(line)
                    && !own.line().lineId().equals(line.lineId())) {
                found.add(own.purchase());
            }
        }
        return found;
    }

    /** @param hiddenFrom position of the version that took this one's place */
    void add(FileLine line, long hiddenFrom) {
        byBuyer.computeIfAbsent(buyer(line), any -> new ArrayList<>(2)).add(new Own(line, hiddenFrom));
    }

    private static Buyer buyer(FileLine line) {
        return new Buyer(line.hospital(), line.product(), line.tier());
    }
}
