package org.sunshine.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PriceSummaryTest {
    @Test
    void theMiddleOfAnOddNumberIsOneOfThem() {
        assertThat(summary("3", "1", "2").middle()).isEqualByComparingTo("2");
    }

    @Test
    void theMiddleOfAnEvenNumberIsTheMeanOfTheLogs() {
        assertThat(summary("1", "4").middle()).isEqualByComparingTo("2");
        assertThat(summary("0.02", "0.03", "0.05", "9").middle()).isEqualByComparingTo("0.038730");
    }

    @Test
    void theMiddleEightyPercentAreNearestRanks() {
        List<BigDecimal> hundred =
                IntStream.rangeClosed(1, 100).mapToObj(BigDecimal::valueOf).toList();
        PriceSummary summary = PriceSummary.of(hundred).orElseThrow();
        assertThat(summary.low()).isEqualByComparingTo("10");
        assertThat(summary.high()).isEqualByComparingTo("90");
        assertThat(summary("7").low()).isEqualByComparingTo("7");
    }

    @Test
    void nothingHasNoMiddle() {
        assertThat(PriceSummary.of(List.of())).isEmpty();
    }

    @Test
    void onePriceIsSeenWhateverItsZeros() {
        assertThat(summary("1.0", "1.00").onePrice()).isTrue();
        assertThat(summary("1.0", "1.01").onePrice()).isFalse();
    }

    private static PriceSummary summary(String... prices) {
        return PriceSummary.of(Stream.of(prices).map(BigDecimal::new).toList()).orElseThrow();
    }
}
