package org.sunshine.pricing.night;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.Database;
import org.sunshine.pricing.Closes;
import org.sunshine.pricing.ClosingDays;
import org.sunshine.pricing.CurrentLine;
import org.sunshine.pricing.EntityEvidence;
import org.sunshine.pricing.NightLines;
import org.sunshine.pricing.NightStep;
import org.sunshine.pricing.Nights;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.RulesInForce;
import org.sunshine.pricing.nightly.EntityFinding;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

/** The night on a real database; every process is a set of objects of its own. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class NightsTest {
    private static final AtomicInteger SUBJECTS = new AtomicInteger();

    @Inject
    Scene scene;

    @Inject
    Database database;

    @Inject
    ClosingDays closing;

    @Inject
    Closes closes;

    @Inject
    RulesInForce inForce;

    @Inject
    NightTable table;

    @Inject
    RaisingEntityFlags raising;

    @Inject
    JudgingLater judgingLater;

    @Inject
    NightLines published;

    private LocalDate yesterday;
    private EntityFinding finding;

    @BeforeEach
    void setTheScene() {
        scene.ready();
        yesterday = scene.today().minusDays(1);
        finding = finding(yesterday.minusDays(100 + SUBJECTS.incrementAndGet()));
        database.useTransaction(handle -> handle.execute("DELETE FROM pricing_night"));
    }

    @Test
    void everyStepIsDoneAndWhatIsFoundIsPublishedOnce() {
        process(List.of(finding)).run(yesterday);
        process(List.of(finding)).run(yesterday); // all is done
        database.useTransaction(handle -> handle.execute("DELETE FROM pricing_night"));
        process(List.of(finding)).run(yesterday); // nobody remembers that it was
        scene.awaitPublication();
        assertThat(steps()).containsExactly("close done 0", "rules done 0", "unjudged done 0");
        String id =
                RaisingEntityFlags.flagId(finding, inForce.read().on(yesterday).version());
        assertThat(leaves(id)).hasSize(1);
        given().get("/api/v1/flags/" + id)
                .then()
                .statusCode(200)
                .body("code", equalTo("PAIR_OVERPRICE"))
                .body("linePosition", nullValue())
                .body("supplier", equalTo("S-1"))
                .body("hospital", equalTo("H-1"))
                .body("from", equalTo(finding.from().toString()))
                .body("evidence.effect", equalTo("0.0712"));
        given().get("/flags/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Dearer than for others"))
                .body(containsString("7.1"))
                .body(containsString("/suppliers/S-1"))
                .body(containsString("/lines?from=" + finding.from()));
        given().get("/flags/" + id + "?lang=zh").then().statusCode(200).body(containsString("高于对他方的价格"));
        given().get("/flags/" + id + "?lang=xx").then().statusCode(400);
        given().get("/suppliers/S-1").then().statusCode(200).body(containsString("/flags/" + id));
        given().get("/hospitals/H-1").then().statusCode(200).body(containsString("/flags/" + id));
        given().get("/api/v1/flags?supplier=S-1&flag=PAIR_OVERPRICE&day=" + finding.from())
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void twoPortalsAtOnceRaiseAFlagOnce() throws Exception {
        List<Callable<Void>> portals = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Nights process = process(List.of(finding));
            portals.add(() -> {
                process.runThrough(yesterday);
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (var portal : threads.invokeAll(portals)) {
                portal.get();
            }
        }
        scene.awaitPublication();
        assertThat(steps()).containsExactly("close done 0", "rules done 1", "unjudged done 0");
        assertThat(leaves(RaisingEntityFlags.flagId(
                        finding, inForce.read().on(yesterday).version())))
                .hasSize(1);
    }

    @Test
    void aNightThatWasBrokenOffGoesOnWhereItStopped() {
        Nights failing = process(new AskingEntityRules(published, table) {
            @Override
            public List<EntityFinding> find(RuleFile rules, LocalDate day, long size) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> failing.run(yesterday)).hasRootCauseMessage("killed");
        assertThat(steps()).containsExactly("close done 0", "rules failed 0", "unjudged done 0");
        administrator()
                .get("/api/v1/admin/nights")
                .then()
                .body("items[0].state", equalTo("failed"))
                .body("items[0].steps.reason", hasItem("The step broke off; the log says why."));
        process(List.of(finding)).runThrough(yesterday.plusDays(0));
        assertThat(steps()).containsExactly("close done 0", "rules done 1", "unjudged done 0");
    }

    @Test
    void whatWasFoundIsStoredWithTheEndOfItsStepOrNotAtAll() {
        EntityFinding broken = new EntityFinding(
                "PAIR_OVERPRICE",
                "S-1",
                "line\nbreak", // no leaf takes it
                null,
                finding.from(),
                finding.to(),
                9,
                BigDecimal.ONE,
                BigDecimal.ONE,
                "low",
                "high",
                true,
                finding.evidence());
        assertThatThrownBy(() -> process(List.of(finding, broken)).run(yesterday))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(steps()).contains("rules failed 0");
        process(List.of(finding)).run(yesterday);
        assertThat(steps()).contains("rules done 1");
    }

    @Test
    void theNightsThatWereMissedAreCaughtUpDayByDay() {
        process(List.of()).runThrough(yesterday.minusDays(1)); // nothing: the newest close is yesterday's
        assertThat(table.newest(9)).isEmpty();
        database.useTransaction(handle -> {
            for (String step : List.of("close", "rules", "unjudged")) {
                handle.execute(
                        "INSERT INTO pricing_night (day, step, state) VALUES (?, ?, 'done')",
                        yesterday.minusDays(1).toString(),
                        step);
            }
        });
        process(List.of()).runThrough(yesterday);
        assertThat(table.newest(9)).extracting(NightStep::day).contains(yesterday, yesterday.minusDays(1));
        assertThat(table.unfinished()).isEmpty();
    }

    @Test
    void aStepThatFailsKeepsNoOtherDayOpen() {
        LocalDate before = yesterday.minusDays(1);
        database.useTransaction(handle -> handle.execute(
                "INSERT IGNORE INTO pricing_close SELECT ?, ref_position, references_hash, rule_version, closed_at"
                        + " FROM pricing_close WHERE day = ?",
                before.toString(),
                yesterday.toString()));
        table.open(before);
        Nights failing = process(new AskingEntityRules(published, table) {
            @Override
            public List<EntityFinding> find(RuleFile rules, LocalDate day, long size) {
                if (day.equals(before)) {
                    throw new StackOverflowError();
                }
                return List.of();
            }
        });
        assertThatThrownBy(() -> failing.runThrough(yesterday)).hasRootCauseInstanceOf(StackOverflowError.class);
        assertThat(steps()).containsExactly("close done 0", "rules done 0", "unjudged done 0");
        assertThat(table.unfinished()).containsExactly(before);
        process(List.of()).runThrough(yesterday);
        assertThat(table.unfinished()).isEmpty();
    }

    @Test
    void aLineThatTheEngineFailedOnIsJudgedByTheNightAndItsArrivalIsNotRewritten() {
        scene.file(scene.officer(), scene.order(Scene.orderNumber(), "5000", "13.50"))
                .then()
                .statusCode(201);
        scene.awaitPublication();
        String flagId = given().get("/api/v1/lines?flag=HIGH_PRICE&limit=1").path("items[0].flags[0].id");
        long position = Long.parseLong(
                given().get("/api/v1/lines?flag=HIGH_PRICE&limit=1").path("items[0].position"));
        database.useTransaction(
                handle -> { // as it would have been, had the engine failed
                    handle.execute("DELETE FROM published_flag WHERE line_position = ?", position);
                    handle.execute(
                            """
                    UPDATE published_line SET outcome = 'not_judged', why_not_judged = 'ENGINE_ERROR', flags = '', level = NULL,
                      median = NULL, expected = NULL, ratio = NULL, severity = NULL WHERE position = ?
                    """,
                            position);
                });
        table.open(yesterday);
        assertThat(judgingLater.count(Long.MAX_VALUE)).isEqualTo(1);
        given().get("/api/v1/lines/" + position + "/recheck")
                .then()
                .statusCode(200)
                .body("agrees", nullValue())
                .body("reason", containsString("no night has judged it yet"));
        assertThat(judgingLater.judgeBelow(Long.MAX_VALUE, yesterday)).isZero();
        assertThat(judgingLater.judgeBelow(Long.MAX_VALUE, yesterday)).isZero();
        assertThat(judgingLater.count(Long.MAX_VALUE)).isZero();
        scene.awaitPublication();
        given().get("/api/v1/lines/" + position)
                .then()
                .body("line.outcome", equalTo("not_judged"))
                .body("line.flags.code", hasItem("HIGH_PRICE"));
        assertThat(leaves(flagId)).as("the one on arrival, and the night's").hasSize(2);
        assertThat(leaves(flagId).getLast()).contains("\"leafHash\"", "\"refPosition\"");
        given().get("/api/v1/lines.csv?flag=HIGH_PRICE").then().body(containsString("\n" + position + ","));
        given().get("/api/v1/lines.csv?flag=none").then().body(not(containsString("\n" + position + ",")));
        given().get("/api/v1/flags/" + flagId + "/recheck")
                .then()
                .statusCode(200)
                .body("differences", empty())
                .body("agrees", equalTo(true))
                .body("recorded.outcome", equalTo("judged"))
                .body("recorded.publishedFlags", containsString(flagId))
                .body("recomputed.flags", containsString(flagId));
        namesWhatWasAltered(position);
    }

    private void namesWhatWasAltered(long position) {
        String judgement = database.read(handle -> handle.createQuery(
                        "SELECT judgement FROM pricing_judged_later WHERE line_position = :position")
                .bind("position", position)
                .mapTo(String.class)
                .one());
        String where = " WHERE line_position = " + position;
        database.useTransaction(handle -> {
            handle.execute(
                    "UPDATE pricing_judged_later SET judgement = JSON_SET(judgement, '$.reference.median', 1)" + where);
            handle.execute("UPDATE published_flag SET certainty = CONCAT(certainty, 'x')" + where);
        });
        try {
            given().get("/api/v1/lines/" + position + "/recheck")
                    .then()
                    .body("agrees", equalTo(false))
                    .body("differences.field", equalTo(List.of("median", "publishedFlags")));
        } finally {
            database.useTransaction(handle -> {
                handle.execute("UPDATE pricing_judged_later SET judgement = ?" + where, judgement);
                handle.execute(
                        "UPDATE published_flag SET certainty = LEFT(certainty, CHAR_LENGTH(certainty) - 1)" + where);
            });
        }
    }

    @Test
    void aLineThatIsJudgedLaterDoesNotSeeItsLaterTwin() {
        for (int i = 0; i < 7; i++) { // what the hospital usually buys
            String old = scene.today().minusDays(5 + 4 * i).toString();
            scene.file(
                            scene.administrator(),
                            ofTheTwins(Integer.toString(800 + i))
                                    .replace(scene.today().toString(), old))
                    .then()
                    .statusCode(201);
        }
        scene.file(scene.administrator(), ofTheTwins("7321")).then().statusCode(201);
        scene.file(scene.administrator(), ofTheTwins("7321")).then().statusCode(201);
        scene.awaitPublication();
        assertThat(judgedAgain("7321")).as("the later one sees the earlier one").containsExactly(false, true);
    }

    /** Of a hospital that files in no other test on this day, so that its own purchases are few. */
    private String ofTheTwins(String packs) {
        return scene.order(Scene.orderNumber(), packs, "4.50")
                .replace("{\"orderNumber\"", "{\"hospitalCode\":\"H-4\",\"orderNumber\"");
    }

    @Test
    void whatIsFoundIsAppendedByBytes() {
        List<EntityFinding> many = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            LocalDate from = yesterday.minusDays(5_000 + SUBJECTS.incrementAndGet());
            many.add(finding(from, java.util.Collections.nCopies(400, purchase(from))));
        }
        assertThat(many.size() * (long) many.getFirst().evidence().toJson().length())
                .as("more than goes at once")
                .isGreaterThan(RaisingEntityFlags.BYTES_AT_ONCE);
        many.add(finding);
        process(many).run(yesterday);
        assertThat(steps()).contains("rules done " + many.size());
        scene.awaitPublication();
    }

    private static EntityEvidence.Line purchase(LocalDate day) {
        BigDecimal one = BigDecimal.ONE;
        return new EntityEvidence.Line(
                1L, "L-1", 1, day, "O-1", "H-1", "S-1", "P-AMOX-500", "1", one, one, one, one, one);
    }

    /** Whether DUPLICATE_LINE fires on the lines with so many packs when the night judges them, oldest first. */
    private List<Boolean> judgedAgain(String packs) {
        List<Long> positions = database.read(handle -> handle.createQuery(
                        "SELECT position FROM published_line WHERE packs = :packs ORDER BY position")
                .bind("packs", packs)
                .mapTo(Long.class)
                .list());
        database.useTransaction(handle -> handle.execute(
                "UPDATE published_line SET outcome = 'not_judged', why_not_judged = 'ENGINE_ERROR' WHERE packs = ?",
                packs));
        table.open(yesterday);
        judgingLater.judgeBelow(Long.MAX_VALUE, yesterday);
        scene.awaitPublication();
        return positions.stream()
                .map(position -> database.read(handle -> handle.createQuery(
                                "SELECT judgement LIKE '%DUPLICATE_LINE%' FROM pricing_judged_later WHERE line_position = ?")
                        .bind(0, position)
                        .mapTo(Boolean.class)
                        .one()))
                .toList();
    }

    @Test
    void theLinesOfTheNightAreTheCurrentOnesOfItsDays() {
        long size = closes.find(yesterday).orElseThrow().refPosition();
        List<CurrentLine> lines = new ArrayList<>();
        published.current(yesterday.minusDays(10), yesterday, size, lines::add);
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.orderDate()).isBetween(yesterday.minusDays(10), yesterday);
            assertThat(line.position()).isLessThan(size);
            assertThat(line.product()).isEqualTo("P-AMOX-500");
        });
    }

    @Test
    void anAdministratorSeesTheNightsAndRunsThem() {
        table.open(yesterday);
        given().get("/api/v1/admin/nights").then().statusCode(401);
        given().header("Authorization", "Bearer " + scene.officer())
                .post("/api/v1/admin/nights")
                .then()
                .statusCode(403);
        administrator()
                .get("/api/v1/admin/nights")
                .then()
                .statusCode(200)
                .body("items[0].day", equalTo(yesterday.toString()))
                .body("items[0].steps.step", equalTo(List.of("close", "rules", "unjudged")));
        administrator().post("/api/v1/admin/nights").then().statusCode(202);
        for (int i = 0; i < 100 && !table.unfinished().isEmpty(); i++) {
            pause();
        }
        administrator().get("/api/v1/admin/nights").then().body("items[0].state", equalTo("done"));
        refused("{\"day\":\"" + scene.today() + "\"}", "NOT_OVER");
        refused("{\"day\":\"1999-01-01\"}", "NEVER_CLOSED");
        refused("{\"day\":\"soon\"}", "NOT_A_DATE");
        refused("{\"dya\":\"1999-01-01\"}", "UNKNOWN_FIELD");
    }

    private void refused(String body, String code) {
        administrator()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/admin/nights")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem(code));
    }

    private io.restassured.specification.RequestSpecification administrator() {
        return given().header("Authorization", "Bearer " + scene.administrator());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Nights process(List<EntityFinding> findings) {
        return process(new AskingEntityRules(published, table) {
            @Override
            public List<EntityFinding> find(RuleFile rules, LocalDate day, long size) {
                return findings;
            }
        });
    }

    private Nights process(AskingEntityRules rules) {
        return new Nights(database, closing, closes, inForce, table, rules, raising, judgingLater);
    }

    private static EntityFinding finding(LocalDate from) {
        return finding(from, List.of());
    }

    private static EntityFinding finding(LocalDate from, List<EntityEvidence.Line> lines) {
        LocalDate to = from.plusDays(50);
        BigDecimal effect = new BigDecimal("0.0712");
        BigDecimal t = new BigDecimal("4.10");
        EntityEvidence evidence = new EntityEvidence(
                "PAIR_OVERPRICE", 2, "ab", "S-1", "H-1", null, from, to, 12, effect, t, null, null, lines, 0, null, 0);
        return new EntityFinding(
                "PAIR_OVERPRICE", "S-1", "H-1", null, from, to, 12, effect, t, "medium", "high", true, evidence);
    }

    private List<String> steps() {
        return table.newest(1).stream()
                .sorted(java.util.Comparator.comparing(NightStep::name))
                .map(step -> step.name().word() + " " + step.state() + " " + step.findings())
                .toList();
    }

    private List<String> leaves(String flagId) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT CONVERT(leaf USING utf8mb4) FROM ledger_entry
                        WHERE type = 'flag' AND leaf LIKE CONCAT('%"', :id, '"%') ORDER BY position
                        """)
                .bind("id", flagId)
                .mapTo(String.class)
                .list());
    }
}
