package org.sunshine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0.875000, 0.875",
        "0.400000, 0.400",
        "0.009950, 0.00995",
        "0.006960, 0.00696",
        "0.007000, 0.0070",
        "0.074700, 0.0747",
        "0.000100, 0.0001",
        "0.000001, 0.000001",
        "23.000000, 23.00",
        "1.600000, 1.60",
        "12.345000, 12.35",
        "0.999600, 1.00",
        "9.996000, 10.00",
        "0.099960, 0.100",
        "1234.500000, '1,234.50'",
        "0.000000, 0.00"
    })
    void unitPricesHaveThreeSignificantFiguresAndAtLeastTwoDecimals(BigDecimal price, String figure) {
        assertThat(Figures.unitPrice(price)).isEqualTo(figure);
    }

    @Test
    void unitPricesSplitAtTheDecimalPoint() {
        assertThat(Figures.splitUnitPrice(new BigDecimal("1234.500000"))).isEqualTo(new Figures.Split("1,234", ".50"));
        assertThat(Figures.splitUnitPrice(new BigDecimal("0.875000"))).hasToString("0.875");
    }

    @Test
    void exactPricesKeepTheirSixDecimals() {
        assertThat(Figures.exact(new BigDecimal("0.048667"))).isEqualTo("0.048667");
        assertThat(Figures.exact(new BigDecimal("23.000000"))).isEqualTo("23.000000");
    }

    @ParameterizedTest
    @CsvSource({"2625706.5500, '2,625,706.55'", "13.9600, 13.96", "0.005, 0.01", "-820.1, −820.10", "0, 0.00"})
    void moneyHasTwoDecimalsThousandsAndATrueMinus(BigDecimal amount, String figure) {
        assertThat(Figures.money(amount)).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource({"22046.2, '+22,046'", "-820, −820", "0.2, 0", "0, 0"})
    void differencesSayTheirSign(BigDecimal amount, String figure) {
        assertThat(Figures.difference(amount)).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource({"26.2500, 26.25", "26, 26.00", "0.0135, 0.0135", "3.1, 3.10"})
    void packPricesShowEveryDecimalThatWasEntered(BigDecimal price, String figure) {
        assertThat(Figures.asEntered(price)).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource({"60.000, 60", "2.5, 2.5", "12304, '12,304'", "1000, '1,000'"})
    void quantitiesShowNoEmptyDecimals(BigDecimal quantity, String figure) {
        assertThat(Figures.quantity(quantity)).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0000, 1.00",
        "1.4249, 1.42",
        "9.9940, 9.99",
        "9.9960, 10.0",
        "12.0812, 12.1",
        "0.2011, 0.20",
        "0.0476, 0.048",
        "0.0048, 0.0048",
        "1234.5678, '1,234.6'"
    })
    void ratiosHaveTwoDecimalsAndOneFromTenOn(BigDecimal ratio, String figure) {
        assertThat(Figures.ratio(ratio)).isEqualTo(figure);
    }

    @Test
    void sharesAreInPercent() {
        assertThat(Figures.percent(new BigDecimal("0.0912"))).isEqualTo("9.1");
    }
}
