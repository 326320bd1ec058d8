package org.sunshine.board.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What some prices of one product are: for reading a page, while flags rest on the frozen references alone.
 *
 * @param middle of an even number the geometric mean of the two in the middle, as in a reference
 * @param low nearest-rank 10th percentile
 * @param high nearest-rank 90th percentile
 */
public record PriceSummary(
        int n, BigDecimal middle, BigDecimal low, BigDecimal high, BigDecimal least, BigDecimal most) {
    private static final int SCALE = 6;

    /** @param prices all above zero; empty where there is none */
    public static Optional<PriceSummary> of(Collection<BigDecimal> prices) {
        if (prices.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> sorted = prices.stream().sorted().toList();
        return Optional.of(new PriceSummary(
                sorted.size(),
                middle(sorted),
                rank(sorted, 10),
                rank(sorted, 90),
                sorted.getFirst(),
                sorted.getLast()));
    }

    private static BigDecimal middle(List<BigDecimal> sorted) {
        int half = sorted.size() / 2;
        if (sorted.size() % 2 == 1) {
            return sorted.get(half);
        }
        return sorted.get(half - 1)
                .multiply(sorted.get(half))
                .sqrt(MathContext.DECIMAL64)
                .setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal rank(List<BigDecimal> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(Math.max(1, rank) - 1);
    }

    public boolean onePrice() {
        return least.compareTo(most) == 0;
    }
}
