package org.sunshine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrengthTest {
    @ParameterizedTest
    @CsvSource({
        "500mg, 500 mg",
        "0.5 g, 500 mg",
        "0.50 G, 500 mg",
        "1000 mg, 1 g",
        "50 mcg, 50 µg",
        "0.05 mg, 50 µg",
        "0.5 mg, 0.5 mg",
        "10 mg/ml, 10 mg/ml",
        "10mg / 1 mL, 10 mg/ml",
        "600mg/2ml, 600 mg/2 ml",
        "1 MIU, 1000000 IU",
        "100 units/ml, 100 IU/ml",
        "25 µg/h, 25 µg/h",
        "0.9%, 0.9 %",
        "70 % v/v, 70 % v/v",
        "100 μg/actuation, 0.1 mg/dose"
    })
    void readsOneStrengthHoweverItIsWritten(String written, String text) {
        Strength strength = Strength.parse(written).orElseThrow();
        assertThat(strength.text()).isEqualTo(text);
        assertThat(Strength.parse(text)).as("reads its own text").contains(strength);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mg",
                "500",
                "0 mg",
                "-5 mg",
                "1,5 g",
                "1,000 mg",
                "5 mIU",
                "5 mBq",
                "10 xx",
                "10 mg/",
                "10 mg/0 ml",
                "1e3 mg",
                "1.2.3 mg",
                "10 mg/ml/h",
                "150/300 mg",
                "99999999999999 mg"
            })
    void refusesWhatIsNoStrength(String written) {
        assertThat(Strength.parse(written)).isEmpty();
    }

    @Test
    void isPerUnitOfComparison() {
        assertThat(compared("100 mg/5 ml", Unit.ML)).isEqualTo("20 mg/ml");
        assertThat(compared("1 %", Unit.ML)).isEqualTo("10 mg/ml");
        assertThat(compared("1 %", Unit.G)).isEqualTo("10 mg/g");
        assertThat(compared("200 µg/dose", Unit.DOSE)).isEqualTo("0.2 mg");
        assertThat(compared("600 mg/2 ml", Unit.VIAL)).isEqualTo("600 mg/2 ml");
        assertThat(compared("10 mg/3 ml", Unit.ML)).isEqualTo("3.33333333333 mg/ml");
    }

    private static String compared(String written, Unit unit) {
        return Strength.parse(written).orElseThrow().comparedBy(unit).text();
    }
}
