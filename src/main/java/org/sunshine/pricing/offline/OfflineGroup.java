package org.sunshine.pricing.offline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.statistics.Known;
import org.sunshine.pricing.statistics.Purchase;
import org.sunshine.pricing.statistics.Voters;

/** The purchases of one product and tier while their lines are judged in date order; it forgets what no window reaches. */
final class OfflineGroup {
    private final int memoryDays;
    private final OwnLines own = new OwnLines();
    private final Voters voters = new Voters();
    private final List<Purchase> ofThisDay = new ArrayList<>();
    private final Map<Seen, Known> known = new HashMap<>(4);
    private LocalDate day;

    private record Seen(Sight sight, int ruleVersion) {}

    OfflineGroup(int memoryDays) {
        this.memoryDays = memoryDays;
    }

    /** What was known on an order date, not before the last one asked for. */
    Known knownOn(LocalDate orderDate, Sight sight, Constants constants) {
        if (!orderDate.equals(day)) {
            known.clear();
            voters.add(ofThisDay);
            ofThisDay.clear();
            voters.forgetBefore(orderDate.toEpochDay() - memoryDays);
            day = orderDate;
        }
        Seen seen = new Seen(sight, constants.version());
        Known found = known.get(seen);
        if (found == null) {
            Voters visible = sight.refPosition() == Sight.EVERYTHING ? voters : voters.where(sight::sees);
            found = new Known(orderDate, visible, constants);
            known.put(seen, found);
        }
        return found;
    }

    /** The hospitals' lines among them, those that do not vote too. */
    OwnLines own() {
        return own;
    }

    /** A vote for later order dates. */
    void remember(Purchase purchase) {
        ofThisDay.add(purchase);
    }
}
