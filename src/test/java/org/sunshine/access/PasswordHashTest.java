package org.sunshine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final String PASSWORD = "a quiet morning";

    private final PasswordHash hash = new PasswordHash(new SecureRandom(), 1_000);

    @Test
    void recognisesItsOwnPasswordOnly() {
        String stored = hash.of(PASSWORD);
        assertThat(hash.matches(PASSWORD, stored)).isTrue();
        assertThat(hash.matches("a quiet mornin", stored)).isFalse();
        assertThat(hash.matches("A quiet morning", stored)).isFalse();
        assertThat(hash.matches("", stored)).isFalse();
    }

    @Test
    void storesTwoDifferentHashesOfTheSamePassword() {
        assertThat(hash.of(PASSWORD)).isNotEqualTo(hash.of(PASSWORD)).doesNotContain(PASSWORD);
    }

    @Test
    void readsTheCountFromTheStoredHashSoThatItCanRise() {
        String older = new PasswordHash(new SecureRandom(), 10).of(PASSWORD);
        assertThat(older).startsWith("pbkdf2-sha256$10$");
        assertThat(hash.matches(PASSWORD, older)).isTrue();
    }

    @Test
    void takesComposedAndDecomposedLettersForTheSame() {
        String composed = "caf\u00e9 del mar, 12";
        String decomposed = "cafe\u0301 del mar, 12";
        assertThat(hash.matches(decomposed, hash.of(composed))).isTrue();
    }

    @Test
    void matchesNothingForNobody() {
        assertThat(hash.matches(PASSWORD, hash.ofNobody())).isFalse();
        assertThat(hash.matches("", hash.ofNobody())).isFalse();
    }

    @Test
    void agreesWithAnIndependentCalculation() {
        // Python: hashlib.pbkdf2_hmac('sha256', b'correct horse battery', bytes(range(16)), 1000)
        String stored = "pbkdf2-sha256$1000$AAECAwQFBgcICQoLDA0ODw==$AhaeZ02AwPxykuhhDI8XvhQN8GKvmqM+qF6qvs/98I0=";
        assertThat(hash.matches("correct horse battery", stored)).isTrue();
    }

    @Test
    void usesSixHundredThousandRoundsUnlessToldOtherwise() {
        assertThat(new PasswordHash(new SecureRandom()).of(PASSWORD)).startsWith("pbkdf2-sha256$600000$");
    }
}
