package org.sunshine.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sunshine.testing.MariaDbForTests;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class DatabaseTest {
    @Inject
    Database database;

    @Test
    void runsATransactionAgainThatTheDatabaseEndedInADeadlock() throws Exception {
        database.useTransaction(handle -> {
            handle.execute("DROP TABLE IF EXISTS test_deadlock");
            handle.execute("CREATE TABLE test_deadlock (id INT PRIMARY KEY, n INT NOT NULL)");
            handle.execute("INSERT INTO test_deadlock VALUES (1, 0), (2, 0)");
        });
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> done = List.of(
                    threads.submit(() -> crossing(1, 2, bothHoldOne, runs)),
                    threads.submit(() -> crossing(2, 1, bothHoldOne, runs)));
            for (Future<?> one : done) {
                one.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(runs.get()).isGreaterThan(2);
        assertThat(database.<List<Integer>, RuntimeException>read(
                        handle -> handle.createQuery("SELECT n FROM test_deadlock ORDER BY id")
                                .mapTo(Integer.class)
                                .list()))
                .containsExactly(2, 2);
    }

    private void crossing(int first, int second, CyclicBarrier bothHoldOne, AtomicInteger runs) {
        boolean[] met = new boolean[1];
        database.useTransaction(handle -> {
            runs.incrementAndGet();
            handle.execute("UPDATE test_deadlock SET n = n + 1 WHERE id = ?", first);
            if (!met[0]) {
                met[0] = true;
                await(bothHoldOne);
            }
            handle.execute("UPDATE test_deadlock SET n = n + 1 WHERE id = ?", second);
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void putsNothingThatAStatementWasGivenIntoTheMessageOfAFailure() {
        assertThatThrownBy(() -> database.useTransaction(
                        handle -> handle.createUpdate("INSERT INTO no_such_table VALUES (:value)")
                                .bind("value", "very private")
                                .execute()))
                .hasMessageNotContaining("very private");
    }

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
