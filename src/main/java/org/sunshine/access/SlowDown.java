package org.sunshine.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a sign-in waits after failures. Whoever guesses from one network at one account waits ever longer; so does
 * whoever tries many accounts from one network. Guessing at one account from many networks slows down only networks
 * from which that account never signed in before, so that a stranger cannot lock its owner out.
 */
final class SlowDown {
    /** What failures are counted by: how many are free, how long the wait grows, and when all is forgotten. */
    enum Scope {
        ACCOUNT_FROM_NETWORK(5, Duration.ofMinutes(15), Duration.ofDays(1)),
        NETWORK(30, Duration.ofMinutes(5), Duration.ofHours(1)),
        ACCOUNT(100, Duration.ofSeconds(30), Duration.ofHours(1));

        private final int free;
        private final Duration longest;
        private final Duration forgottenAfter;

        Scope(int free, Duration longest, Duration forgottenAfter) {
            this.free = free;
            this.longest = longest;
            this.forgottenAfter = forgottenAfter;
        }
    }

    /** The longest memory of any scope: older counts mean nothing. */
    static final Duration MEMORY = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 30;

    private SlowDown() {}

    /** The failures that still count, of those counted up to {@code lastAt}. */
    static int counted(Scope scope, int failures, Instant lastAt, Instant now) {
        return now.isBefore(lastAt.plus(scope.forgottenAfter)) ? failures : 0;
    }

    /** One second after the last free failure, doubled with each further one; zero if the next attempt may come now. */
    static Duration remaining(Scope scope, int failures, Instant lastAt, Instant now) {
        int beyond = counted(scope, failures, lastAt, now) - scope.free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration grown = Duration.ofSeconds(1L << Math.min(beyond, MOST_DOUBLINGS));
        Duration pause = grown.compareTo(scope.longest) < 0 ? grown : scope.longest;
        Duration left = Duration.between(now, lastAt.plus(pause));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
