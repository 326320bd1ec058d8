package org.sunshine.pricing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Tries the nights and survives whatever they throw; waits longer after each failure, from a minute up to an hour. */
final class NightAttempts {
    private static final Logger LOG = Logger.getLogger(NightAttempts.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Clock clock;
    private Duration wait = Duration.ZERO;
    private Instant notBefore = Instant.MIN;

    NightAttempts(Clock clock) {
        this.clock = clock;
    }

    /** Whether the wait after the last failure is over. */
    boolean due() {
        return !clock.instant().isBefore(notBefore);
    }

    /** Errors too: a scheduled task that throws is never run again. */
    void attempt(Runnable work) {
        try {
            work.run();
            wait = Duration.ZERO;
            notBefore = Instant.MIN;
        } catch (Throwable failure) {
            Duration doubled = wait.isZero() ? FIRST : wait.multipliedBy(2);
            wait = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
            notBefore = clock.instant().plus(wait);
            LOG.errorf(failure, "The night could not be finished; the next try is in %d minutes", wait.toMinutes());
        }
    }
}
