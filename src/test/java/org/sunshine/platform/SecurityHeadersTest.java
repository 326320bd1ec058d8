package org.sunshine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
    @Test
    void asksForHttpsOnlyWhereThereIsHttps() {
        assertThat(headers("/", true).get("Strict-Transport-Security")).startsWith("max-age=63072000");
        assertThat(headers("/", false).contains("Strict-Transport-Security")).isFalse();
    }

    @Test
    void allowsNothingInlineAndNoFrames() {
        assertThat(headers("/", false).get("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*", "http");
    }

    @Test
    void tellsOnlyOurOwnFormsWhereTheyCameFrom() {
        assertThat(SecurityHeaders.referrerPolicy("/lines")).isEqualTo("no-referrer");
        assertThat(SecurityHeaders.referrerPolicy("/deskless")).isEqualTo("no-referrer");
        assertThat(SecurityHeaders.referrerPolicy("/desk")).isEqualTo("same-origin");
        assertThat(SecurityHeaders.referrerPolicy("/desk/orders")).isEqualTo("same-origin");
        assertThat(SecurityHeaders.referrerPolicy(null)).isEqualTo("no-referrer");
    }

    private static MultiMap headers(String path, boolean behindTls) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        SecurityHeaders.set(headers, path, behindTls);
        return headers;
    }
}
