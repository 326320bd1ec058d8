package org.sunshine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.PriceStrip.Beyond;

class PriceStripTest {
    @Test
    void theMiddlePriceIsAtTheCentre() {
        PriceStrip strip = strip("1", "1", "1", "1");
        assertThat(strip.dot()).isEqualTo("50.0%");
        assertThat(strip.beyond()).isEqualTo(Beyond.NOT);
    }

    @Test
    void eachDoublingIsAQuarterOfTheWidth() {
        assertThat(strip("1", "1", "1", "2").dot()).isEqualTo("75.0%");
        assertThat(strip("1", "1", "1", "0.5").dot()).isEqualTo("25.0%");
        assertThat(strip("0.0747", "0.0747", "0.107", "0.102").dot()).isEqualTo("61.2%");
    }

    @Test
    void theBarIsTheMiddleEightyPercent() {
        PriceStrip strip = strip("1", "0.5", "2", "1");
        assertThat(strip.bar()).isEqualTo("25.0%");
        assertThat(strip.barWidth()).isEqualTo("50.0%");
    }

    @Test
    void aBarOfOnePriceIsStillSeen() {
        assertThat(strip("1", "1", "1", "1").barWidth()).isEqualTo("0.8%");
        assertThat(strip("1", "4", "4", "1").bar()).isEqualTo("99.2%");
    }

    @Test
    void aBarEndsAtTheEdgeOfTheScale() {
        PriceStrip strip = strip("1", "0.01", "9", "1");
        assertThat(strip.bar()).isEqualTo("0.0%");
        assertThat(strip.barWidth()).isEqualTo("100.0%");
    }

    @Test
    void aPriceOffTheScaleIsAnArrowAtTheEdge() {
        assertThat(strip("1", "1", "1", "4").beyond()).isEqualTo(Beyond.NOT);
        assertThat(strip("1", "1", "1", "4.1").beyondRight()).isTrue();
        assertThat(strip("1", "1", "1", "0.2").beyondLeft()).isTrue();
    }

    @Test
    void levelThreeIsThinEvidence() {
        assertThat(PriceStrip.of(one("1"), one("1"), one("1"), one("1"), 3, "plain", "")
                        .thin())
                .isTrue();
        assertThat(strip("1", "1", "1", "1").thin()).isFalse();
    }

    @Test
    void aPriceOfNothingHasNoPlaceOnALogScale() {
        assertThat(strip("1", "1", "1", "0").judged()).isFalse();
    }

    private static PriceStrip strip(String median, String low, String high, String price) {
        return PriceStrip.of(one(median), one(low), one(high), one(price), 1, "plain", "in words");
    }

    private static BigDecimal one(String value) {
        return new BigDecimal(value);
    }
}
