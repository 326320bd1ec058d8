package org.sunshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.CannotStart;

class DatabaseAccessTest {
    @Test
    void isTheEmbeddedOneWhereNothingIsSet() {
        assertThat(DatabaseAccess.configured(Map.of())).isEmpty();
        assertThat(DatabaseAccess.configured(Map.of("SUNSHINE_DB_URL", " "))).isEmpty();
    }

    @Test
    void refusesAnotherKindOfDatabase() {
        assertThatThrownBy(() -> DatabaseAccess.configured(Map.of("SUNSHINE_DB_URL", "jdbc:postgresql://db/x")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("jdbc:mariadb://");
    }

    @Test
    void saysWhichDatabaseDoesNotAnswerAndNeverThePassword() {
        DatabaseAccess access = DatabaseAccess.configured(Map.of(
                        "SUNSHINE_DB_URL", "jdbc:mariadb://127.0.0.1:1/sunshine?password=hidden1",
                        "SUNSHINE_DB_USER", "portal",
                        "SUNSHINE_DB_PASSWORD", "hidden2"))
                .orElseThrow();
        assertThatThrownBy(access::check)
                .isInstanceOf(CannotStart.class)
                .message()
                .contains("jdbc:mariadb://127.0.0.1:1/sunshine ", "SUNSHINE_DB_URL")
                .doesNotContain("hidden")
                .hasLineCount(1);
        assertThat(access.toString()).doesNotContain("hidden");
    }
}
