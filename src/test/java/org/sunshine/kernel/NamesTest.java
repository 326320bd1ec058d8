package org.sunshine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @Test
    void composesAccentsAndJoinsSpaces() {
        assertThat(Names.normalised("  Socie\u0301te\u0301 \u00A0 Générale\u3000"))
                .contains("Société Générale");
        assertThat(Names.normalised("重庆市第一医院")).contains("重庆市第一医院");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "a\u0000b",
                "a\u202Eb",
                "a\u2066b",
                "a\u200Bb",
                "a\u0007b",
                "a\nb",
                "a\uD800b",
                "a\uFFFDb"
            })
    void refusesWhatNoNameHas(String text) {
        assertThat(Names.normalised(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Côte d'Ivoire, cote d'ivoire",
        "ＡＢＣ, abc",
        "Straße, strasse",
        "重庆, 重庆",
        "한국, 한국",
        "Łódź, lodz",
        "İstanbul, istanbul"
    })
    void foldsCaseAccentsAndWidth(String text, String folded) {
        assertThat(Names.folded(text)).isEqualTo(folded);
    }
}
