package org.sunshine.pricing.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sunshine.pricing.Constants;

/**
 * Who votes on a middle price. Purchases at one price, by one hospital from one supplier, in one week (Monday to
 * Sunday) are one vote: the earliest order date's, then the smallest order's. Then the caps, hospitals first: where
 * enough of them have a vote, none keeps more than its share of the votes that there were before this cap, rounded up;
 * its newest votes stay (of one order date those first in vote order). What is left comes in vote order.
 */
final class Votes {
    private Votes() {}

    static List<Purchase> of(List<Purchase> purchases, Constants.Votes constants) {
        Purchase[] sorted = purchases.toArray(Purchase[]::new);
        Arrays.sort(sorted, Purchase.VOTE_ORDER);
        List<Purchase> votes = new ArrayList<>(sorted.length);
        for (int i = 0; i < sorted.length; i++) {
            // Equal votes are neighbours: after price, hospital and supplier the order date decides, hence the week.
            if (i == 0 || !sorted[i].sameVote(sorted[i - 1])) {
                votes.add(sorted[i]);
            }
        }
        votes = cap(votes, Purchase::hospital, constants.hospitalShare(), constants.shareFrom());
        return cap(votes, Purchase::supplier, constants.supplierShare(), constants.shareFrom());
    }

    private static List<Purchase> cap(
            List<Purchase> votes, Function<Purchase, String> holder, BigDecimal share, int from) {
        int most = share.multiply(BigDecimal.valueOf(votes.size()))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        Map<String, Integer> held = new HashMap<>();
        boolean over = false;
        for (Purchase vote : votes) {
            over |= held.merge(holder.apply(vote), 1, Integer::sum) > most;
        }
        if (!over || held.size() < from) {
            return votes;
        }
        Set<Purchase> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<String, Integer> keptOf = new HashMap<>();
        for (Purchase vote : votes.stream().sorted(Purchase.NEWEST_FIRST).toList()) {
            if (keptOf.merge(holder.apply(vote), 1, Integer::sum) <= most) {
                kept.add(vote);
            }
        }
        return votes.stream().filter(kept::contains).toList();
    }

    static int distinct(List<Purchase> votes, Function<Purchase, String> holder) {
        Set<String> holders = new HashSet<>();
        for (Purchase vote : votes) {
            holders.add(holder.apply(vote));
        }
        return holders.size();
    }
}
