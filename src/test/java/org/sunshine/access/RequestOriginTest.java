package org.sunshine.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestOriginTest {
    private static final String HOST = "prices.example:8080";

    @Test
    void recognisesOurOwnPages() {
        assertThat(RequestOrigin.of("same-origin", "http://prices.example:8080", HOST))
                .isEqualTo(RequestOrigin.OWN);
        assertThat(RequestOrigin.of(null, "http://Prices.example:8080", HOST)).isEqualTo(RequestOrigin.OWN);
        assertThat(RequestOrigin.of("same-origin", null, HOST)).isEqualTo(RequestOrigin.OWN);
        assertThat(RequestOrigin.of("same-origin", "null", HOST)).isEqualTo(RequestOrigin.OWN);
    }

    @Test
    void recognisesOtherSites() {
        assertThat(RequestOrigin.of("cross-site", "https://evil.example", HOST)).isEqualTo(RequestOrigin.FOREIGN);
        assertThat(RequestOrigin.of("same-site", "http://other.prices.example:8080", HOST))
                .isEqualTo(RequestOrigin.FOREIGN);
        assertThat(RequestOrigin.of("none", null, HOST)).isEqualTo(RequestOrigin.FOREIGN);
        assertThat(RequestOrigin.of(null, "https://evil.example", HOST)).isEqualTo(RequestOrigin.FOREIGN);
        assertThat(RequestOrigin.of(null, "http://prices.example:9090", HOST)).isEqualTo(RequestOrigin.FOREIGN);
        assertThat(RequestOrigin.of(null, "null", HOST)).isEqualTo(RequestOrigin.FOREIGN);
        assertThat(RequestOrigin.of("same-origin", "https://evil.example", HOST))
                .isEqualTo(RequestOrigin.FOREIGN);
        assertThat(RequestOrigin.of(null, "not an origin", HOST)).isEqualTo(RequestOrigin.FOREIGN);
    }

    @Test
    void doesNotGuessWithoutEitherHeader() {
        assertThat(RequestOrigin.of(null, null, HOST)).isEqualTo(RequestOrigin.UNTOLD);
    }
}
