package org.sunshine.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;
import org.sunshine.ordering.Judgement;
import org.sunshine.platform.Database;
import org.sunshine.platform.EmbeddedMariaDb;
import org.sunshine.pricing.judging.Beside;
import org.sunshine.pricing.judging.GroupCache;

/** Closes on a real database; every process is a set of objects of its own. */
class ClosingDaysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:05:00.123Z"), ZoneOffset.UTC);

    private static EmbeddedMariaDb mariaDb;
    private static Database database;

    private final InMemory published = new InMemory();

    @BeforeAll
    static void startDatabase() throws IOException, SQLException {
        Path root = Path.of("target", "mariadb-for-tests").toAbsolutePath();
        Files.createDirectories(root);
        mariaDb = EmbeddedMariaDb.start(Files.createTempDirectory(root, "closes"));
        MariaDbDataSource source = new MariaDbDataSource(mariaDb.jdbcUrl());
        source.setUser(mariaDb.user());
        source.setPassword(mariaDb.password());
        database = new Database(source);
        migrate();
        migrate(); // May be run again.
        database.useTransaction(
                handle -> handle.execute(
                        """
                CREATE TABLE appended (day DATE NOT NULL, ref_position BIGINT NOT NULL, hash CHAR(64) NOT NULL)
                """));
    }

    private static void migrate() throws IOException {
        for (String name : List.of("V202611230401__pricing_close.sql", "V202611240201__pricing_rules.sql")) {
            try (InputStream file = ClosingDaysTest.class.getResourceAsStream("/db/migration/" + name)) {
                String sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                database.useTransaction(handle -> handle.createScript(sql).execute());
            }
        }
    }

    @AfterAll
    static void stopDatabase() {
        mariaDb.close();
    }

    @BeforeEach
    void empty() {
        database.useTransaction(handle -> {
            handle.execute("DELETE FROM pricing_close");
            handle.execute("DELETE FROM pricing_rules");
            handle.execute("DELETE FROM appended");
        });
        publish(0, 10);
    }

    @Test
    void theFirstCloseIsOfTheLastDayOnly() {
        List<Closes.Close> stored = closing().closeThrough(DAY);
        assertThat(stored).extracting(Closes.Close::day).containsExactly(DAY);
        assertThat(stored.getFirst().refPosition()).isEqualTo(10);
        assertThat(stored.getFirst().referencesHash()).matches("[0-9a-f]{64}");
        assertThat(new Closes(database).find(DAY)).contains(stored.getFirst());
    }

    @Test
    void daysThatWereMissedAreClosedOneByOneAndPutOnRecord() {
        closing().closeThrough(DAY);
        publish(10, 4);
        List<Closes.Close> stored = closing().closeThrough(DAY.plusDays(3));
        assertThat(stored)
                .extracting(Closes.Close::day)
                .containsExactly(DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3));
        assertThat(stored).extracting(Closes.Close::refPosition).containsOnly(14L);
        assertThat(appended())
                .containsExactly(
                        DAY + " 10", DAY.plusDays(1) + " 14", DAY.plusDays(2) + " 14", DAY.plusDays(3) + " 14");
    }

    @Test
    void closingAgainDoesNothing() {
        closing().closeThrough(DAY);
        assertThat(closing().closeThrough(DAY)).isEmpty();
        assertThat(closing().closeThrough(DAY.minusDays(4))).isEmpty();
        assertThat(appended()).hasSize(1);
    }

    @Test
    void manyProcessesAtOnceCloseEachDayOnce() throws Exception {
        closing().closeThrough(DAY);
        List<Callable<List<Closes.Close>>> processes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ClosingDays process = closing();
            processes.add(() -> process.closeThrough(DAY.plusDays(5)));
        }
        int stored = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (var closes : threads.invokeAll(processes)) {
                stored += closes.get().size();
            }
        }
        assertThat(stored).isEqualTo(5);
        assertThat(appended()).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void aCloseThatCannotBePutOnRecordIsNotStored() {
        ClosingDays failing = closing((handle, day, refPosition, hash) -> {
            throw new IllegalStateException("no ledger");
        });
        assertThatThrownBy(() -> failing.closeThrough(DAY)).hasMessage("no ledger");
        assertThat(new Closes(database).newest()).isEmpty();
        assertThat(closing().closeThrough(DAY)).hasSize(1);
    }

    @Test
    void theHashIsOfTheReferencesAndOfNothingElse() {
        String hash = closing().closeThrough(DAY).getFirst().referencesHash();
        empty();
        assertThat(closing().closeThrough(DAY).getFirst().referencesHash()).isEqualTo(hash);
        empty();
        publish(10, 1);
        assertThat(closing().closeThrough(DAY).getFirst().referencesHash()).isNotEqualTo(hash);
    }

    @Test
    void aLineKnowsWhatTheCloseOfTheDayBeforeFroze() {
        Closes closes = new Closes(database);
        assertThat(closes.refPositionFor(DAY.plusDays(1))).isZero();
        closing().closeThrough(DAY);
        publish(10, 4);
        closing().closeThrough(DAY.plusDays(1)); // by another process
        assertThat(closes.refPositionFor(DAY.plusDays(1))).isEqualTo(10);
        assertThat(closes.refPositionFor(DAY.plusDays(2))).isEqualTo(14);
        assertThat(closes.refPositionFor(DAY.plusDays(3))).isEqualTo(14); // not closed yet: the newest
        assertThat(closes.refPositionFor(DAY.minusDays(9))).isEqualTo(14); // before the portal's first day
        publish(14, 2);
        closing().closeThrough(DAY.plusDays(2));
        assertThat(closes.refPositionFor(DAY.plusDays(3))).isEqualTo(16);
        assertThat(closes.refPositionFor(DAY.plusDays(1))).isEqualTo(10);
    }

    @Test
    void linesAreJudgedAtTheCloseOfTheirOwnDayBefore() {
        closing().closeThrough(DAY);
        publish(10, 4);
        JudgingPrices judging = judging(published);
        Judgement judgement = judging.judge(null, List.of(Market.line(DAY.plusDays(1), "N", "N", "1", "30", "6", null)))
                .getFirst();
        assertThat(judgement.refPosition()).isEqualTo(10);
        assertThat(judgement.reference().n()).isEqualTo(10);
    }

    @Test
    void aFailureOfTheEngineLeavesTheLineUnjudgedAndTheOthersJudged() {
        closing().closeThrough(DAY);
        JudgingPrices judging = judging(new PastPurchases() {
            @Override
            public long size() {
                return published.size();
            }

            @Override
            public List<PastPurchase> of(String product, String tier, long from, long below) {
                if (tier.equals("other")) {
                    throw new IllegalStateException("cannot read");
                }
                return published.of(product, tier, from, below);
            }

            @Override
            public List<Group> groups() {
                return published.groups();
            }
        });
        var good = Market.line(DAY.plusDays(1), "N", "N", "1", "30", "6", null);
        var bad = new org.sunshine.ordering.LineToJudge(
                "bad",
                1,
                "ORDER",
                2,
                good.orderDate(),
                "N",
                "PRODUCT",
                true,
                "other",
                "P",
                good.packSize(),
                "N",
                good.packs(),
                good.packPrice(),
                null);
        var unmatched = new org.sunshine.ordering.LineToJudge(
                "new",
                1,
                "ORDER",
                3,
                good.orderDate(),
                "N",
                "X-P",
                true,
                "generic",
                "P",
                good.packSize(),
                "N",
                good.packs(),
                good.packPrice(),
                null);
        List<Judgement> judgements = judging.judge(null, List.of(bad, good, unmatched));
        assertThat(judgements).extracting(Judgement::whyNot).containsExactly("ENGINE_ERROR", null, "UNMATCHED");
    }

    private ClosingDays closing() {
        return closing((handle, day, refPosition, hash) -> append(handle, day, refPosition, hash));
    }

    private ClosingDays closing(CloseLedger ledger) {
        return new ClosingDays(
                database,
                new Closes(database),
                published,
                new GroupCache(published, 1000),
                ledger,
                rules(published),
                CLOCK);
    }

    private static JudgingPrices judging(PastPurchases past) {
        return new JudgingPrices(new GroupCache(past, 1000), new Closes(database), Beside.NOTHING, rules(past));
    }

    private static RulesInForce rules(PastPurchases past) {
        RulesInForce rules =
                new RulesInForce(database, past, new Closes(database), (handle, version, sha256, from) -> {}, CLOCK);
        rules.begin();
        return rules;
    }

    private void publish(long from, int lines) {
        for (long position = from; position < from + lines; position++) {
            published.publish(
                    "PRODUCT",
                    Market.past(
                            position,
                            "L" + position,
                            1,
                            false,
                            false,
                            DAY.minusDays(position),
                            "H" + position,
                            "S" + position,
                            "1",
                            "30",
                            "6"));
        }
    }

    private static void append(Handle handle, LocalDate day, long refPosition, String hash) {
        handle.execute("INSERT INTO appended VALUES (?, ?, ?)", day.toString(), refPosition, hash);
    }

    private static List<String> appended() {
        return database.read(
                handle -> handle.createQuery("SELECT CONCAT(day, ' ', ref_position) FROM appended ORDER BY day")
                        .mapTo(String.class)
                        .list());
    }
}
