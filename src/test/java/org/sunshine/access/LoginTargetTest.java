package org.sunshine.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginTargetTest {
    @Test
    void goesOnToAnAddressOfOurs() {
        assertThat(LoginPage.own("/")).isEqualTo("/");
        assertThat(LoginPage.own("/desk")).isEqualTo("/desk");
        assertThat(LoginPage.own("/desk/orders?day=2026-11-23&lang=zh"))
                .isEqualTo("/desk/orders?day=2026-11-23&lang=zh");
    }

    @Test
    void goesNowhereElse() {
        for (String elsewhere : new String[] {
            null,
            "",
            "desk",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/desk\r\nX: y",
            "/a\\b",
            "/ ",
            "javascript:alert(1)",
            "/重庆"
        }) {
            assertThat(LoginPage.own(elsewhere)).as(elsewhere).isEmpty();
        }
    }
}
