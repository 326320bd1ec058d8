package org.sunshine.published;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.Database;
import org.sunshine.pricing.LinePositions;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

/** A judgement follows from the ledger, and whoever alters what it rests on is named. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class RecheckingTest {
    @Inject
    Scene scene;

    @Inject
    Database database;

    @Inject
    LinePositions positions;

    @BeforeEach
    void setTheScene() {
        scene.ready();
    }

    @Test
    void everyPublishedLineFollowsFromTheLedger() {
        filed("5000", "13.50");
        filed("5000", "0.25");
        filed("10", "0.01");
        filed("100", "6.02");
        List<String> positions = given().get("/api/v1/lines?limit=60").path("items.position");
        assertThat(positions).hasSizeGreaterThan(40);
        for (String position : positions) {
            recheck("lines/" + position).body("differences", empty()).body("agrees", equalTo(true));
        }
    }

    @Test
    void aFlagSaysWhatItsJudgementRestsOn() {
        String position = filed("5000", "13.50");
        recheck("flags/" + flagOf(position))
                .body("agrees", equalTo(true))
                .body("position", equalTo(position))
                .body("recorded.flags", containsString("HIGH_PRICE"))
                .body("recomputed.packPrice", equalTo("13.5000"))
                .body("recomputed.median", equalTo(field(position, "median")));
    }

    @Test
    void namesAPublishedFigureThatDoesNotFollow() {
        String position = filed("5000", "13.50");
        whileAltered(
                "UPDATE published_line SET median = median * 2, pack_price = 12 WHERE position = " + position,
                "UPDATE published_line SET median = median / 2, pack_price = 13.5 WHERE position = " + position,
                () -> recheck("lines/" + position)
                        .body("agrees", equalTo(false))
                        .body("differences.field", equalTo(List.of("median", "packPrice")))
                        .body("differences[1].recorded", equalTo("12.0000"))
                        .body("differences[1].recomputed", equalTo("13.5000")));
    }

    @Test
    void namesAFigureOfTheEvidenceThatDoesNotFollow() {
        String position = filed("5000", "13.50");
        String where = " WHERE rule = 'HIGH_PRICE' AND line_position = " + position;
        whileAltered(
                "UPDATE published_flag SET evidence = JSON_SET(evidence, '$.thresholds.z', '40')" + where,
                "UPDATE published_flag SET evidence = JSON_SET(evidence, '$.thresholds.z', '4')" + where,
                () -> recheck("lines/" + position)
                        .body("agrees", equalTo(false))
                        .body("differences.field", equalTo(List.of("evidence.HIGH_PRICE.thresholds.z"))));
    }

    @Test
    void namesAComparablePurchaseWhoseBytesWereAltered() {
        String position = filed("5000", "13.50");
        long compared = database.read(handle -> handle.createQuery(
                        """
                        SELECT MAX(position) FROM ledger_entry WHERE type = 'line' AND leaf LIKE '%HIST-39%'
                        """)
                .mapTo(Long.class)
                .one());
        whileAltered(
                "UPDATE ledger_entry SET leaf = REPLACE(leaf, '\"packPrice\":\"6.', '\"packPrice\":\"7.') WHERE position = "
                        + compared,
                "UPDATE ledger_entry SET leaf = REPLACE(leaf, '\"packPrice\":\"7.', '\"packPrice\":\"6.') WHERE position = "
                        + compared,
                () -> recheck("lines/" + position)
                        .body("agrees", equalTo(false))
                        .body("differences.field", hasItem("leaf " + compared))
                        .body("differences.field", hasItem("evidence.HIGH_PRICE.group.hash")));
        recheck("lines/" + position).body("agrees", equalTo(true));
    }

    @Test
    void namesALeafThatIsNoLeafAnyMore() {
        String position = filed("5000", "13.50");
        byte[] leaf = database.read(handle -> handle.createQuery("SELECT leaf FROM ledger_entry WHERE position = :p")
                .bind("p", Long.parseLong(position))
                .mapTo(byte[].class)
                .one());
        alter("UPDATE ledger_entry SET leaf = 'gone' WHERE position = " + position);
        try {
            recheck("lines/" + position)
                    .body("agrees", equalTo(false))
                    .body("differences.field", hasItem("leaf " + position));
        } finally {
            database.inTransaction(
                    handle -> handle.createUpdate("UPDATE ledger_entry SET leaf = :leaf WHERE position = :p")
                            .bind("leaf", leaf)
                            .bind("p", Long.parseLong(position))
                            .execute());
        }
    }

    @Test
    void looksUpOnlyWhatWasOrderedInTheDaysThatMatterAndWhatBecameOfIt() {
        LocalDate from = scene.today().minusDays(20);
        LocalDate to = scene.today().minusDays(10);
        String tier = database.read(
                handle -> handle.createQuery("SELECT tier FROM published_line WHERE order_number = 'HIST-25' LIMIT 1")
                        .mapTo(String.class)
                        .one());
        List<Long> found = positions.of("P-AMOX-500", tier, Long.MAX_VALUE, from, to).stream()
                .map(LinePositions.At::position)
                .toList();
        List<Long> expected = database.read(handle -> handle.createQuery(
                        """
                        SELECT l.position FROM published_line l WHERE EXISTS (
                          SELECT 1 FROM published_line e WHERE e.line_id = l.line_id AND e.position <= l.position
                            AND e.product_code = 'P-AMOX-500' AND e.tier = :tier AND e.order_date BETWEEN :from AND :to)
                        ORDER BY l.position
                        """)
                .bind("tier", tier)
                .bind("from", from.toString())
                .bind("to", to.toString())
                .mapTo(Long.class)
                .list());
        assertThat(found).hasSizeBetween(10, 40).isEqualTo(expected);
    }

    @Test
    void givesUpWhereTheDatabaseTakesTooLong() throws Exception {
        try (ExecutorService at = Executors.newFixedThreadPool(2)) {
            database.useTransaction(handle -> {
                handle.execute("LOCK TABLES published_line WRITE, published_flag WRITE");
                try {
                    Future<Response> flags = at.submit(() -> given().get("/api/v1/flags?limit=1"));
                    Future<?> recheck = at.submit(() -> positions.first(null, Long.MAX_VALUE));
                    flags.get(30, TimeUnit.SECONDS)
                            .then()
                            .statusCode(503)
                            .header("Retry-After", equalTo("30"))
                            .body("type", equalTo("/problems/too-broad"));
                    assertThatThrownBy(() -> recheck.get(30, TimeUnit.SECONDS))
                            .hasMessageContaining("This recheck takes too long");
                } catch (InterruptedException | ExecutionException | TimeoutException e) {
                    throw new IllegalStateException(e);
                } finally {
                    handle.execute("UNLOCK TABLES");
                }
            });
        }
    }

    @Test
    void saysThatThereIsNothingToRecheck() {
        given().get("/api/v1/lines/999999999/recheck").then().statusCode(404);
        given().get("/api/v1/flags/F-1/recheck").then().statusCode(404);
        given().get("/api/v1/lines/1/recheck?x=1").then().statusCode(400);
    }

    private String filed(String packs, String packPrice) {
        String number = Scene.orderNumber();
        scene.file(scene.officer(), scene.order(number, packs, packPrice))
                .then()
                .statusCode(201);
        scene.awaitPublication();
        return given().get("/api/v1/lines?q=" + number).path("items[0].position");
    }

    private static String flagOf(String position) {
        return given().get("/api/v1/lines/" + position).path("line.flags[0].id");
    }

    private static String field(String position, String name) {
        return given().get("/api/v1/lines/" + position).path("line.reference." + name);
    }

    private static ValidatableResponse recheck(String of) {
        return given().get("/api/v1/" + of + "/recheck")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }

    private void whileAltered(String alter, String restore, Runnable check) {
        alter(alter);
        try {
            check.run();
        } finally {
            alter(restore);
        }
    }

    private void alter(String sql) {
        int rows = database.inTransaction(handle -> handle.createUpdate(sql).execute());
        assertThat(rows).isPositive();
    }
}
