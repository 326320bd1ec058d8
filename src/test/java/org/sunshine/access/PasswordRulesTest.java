package org.sunshine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {
    @Test
    void takesAnyLongPasswordWithoutAskingForSigns() {
        assertThat(PasswordRules.refusal("amara", "three grey herons")).isEmpty();
        assertThat(PasswordRules.refusal("amara", "alllowercaseletters")).isEmpty();
        assertThat(PasswordRules.refusal("amara", "一二三四五六七八九十百千")).isEmpty();
    }

    @Test
    void takesGeneratedOnes() {
        assertThat(PasswordRules.refusal("amara", Secrets.password(new SecureRandom())))
                .isEmpty();
    }

    @Test
    void refusesAShortOne() {
        assertThat(PasswordRules.refusal("amara", "elevenchars"))
                .hasValueSatisfying(m -> assertThat(m).contains("12"));
        assertThat(PasswordRules.refusal("amara", "")).isPresent();
    }

    @Test
    void countsCharactersAndNotTheirUnits() {
        assertThat(PasswordRules.refusal("amara", "\ud83d\ude00".repeat(6))).isPresent();
    }

    @Test
    void refusesAnEndlessOneAndControlCharacters() {
        assertThat(PasswordRules.refusal("amara", "ab".repeat(200))).isPresent();
        assertThat(PasswordRules.refusal("amara", "three grey\u0000 herons")).isPresent();
    }

    @Test
    void refusesTheUsernameInAnyCase() {
        assertThat(PasswordRules.refusal("officer.amara", "Officer.Amara")).isPresent();
    }

    @Test
    void refusesWhatEverybodyTriesFirst() {
        assertThat(PasswordRules.refusal("amara", "Password1234")).isPresent();
        assertThat(PasswordRules.refusal("amara", "123456789012")).isPresent();
        assertThat(PasswordRules.refusal("amara", "aaaaaaaaaaaaaaaa")).isPresent();
    }
}
