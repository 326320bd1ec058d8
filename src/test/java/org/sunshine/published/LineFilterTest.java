package org.sunshine.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.Problem;

class LineFilterTest {
    @Test
    void printsBackToOneAddressWhateverTheOrder() {
        LineFilter one = parse(Map.of("supplier", List.of("S-2", "S-1"), "day", List.of("2026-11-23")));
        LineFilter other = parse(Map.of("day", List.of("2026-11-23"), "supplier", List.of("S-1", "S-2", "S-1")));
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.toQuery()).isEqualTo("day=2026-11-23&supplier=S-1&supplier=S-2");
    }

    @Test
    void encodesWhatAnAddressCannotHold() {
        assertThat(parse(Map.of("district", List.of("Côte d'Ivoire & 重庆"))).toQuery())
                .isEqualTo("district=C%C3%B4te+d%27Ivoire+%26+%E9%87%8D%E5%BA%86");
    }

    @Test
    void leavesEmptyValuesOfAFormOut() {
        assertThat(parse(Map.of("q", List.of(""), "flag", List.of(" "))).isEmpty())
                .isTrue();
    }

    @Test
    void refusesUnknownAndMalformedParametersAllAtOnce() {
        assertThatThrownBy(() -> parse(Map.of(
                        "colour", List.of("red"),
                        "day", List.of("2026-02-30"),
                        "minRatio", List.of("NaN"),
                        "flag", List.of("high'--"),
                        "status", List.of("deleted"),
                        "asOf", List.of("-1"))))
                .isInstanceOfSatisfying(Problem.Raised.class, raised -> {
                    assertThat(raised.problem().status()).isEqualTo(400);
                    assertThat(raised.problem().errors()).hasSize(6);
                });
    }

    @Test
    void refusesTwoOfWhatCanBeGivenOnce() {
        assertThatThrownBy(() -> parse(Map.of("asOf", List.of("1", "2")))).isInstanceOf(Problem.Raised.class);
    }

    @Test
    void theLiveStreamRefusesWhatHasNoMeaningThere() {
        for (String word : List.of("from", "to", "day", "review", "status", "q", "asOf")) {
            String value =
                    switch (word) {
                        case "review" -> "open";
                        case "status" -> "all";
                        case "asOf" -> "7";
                        default -> "2026-11-23";
                    };
            assertThatThrownBy(() -> LineFilter.parseLive(Map.of(word, List.of(value)), Set.of()))
                    .as(word)
                    .isInstanceOf(Problem.Raised.class);
        }
    }

    @Test
    void aCursorComesBackAndAForeignOneIsRefused() {
        assertThat(Cursor.parse(Cursor.of(123_456))).isEqualTo(123_456L);
        assertThat(Cursor.parse(null)).isNull();
        for (String foreign : List.of("x", "cA", "%%%", "cDAx", "=")) {
            assertThatThrownBy(() -> Cursor.parse(foreign)).as(foreign).isInstanceOf(Problem.Raised.class);
        }
    }

    private static LineFilter parse(Map<String, List<String>> query) {
        return LineFilter.parse(query, Set.of());
    }
}
