package org.sunshine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NightAttemptsTest {
    private Instant now = Instant.parse("2026-11-24T00:01:00Z");
    private final NightAttempts attempts = new NightAttempts(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    @Test
    void survivesAnErrorAndWaitsLongerAfterEachFailureUpToAnHour() {
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            attempts.attempt(() -> {
                throw new StackOverflowError();
            });
            now = now.plus(Duration.ofMinutes(minutes)).minusMillis(1);
            assertThat(attempts.due()).isFalse();
            now = now.plusMillis(1);
            assertThat(attempts.due()).isTrue();
        }
    }

    @Test
    void isDueAgainAtOnceAfterASuccess() {
        attempts.attempt(() -> {
            throw new IllegalStateException();
        });
        attempts.attempt(() -> {});
        assertThat(attempts.due()).isTrue();
    }
}
