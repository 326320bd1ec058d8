package org.sunshine.pricing.offline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.statistics.OwnPurchase;
import org.sunshine.pricing.statistics.Surroundings;

/** Each hospital's lines of one product and tier, as long as they still count as its own earlier purchases. */
final class OwnLines {
    private record Own(OwnPurchase purchase, long position, long hiddenFrom) {
        boolean standsBefore(FileLine judged) {
            return judged.position() == FileLine.NO_POSITION
                    || position < judged.position() && hiddenFrom >= judged.position();
        }

        LocalDate orderDate() {
            return purchase.orderDate();
        }
    }

    private final Map<String, List<Own>> byHospital = new HashMap<>();

    /** Those before this line in the order of judging that stood in the ledger before it, newest versions. */
    List<OwnPurchase> before(FileLine line, LineToJudge toJudge) {
        List<Own> lines = byHospital.get(line.hospital());
        if (lines == null) {
            return List.of();
        }
        LocalDate from = line.orderDate().minusDays(Surroundings.OWN_DAYS);
        if (lines.get(lines.size() / 2).orderDate().isBefore(from)) {
            lines.removeIf(own -> own.orderDate().isBefore(from));
        }
        List<OwnPurchase> newestFirst = new ArrayList<>(Math.min(lines.size(), Surroundings.OWN_MOST));
        for (int i = lines.size() - 1; i >= 0 && newestFirst.size() < Surroundings.OWN_MOST; i--) {
            Own own = lines.get(i);
            if (own.orderDate().isBefore(from)) {
                break;
            }
            if (own.standsBefore(line) && !own.purchase().isPartOfOrderOf(toJudge)) {
                newestFirst.add(own.purchase());
            }
        }
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** @param hiddenFrom position of the version that took this one's place */
    void add(FileLine line, LineToJudge toJudge, long hiddenFrom) {
        byHospital
                .computeIfAbsent(line.hospital(), any -> new ArrayList<>(2))
                .add(new Own(OwnPurchase.of(toJudge), line.position(), hiddenFrom));
    }
}
