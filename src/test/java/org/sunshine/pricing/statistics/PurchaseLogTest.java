package org.sunshine.pricing.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunshine.pricing.Market.TODAY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sunshine.pricing.Market;
import org.sunshine.pricing.PastPurchase;

class PurchaseLogTest {
    private static final PurchaseLog EMPTY = PurchaseLog.empty(new BigDecimal("0.01"));

    @Test
    void knowsOnlyWhatStandsBelowTheReferencePosition() {
        PurchaseLog log = EMPTY.extend(List.of(version(0, "A", 1), version(7, "B", 1)), 8);
        assertThat(visible(log, 0)).isEmpty();
        assertThat(visible(log, 1)).containsExactly("A1");
        assertThat(visible(log, 7)).containsExactly("A1");
        assertThat(visible(log, 8)).containsExactlyInAnyOrder("A1", "B1");
    }

    @Test
    void aCorrectionReplacesEarlierVersionsFromItsPositionOn() {
        PurchaseLog log = EMPTY.extend(List.of(version(0, "A", 1), version(5, "A", 2), version(9, "A", 3)), 10);
        assertThat(visible(log, 5)).containsExactly("A1");
        assertThat(visible(log, 6)).containsExactly("A2");
        assertThat(visible(log, 9)).containsExactly("A2");
        assertThat(visible(log, 10)).containsExactly("A3");
    }

    @Test
    void aCancellationEndsTheLineAndGivesNoVote() {
        PastPurchase cancelled = Market.past(4, "A", 2, true, true, TODAY, "H", "S", "1", "30", "10");
        PurchaseLog log = EMPTY.extend(List.of(version(0, "A", 1)), 1).extend(List.of(cancelled), 5);
        assertThat(visible(log, 4)).containsExactly("A1");
        assertThat(visible(log, 5)).isEmpty();
    }

    @Test
    void aDataErrorGivesNoVoteAndItsCorrectionDoes() {
        PurchaseLog log = EMPTY.extend(List.of(voteless(version(0, "A", 1)), version(3, "A", 2)), 4);
        assertThat(visible(log, 3)).isEmpty();
        assertThat(visible(log, 4)).containsExactly("A2");
    }

    @Test
    void aLineThatMovedToAnotherProductStopsVotingHere() {
        PurchaseLog log = EMPTY.extend(List.of(version(0, "A", 1), voteless(version(3, "A", 2))), 4);
        assertThat(visible(log, 4)).isEmpty();
    }

    @Test
    void readInPiecesIsReadAtOnce() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<PastPurchase> history = history(random);
            int size = history.size();
            PurchaseLog atOnce = EMPTY.extend(history, size);
            PurchaseLog inPieces = EMPTY;
            int from = 0;
            while (from < size) {
                int to = Math.min(size, from + 1 + random.nextInt(9));
                inPieces = inPieces.extend(history.subList(from, to), to);
                from = to;
            }
            for (int at = 0; at <= size; at++) {
                assertThat(visible(inPieces, at)).containsExactlyInAnyOrderElementsOf(visible(atOnce, at));
            }
        }
    }

    private static List<PastPurchase> history(Random random) {
        List<PastPurchase> history = new ArrayList<>();
        int[] versions = new int[8];
        for (int position = 0; position < 40; position++) {
            int line = random.nextInt(versions.length);
            int version = ++versions[line];
            history.add(Market.past(
                    position,
                    "L" + line,
                    version,
                    version > 1,
                    version > 1 && random.nextInt(4) == 0,
                    TODAY.minusDays(random.nextInt(30)),
                    "H",
                    "S",
                    "1",
                    "30",
                    "10"));
        }
        return history;
    }

    private static PastPurchase version(long position, String line, int version) {
        return Market.past(position, line, version, version > 1, false, TODAY, "H", "S", "1", "30", "10");
    }

    private static PastPurchase voteless(PastPurchase purchase) {
        return new PastPurchase(
                purchase.position(),
                purchase.lineId(),
                purchase.version(),
                purchase.supersedes(),
                purchase.cancelled(),
                purchase.orderDate(),
                purchase.hospital(),
                purchase.supplier(),
                purchase.pack(),
                purchase.packSize(),
                purchase.packs(),
                purchase.packPrice(),
                false);
    }

    private static List<String> visible(PurchaseLog log, long size) {
        return log.votersAt(size).stream()
                .map(purchase -> purchase.lineId() + purchase.version())
                .toList();
    }
}
