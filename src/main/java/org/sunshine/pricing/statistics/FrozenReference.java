package org.sunshine.pricing.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.sunshine.pricing.Constants;

/**
 * The comparable purchases that lines of one order date are judged against, with their figures. Prices are per
 * comparison unit at six decimals, logs and spreads in millionths.
 *
 * @param packSize the pack size that all share, or null where the level compares across sizes
 * @param from first order date of the window
 * @param to last order date of the window, the day before the line's
 * @param votes in vote order
 * @param medianLog middle log price
 * @param median the price in the middle: a vote's own price where one stands there, else exp of the middle log
 * @param low nearest-rank 10th percentile
 * @param high nearest-rank 90th percentile
 * @param medianLogQuantity middle log of the comparison units bought
 * @param madAbove median absolute deviation from the median for a line above it
 * @param madBelow the same for a line below it
 * @param votesHash taken when first asked for
 */
public record FrozenReference(
        int level,
        BigDecimal packSize,
        LocalDate from,
        LocalDate to,
        List<Purchase> votes,
        int hospitals,
        int suppliers,
        long medianLog,
        BigDecimal median,
        BigDecimal low,
        BigDecimal high,
        long medianLogQuantity,
        long madAbove,
        long madBelow,
        VotesHash votesHash) {

    static FrozenReference of(
            Constants.Level level,
            BigDecimal packSize,
            LocalDate orderDate,
            Voters voters,
            int[] indices,
            int hospitals,
            Constants constants) {
        int n = indices.length;
        Purchase[] votes = new Purchase[n];
        long[] logs = new long[n];
        long[] logQuantities = new long[n];
        for (int i = 0; i < n; i++) {
            votes[i] = voters.purchase(indices[i]);
            logs[i] = voters.log(indices[i]);
            logQuantities[i] = votes[i].logQuantity();
        }
        long median = LogPrice.middle(logs);
        boolean ownSides = n >= constants.spread().ownSideFrom();
        List<Purchase> inVoteOrder = Collections.unmodifiableList(Arrays.asList(votes));
        return new FrozenReference(
                level.level(),
                packSize,
                orderDate.minusDays(level.days()),
                orderDate.minusDays(1),
                inVoteOrder,
                hospitals,
                Votes.distinct(indices, voters::supplier, voters.supplierCount()),
                median,
                middlePrice(inVoteOrder, median),
                votes[(n + 9) / 10 - 1].unitPrice(),
                votes[(9 * n + 9) / 10 - 1].unitPrice(),
                LogPrice.middleOfUnsorted(logQuantities),
                Spread.deviation(logs, median, ownSides ? Spread.Side.ABOVE : Spread.Side.BOTH),
                Spread.deviation(logs, median, ownSides ? Spread.Side.BELOW : Spread.Side.BOTH),
                new VotesHash(inVoteOrder));
    }

    public int n() {
        return votes.size();
    }

    public String hash() {
        return votesHash.hex();
    }

    private static BigDecimal middlePrice(List<Purchase> votes, long median) {
        Purchase middle = votes.get(votes.size() / 2);
        return middle.log() == median ? middle.unitPrice() : LogPrice.price(median);
    }
}
