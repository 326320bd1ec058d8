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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;
import org.sunshine.ordering.Acceptance;
import org.sunshine.ordering.Judgement;
import org.sunshine.platform.Database;
import org.sunshine.platform.EmbeddedMariaDb;
import org.sunshine.pricing.judging.Beside;
import org.sunshine.pricing.judging.GroupCache;
import org.sunshine.pricing.judging.HistoryPass;

/** Rule versions on a real database; every process is a set of objects of its own. */
class RulesInForceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    private static EmbeddedMariaDb mariaDb;
    private static Database database;

    private final InMemory published = new InMemory();

    @BeforeAll
    static void startDatabase() throws IOException, SQLException {
        Path root = Path.of("target", "mariadb-for-tests").toAbsolutePath();
        Files.createDirectories(root);
        mariaDb = EmbeddedMariaDb.start(Files.createTempDirectory(root, "rules"));
        MariaDbDataSource source = new MariaDbDataSource(mariaDb.jdbcUrl());
        source.setUser(mariaDb.user());
        source.setPassword(mariaDb.password());
        database = new Database(source);
        for (String name : List.of("V202611230401__pricing_close.sql", "V202611240201__pricing_rules.sql")) {
            try (InputStream file = RulesInForceTest.class.getResourceAsStream("/db/migration/" + name)) {
                String sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                database.useTransaction(handle -> handle.createScript(sql).execute());
            }
        }
        database.useTransaction(handle -> handle.execute(
                "CREATE TABLE appended (id INT AUTO_INCREMENT PRIMARY KEY, version INT NOT NULL, from_day DATE NULL)"));
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
    }

    @Test
    void aNewDatabaseBeginsWithTheNewestVersionAndPutsItOnRecord() {
        process().begin();
        process().begin(); // another start
        assertThat(process().all())
                .extracting(RulesInForce.Version::version, RulesInForce.Version::from, RulesInForce.Version::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(RuleFile.NEWEST, null, "portal"));
        assertThat(appended()).containsExactly(RuleFile.NEWEST + " null");
        assertThat(process().read().on(LocalDate.of(1999, 1, 1)).version()).isEqualTo(RuleFile.NEWEST);
    }

    @Test
    void aDatabaseThatWasJudgedBeforeGoesOnWithTheVersionThatJudgedIt() {
        publishALine();
        process().begin();
        assertThat(process().read().on(TODAY).version()).isEqualTo(1);
        empty();
        database.useTransaction(handle -> new Closes(database)
                .add(handle, new Closes.Close(TODAY.minusDays(1), 7, "0".repeat(64), 1, CLOCK.instant())));
        process().begin();
        assertThat(process().read().on(TODAY.plusYears(1)).version()).isEqualTo(1);
    }

    @Test
    void manyProcessesThatBeginAtOncePutOneVersionOnRecord() throws Exception {
        List<Callable<Void>> starts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            RulesInForce process = process();
            starts.add(() -> {
                process.begin();
                return null;
            });
        }
        atOnce(starts);
        assertThat(process().all()).hasSize(1);
        assertThat(appended()).hasSize(1);
    }

    @Test
    void aVersionJudgesTheOrderDatesFromItsDayOnAndNoOther() {
        beginWithTheFirst();
        assertThat(process().activate(2, TODAY.plusDays(1), TODAY, "administrator"))
                .isInstanceOfSatisfying(RulesInForce.Activation.Done.class, done -> assertThat(done.again())
                        .isFalse());
        RulesByDay rules = process().read();
        assertThat(rules.on(TODAY).version()).isEqualTo(1);
        assertThat(rules.on(TODAY.plusDays(1)).version()).isEqualTo(2);
        assertThat(rules.on(TODAY.plusYears(9)).version()).isEqualTo(2);
        assertThat(appended()).containsExactly("1 null", "2 " + TODAY.plusDays(1));
    }

    @Test
    void askingAgainChangesNothingAndAnotherDayIsRefused() {
        beginWithTheFirst();
        process().activate(2, TODAY.plusDays(3), TODAY, "administrator");
        assertThat(process().activate(2, TODAY.plusDays(3), TODAY.plusDays(8), "administrator"))
                .isInstanceOfSatisfying(RulesInForce.Activation.Done.class, done -> assertThat(done.again())
                        .isTrue());
        assertThat(process().activate(2, TODAY.plusDays(4), TODAY, "administrator"))
                .isInstanceOf(RulesInForce.Activation.OtherDay.class);
        assertThat(appended()).hasSize(2);
    }

    @Test
    void neverFromADayThatHasBegunNeverBackwardsAndOnlyAShippedVersion() {
        beginWithTheFirst();
        assertThat(process().activate(2, TODAY, TODAY, "administrator"))
                .isEqualTo(new RulesInForce.Activation.TooEarly(TODAY.plusDays(1)));
        assertThat(process().activate(RuleFile.NEWEST + 1, TODAY.plusDays(1), TODAY, "administrator"))
                .isEqualTo(new RulesInForce.Activation.NoSuchVersion(RuleFile.NEWEST));
    }

    @Test
    void neverBackToAVersionBeforeTheNewestOnRecord() {
        process().begin();
        assertThat(process().activate(1, TODAY.plusDays(1), TODAY, "administrator"))
                .isInstanceOf(RulesInForce.Activation.Backwards.class);
        assertThat(appended()).hasSize(1);
    }

    @Test
    void twoAdministratorsAtOncePutOneDayOnRecord() throws Exception {
        beginWithTheFirst();
        List<Callable<RulesInForce.Activation>> acts = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            RulesInForce process = process();
            LocalDate from = TODAY.plusDays(i);
            acts.add(() -> process.activate(2, from, TODAY, "administrator"));
        }
        assertThat(atOnce(acts))
                .filteredOn(RulesInForce.Activation.Done.class::isInstance)
                .hasSize(1);
        assertThat(appended()).hasSize(2);
    }

    @Test
    void aVersionThatCannotBePutOnRecordIsNotStored() {
        RulesInForce failing = process((handle, version, sha256, from) -> {
            throw new IllegalStateException("no ledger");
        });
        assertThatThrownBy(failing::begin).hasMessage("no ledger");
        assertThat(process().all()).isEmpty();
    }

    @Test
    void aFileThatIsNotTheOneOnRecordJudgesNothing() {
        process().begin();
        database.useTransaction(handle -> handle.execute("UPDATE pricing_rules SET sha256 = REPEAT('0', 64)"));
        assertThatThrownBy(() -> process().read()).hasMessageContaining("SHA-256");
    }

    @Test
    void aLateLineIsJudgedByTheVersionOfItsOwnOrderDate() {
        publishALine();
        beginWithTheFirst();
        process().activate(2, TODAY.plusDays(1), TODAY, "administrator");
        JudgingPrices judging =
                new JudgingPrices(new GroupCache(published, 1000), new Closes(database), Beside.NOTHING, process());
        List<Judgement> judgements = judging.judge(
                new Acceptance(null, Instant.EPOCH),
                List.of(
                        Market.line(TODAY.minusDays(20), "H", "S", "1", "30", "6", null),
                        Market.line(TODAY.plusDays(1), "H", "S", "1", "30", "6", null)));
        assertThat(judgements).extracting(Judgement::ruleVersion).containsExactly(1, 2);
    }

    @Test
    void aHistoryTurnsToTheNewVersionOnItsDay() {
        beginWithTheFirst();
        process().activate(2, TODAY.plusDays(1), TODAY, "administrator");
        HistoryPass pass =
                new HistoryPass(new GroupCache(published, 1000), process().read(), 0, Beside.NOTHING);
        List<Judgement> judgements = pass.judge(
                new Acceptance(null, Instant.EPOCH),
                List.of(
                        Market.line(TODAY.minusDays(1), "H", "S", "1", "30", "6", null),
                        Market.line(TODAY, "H", "S", "1", "30", "6", null),
                        Market.line(TODAY.plusDays(1), "H", "S", "1", "30", "6", null)));
        assertThat(judgements).extracting(Judgement::ruleVersion).containsExactly(1, 1, 2);
    }

    private void beginWithTheFirst() {
        publishALine();
        process().begin();
    }

    private void publishALine() {
        published.publish(
                "PRODUCT", Market.past(0, "L", 1, false, false, TODAY.minusDays(9), "H", "S", "1", "30", "6"));
    }

    private RulesInForce process() {
        return process((handle, version, sha256, from) ->
                handle.execute("INSERT INTO appended (version, from_day) VALUES (?, ?)", version, text(from)));
    }

    private RulesInForce process(RulesLedger ledger) {
        return new RulesInForce(database, published, new Closes(database), ledger, CLOCK);
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (var result : threads.invokeAll(work)) {
                results.add(result.get());
            }
        }
        return results;
    }

    private static List<String> appended() {
        return database.read(handle -> handle.createQuery("SELECT version, from_day FROM appended ORDER BY id")
                .map((row, context) -> row.getInt(1) + " " + row.getString(2))
                .list());
    }
}
