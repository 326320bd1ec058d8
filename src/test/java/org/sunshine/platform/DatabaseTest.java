package org.sunshine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sunshine.testing.MariaDbForTests;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class DatabaseTest {
    @Inject
    Database database;

    @Test
    void keepsChineseAndEmojiAndTellsCodesApart() {
        database.useTransaction(handle -> {
            handle.execute("DROP TABLE IF EXISTS test_code");
            handle.execute(
                    "CREATE TABLE test_code (code VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PRIMARY KEY, at DATETIME(3))");
            Instant at = Instant.parse("2026-11-23T16:30:00.030Z");
            for (String code : new String[] {"S-1", "s-1", "S-1 ", "Ś-1", "重庆", "😀"}) {
                handle.execute("INSERT INTO test_code VALUES (?, ?)", code, at);
            }
            assertThat(handle.createQuery("SELECT code FROM test_code ORDER BY code")
                            .mapTo(String.class)
                            .list())
                    .containsExactlyInAnyOrder("S-1", "s-1", "S-1 ", "Ś-1", "重庆", "😀");
            assertThat(handle.createQuery("SELECT at FROM test_code WHERE code = 'S-1'")
                            .mapTo(Instant.class)
                            .one())
                    .isEqualTo(at);
        });
    }
}
