package org.sunshine.pricing.statistics;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.sunshine.kernel.Hashes;
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
 * @param hash SHA-256 in hex over one line per vote in vote order, UTF-8, ended by LF:
 *     {@code log|hospital|supplier|week|packs|pack size}, week as days since 1970-01-01 of its Monday
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
        String hash) {

    static FrozenReference of(
            Constants.Level level,
            BigDecimal packSize,
            LocalDate orderDate,
            List<Purchase> votes,
            int hospitals,
            Constants constants) {
        int n = votes.size();
        long[] logs = new long[n];
        long[] logQuantities = new long[n];
        for (int i = 0; i < n; i++) {
            logs[i] = votes.get(i).log();
            logQuantities[i] = votes.get(i).logQuantity();
        }
        Arrays.sort(logQuantities);
        long median = LogPrice.middle(logs);
        boolean ownSides = n >= constants.spread().ownSideFrom();
        return new FrozenReference(
                level.level(),
                packSize,
                orderDate.minusDays(level.days()),
                orderDate.minusDays(1),
                votes,
                hospitals,
                Votes.distinct(votes, Purchase::supplier),
                median,
                middlePrice(votes, median),
                votes.get((n + 9) / 10 - 1).unitPrice(),
                votes.get((9 * n + 9) / 10 - 1).unitPrice(),
                LogPrice.middle(logQuantities),
                Spread.deviation(logs, median, ownSides ? Spread.Side.ABOVE : Spread.Side.BOTH),
                Spread.deviation(logs, median, ownSides ? Spread.Side.BELOW : Spread.Side.BOTH),
                hash(votes));
    }

    public int n() {
        return votes.size();
    }

    private static BigDecimal middlePrice(List<Purchase> votes, long median) {
        Purchase middle = votes.get(votes.size() / 2);
        return middle.log() == median ? middle.unitPrice() : LogPrice.price(median);
    }

    private static String hash(List<Purchase> votes) {
        StringBuilder text = new StringBuilder(64 * votes.size());
        for (Purchase vote : votes) {
            text.append(vote.log())
                    .append('|')
                    .append(vote.hospital())
                    .append('|')
                    .append(vote.supplier())
                    .append('|')
                    .append(vote.week() * 7 - 3)
                    .append('|')
                    .append(vote.packs().stripTrailingZeros().toPlainString())
                    .append('|')
                    .append(vote.packSize().toPlainString())
                    .append('\n');
        }
        return Hashes.hex(Hashes.sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
