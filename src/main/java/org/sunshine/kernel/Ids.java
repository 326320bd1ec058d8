package org.sunshine.kernel;

import java.security.SecureRandom;
import java.time.Clock;

/**
 * Opaque ids: a letter, ten characters of time and sixteen of randomness in Crockford's base 32. Ids made later sort
 * later, so that new rows go to the end of an index.
 */
public final class Ids {
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int TIME_CHARACTERS = 10;
    private static final int RANDOM_CHARACTERS = 16;

    private final Clock clock;
    private final SecureRandom random;

    public Ids(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new id of 27 characters that starts with {@code kind}. */
    public String next(char kind) {
        StringBuilder id = new StringBuilder(1 + TIME_CHARACTERS + RANDOM_CHARACTERS).append(kind);
        long millis = clock.millis();
        for (int shift = 5 * (TIME_CHARACTERS - 1); shift >= 0; shift -= 5) {
            id.append(ALPHABET[(int) (millis >>> shift) & 31]);
        }
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            id.append(ALPHABET[random.nextInt(32)]);
        }
        return id.toString();
    }
}
