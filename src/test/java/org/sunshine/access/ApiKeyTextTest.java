package org.sunshine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeyTextTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void readsBackWhatItWrote() {
        ApiKeyText key = ApiKeyText.generate(random);
        assertThat(ApiKeyText.parse(key.whole())).contains(key);
    }

    @Test
    void hasAnIdAndASecretOf160Bits() {
        assertThat(ApiKeyText.generate(random).whole()).matches("sun_[0-9a-z]{10}_[0-9a-z]{32}");
    }

    @Test
    void neverRepeats() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(seen.add(ApiKeyText.generate(random).secret())).isTrue();
        }
    }

    @Test
    void refusesEveryOtherForm() {
        String key = ApiKeyText.generate(random).whole();
        assertThat(ApiKeyText.parse("")).isEmpty();
        assertThat(ApiKeyText.parse("sun_")).isEmpty();
        assertThat(ApiKeyText.parse(key + "0")).isEmpty();
        assertThat(ApiKeyText.parse(key + "\n")).isEmpty();
        assertThat(ApiKeyText.parse(key.substring(1))).isEmpty();
        assertThat(ApiKeyText.parse(key.replace('_', '-'))).isEmpty();
    }

    @Test
    void keepsTheSecretOutOfLogs() {
        ApiKeyText key = ApiKeyText.generate(random);
        assertThat(key.toString()).contains(key.id()).doesNotContain(key.secret());
    }
}
