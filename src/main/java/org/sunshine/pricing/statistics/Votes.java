package org.sunshine.pricing.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.sunshine.pricing.Constants;

/**
 * Who votes on a middle price. Purchases at one price, by one hospital from one supplier, in one week (Monday to
 * Sunday) are one vote: the earliest order date's, then the smallest order's. Then the caps, hospitals first: where
 * enough of them have a vote, none keeps more than its share of the votes that there were before this cap, rounded up;
 * its newest votes stay (of one order date those first in vote order). What is left comes in vote order.
 */
final class Votes {
    private Votes() {}

    /**
     * @param candidates indices into the voters, ascending, hence in vote order; overwritten
     * @return the indices that vote, ascending
     */
    static int[] of(Voters voters, int[] candidates, Constants.Votes constants) {
        int n = 0;
        for (int candidate : candidates) {
            // Equal votes are neighbours: after price, hospital and supplier the order date decides, hence the week.
            if (n == 0 || !sameVote(voters, candidates[n - 1], candidate)) {
                candidates[n++] = candidate;
            }
        }
        int[] votes = Arrays.copyOf(candidates, n);
        votes = cap(
                voters,
                votes,
                voters::hospital,
                voters.hospitalCount(),
                constants.hospitalShare(),
                constants.shareFrom());
        return cap(
                voters,
                votes,
                voters::supplier,
                voters.supplierCount(),
                constants.supplierShare(),
                constants.shareFrom());
    }

    private static boolean sameVote(Voters voters, int one, int other) {
        return voters.log(one) == voters.log(other)
                && voters.hospital(one) == voters.hospital(other)
                && voters.supplier(one) == voters.supplier(other)
                && Purchase.week(voters.day(one)) == Purchase.week(voters.day(other));
    }

    private static int[] cap(
            Voters voters, int[] votes, IntUnaryOperator holder, int holders, BigDecimal share, int from) {
        int most = share.multiply(BigDecimal.valueOf(votes.length))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        int[] held = new int[holders];
        int distinct = 0;
        int ofThoseOver = 0;
        for (int vote : votes) {
            int now = ++held[holder.applyAsInt(vote)];
            distinct += now == 1 ? 1 : 0;
            ofThoseOver += now > most ? 1 : 0;
        }
        if (ofThoseOver == 0 || distinct < from) {
            return votes;
        }
        return withoutOldest(voters, votes, holder, held, most, ofThoseOver);
    }

    private static int[] withoutOldest(
            Voters voters, int[] votes, IntUnaryOperator holder, int[] held, int most, int tooMany) {
        // Newest first, of one date in vote order: the day counted down above the index counted up.
        long[] newest = new long[votes.length];
        int over = 0;
        for (int i = 0; i < votes.length; i++) {
            if (held[holder.applyAsInt(votes[i])] > most) {
                newest[over++] = ((long) -voters.day(votes[i]) << Integer.SIZE) + i;
            }
        }
        Arrays.sort(newest, 0, over);
        int[] kept = new int[held.length];
        boolean[] dropped = new boolean[votes.length];
        for (int i = 0; i < over; i++) {
            int index = (int) newest[i];
            dropped[index] = ++kept[holder.applyAsInt(votes[index])] > most;
        }
        int[] left = new int[votes.length - tooMany];
        int n = 0;
        for (int i = 0; i < votes.length; i++) {
            if (!dropped[i]) {
                left[n++] = votes[i];
            }
        }
        return left;
    }

    /** How many different holders the votes have. */
    static int distinct(int[] votes, IntUnaryOperator holder, int holders) {
        boolean[] seen = new boolean[holders];
        int distinct = 0;
        for (int vote : votes) {
            int of = holder.applyAsInt(vote);
            distinct += seen[of] ? 0 : 1;
            seen[of] = true;
        }
        return distinct;
    }
}
