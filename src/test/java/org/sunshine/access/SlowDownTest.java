package org.sunshine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunshine.access.SlowDown.Scope.ACCOUNT;
import static org.sunshine.access.SlowDown.Scope.ACCOUNT_FROM_NETWORK;
import static org.sunshine.access.SlowDown.Scope.NETWORK;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlowDownTest {
    private static final Instant FAILED = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void letsAPersonMistypeAFewTimes() {
        assertThat(SlowDown.remaining(ACCOUNT_FROM_NETWORK, 4, FAILED, FAILED)).isZero();
    }

    @Test
    void doublesThePauseWithEachFurtherFailure() {
        assertThat(SlowDown.remaining(ACCOUNT_FROM_NETWORK, 5, FAILED, FAILED)).isEqualTo(Duration.ofSeconds(1));
        assertThat(SlowDown.remaining(ACCOUNT_FROM_NETWORK, 6, FAILED, FAILED)).isEqualTo(Duration.ofSeconds(2));
        assertThat(SlowDown.remaining(ACCOUNT_FROM_NETWORK, 10, FAILED, FAILED)).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void neverPausesLongerThanItsLimit() {
        assertThat(SlowDown.remaining(ACCOUNT_FROM_NETWORK, 1_000_000, FAILED, FAILED))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(SlowDown.remaining(NETWORK, Integer.MAX_VALUE, FAILED, FAILED))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(SlowDown.remaining(ACCOUNT, 500, FAILED, FAILED)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void countsThePauseDown() {
        assertThat(SlowDown.remaining(ACCOUNT_FROM_NETWORK, 8, FAILED, FAILED.plusSeconds(3)))
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(SlowDown.remaining(ACCOUNT_FROM_NETWORK, 8, FAILED, FAILED.plusSeconds(8)))
                .isZero();
    }

    @Test
    void forgetsAfterAQuietDay() {
        assertThat(SlowDown.counted(ACCOUNT_FROM_NETWORK, 9, FAILED, FAILED.plus(Duration.ofHours(23))))
                .isEqualTo(9);
        assertThat(SlowDown.counted(ACCOUNT_FROM_NETWORK, 9, FAILED, FAILED.plus(Duration.ofHours(24))))
                .isZero();
    }
}
