package org.sunshine.pricing.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LogPriceTest {
    @Test
    void takesTheLogOfTheExactUnitPrice() {
        assertThat(LogPrice.of(new BigDecimal("1"), new BigDecimal("3"))).isEqualTo(-1098612);
        assertThat(LogPrice.of(new BigDecimal("30.00"), new BigDecimal("30"))).isZero();
        // At six decimals this unit price would be 0.000000.
        assertThat(LogPrice.of(new BigDecimal("0.02"), new BigDecimal("100000")))
                .isEqualTo(-15424948);
        assertThat(LogPrice.of(new BigDecimal("1000000000000.0001"), new BigDecimal("0.001")))
                .isEqualTo(34538776);
    }

    @Test
    void theScaleInWhichAPriceIsWrittenChangesNothing() {
        assertThat(LogPrice.of(new BigDecimal("18.5000"), new BigDecimal("24.000")))
                .isEqualTo(LogPrice.of(new BigDecimal("18.5"), new BigDecimal("2.4E+1")));
    }

    @Test
    void theMiddleOfAnEvenCountIsTheMeanHalfEven() {
        assertThat(LogPrice.middle(new long[] {1, 2, 4})).isEqualTo(2);
        assertThat(LogPrice.middle(new long[] {1, 2})).isEqualTo(2);
        assertThat(LogPrice.middle(new long[] {2, 3})).isEqualTo(2);
        assertThat(LogPrice.middle(new long[] {-3, -2})).isEqualTo(-2);
        assertThat(LogPrice.middle(new long[] {-2, -1})).isEqualTo(-2);
        assertThat(LogPrice.middle(new long[] {-10, 4, 6, 90})).isEqualTo(5);
    }
}
