package org.sunshine.ordering.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.Database;
import org.sunshine.published.DayTotals;
import org.sunshine.published.Totals;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class CorrectingOrdersTest {
    @Inject
    Scene scene;

    @Inject
    Totals totals;

    @Inject
    Database database;

    @BeforeEach
    void setTheScene() {
        scene.ready();
    }

    @Test
    void aCorrectedLineIsJudgedAsItsNewVersionAndTheOldOneStaysAsItWas() {
        String order = filed("5000", "13.50");
        scene.awaitPublication();
        DayTotals before = totals.day(scene.today());
        correct(order, "{\"version\":1,\"reason\":\"WRONG_PRICE\",\"lines\":[%s]}", amoxicillin(1, "5000", "6.00"))
                .then()
                .statusCode(201)
                .body("orderId", equalTo(order))
                .body("version", equalTo(2))
                .body("lines", hasSize(1))
                .body("lines[0].lineId", equalTo(order + "-1"))
                .body("lines[0].outcome", equalTo("judged"))
                .body("lines[0].flags", hasSize(0));
        scene.awaitPublication();

        List<Map<String, String>> versions = versions(order + "-1");
        assertThat(versions).extracting(row -> row.get("status")).containsExactly("superseded", "current");
        assertThat(versions).extracting(row -> row.get("version")).containsExactly("1", "2");
        assertThat(versions.getFirst().get("flags")).contains("HIGH_PRICE");
        assertThat(versions.get(1)).containsEntry("flags", "");
        assertThat(versions.get(1))
                .containsEntry("correction_reason", "WRONG_PRICE")
                .containsEntry("ref_hash", versions.get(0).get("leaf_hash"))
                .containsEntry("ref_position", versions.get(0).get("ref_position"))
                .containsEntry("pack_price", "6.0000");
        assertThat(versions.get(1).get("submission"))
                .isNotEqualTo(versions.get(0).get("submission"));
        DayTotals after = totals.day(scene.today());
        assertThat(after.spend()).isEqualByComparingTo(before.spend().subtract(new BigDecimal("37500")));
        assertThat(after.lines()).isEqualTo(before.lines());
        assertThat(after.orders()).isEqualTo(before.orders());
        assertThat(after.flagged()).isEqualTo(before.flagged() - 1);
    }

    @Test
    void anEarlierStateStillShowsTheVersionThatWasCurrentThen() {
        String order = filed("7", "6.00");
        scene.awaitPublication();
        String size = given().get("/api/v1/lines?limit=1").path("asOf");
        correct(order, "{\"version\":1,\"reason\":\"WRONG_QUANTITY\",\"lines\":[%s]}", amoxicillin(1, "8", "6.00"))
                .then()
                .statusCode(201);
        scene.awaitPublication();
        String number = orderNumber(order);
        assertThat(csv("q=" + number + "&asOf=" + size))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("packs", "7").containsEntry("status", "current"));
        assertThat(csv("q=" + number)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("packs", "8"));
    }

    @Test
    void aCancelledLineLeavesTheSumsAndStaysVisible() {
        String number = Scene.orderNumber();
        String order = id(scene.file(
                scene.officer(),
                scene.order(number, amoxicillin(1, "10", "6.00") + "," + amoxicillin(2, "10", "6.10"))));
        scene.awaitPublication();
        DayTotals before = totals.day(scene.today());
        cancel(order, "{\"version\":1,\"reason\":\"DUPLICATE\",\"lineNumbers\":[2]}")
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("lines[0].outcome", equalTo("not_judged"));
        scene.awaitPublication();

        assertThat(csv("q=" + number)).extracting(row -> row.get("line_number")).containsExactly("1");
        List<Map<String, String>> versions = versions(order + "-2");
        assertThat(versions).extracting(row -> row.get("status")).containsExactly("superseded", "cancelled");
        assertThat(versions.get(1))
                .containsEntry("correction_reason", "DUPLICATE")
                .containsEntry("ref_hash", versions.get(0).get("leaf_hash"));
        DayTotals after = totals.day(scene.today());
        assertThat(after.spend()).isEqualByComparingTo(before.spend().subtract(new BigDecimal("61")));
        assertThat(after.lines()).isEqualTo(before.lines() - 1);
        assertThat(after.orders()).isEqualTo(before.orders());

        cancel(order, "{\"version\":2,\"reason\":\"DUPLICATE\",\"lineNumbers\":[2]}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("LINE_CANCELLED"))
                .body("errors.pointer", contains("/lineNumbers/0"));
        correct(order, "{\"version\":2,\"reason\":\"OTHER\",\"lines\":[%s]}", amoxicillin(2, "1", "6.00"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("LINE_CANCELLED"));
        cancel(order, "{\"version\":2,\"reason\":\"DUPLICATE\",\"lineNumbers\":[1]}")
                .then()
                .statusCode(201);
        scene.awaitPublication();
        assertThat(totals.day(scene.today()).orders()).isEqualTo(before.orders() - 1);
    }

    @Test
    void theBoardShowsACorrectionOnceAndACancellationWithItsMark() {
        String corrected = filed("7", "6.00");
        String cancelled = filed("9", "6.00");
        correct(corrected, "{\"version\":1,\"reason\":\"OTHER\",\"lines\":[%s]}", amoxicillin(1, "8", "6.00"))
                .then()
                .statusCode(201);
        cancel(cancelled, "{\"version\":1,\"reason\":\"NOT_DELIVERED\",\"lineNumbers\":[1]}")
                .then()
                .statusCode(201);
        scene.awaitPublication();
        String board = given().get("/").asString();
        assertThat(board.split("data-line=\"" + corrected + "-1\"", -1)).hasSize(2);
        assertThat(board.split("data-line=\"" + cancelled + "-1\"", -1)).hasSize(2);
        assertThat(board).contains("<small class=\"note\">cancelled</small>");
    }

    @Test
    void theLinePageShowsAllVersionsWithWhatChanged() {
        String order = filed("5000", "13.50");
        correct(order, "{\"version\":1,\"reason\":\"WRONG_PRICE\",\"lines\":[%s]}", amoxicillin(1, "5000", "6.00"))
                .then()
                .statusCode(201);
        scene.awaitPublication();
        String first = versions(order + "-1").getFirst().get("position");
        String newest = versions(order + "-1").getLast().get("position");
        given().get("/lines/" + first)
                .then()
                .statusCode(200)
                .body(containsString("13.50 → 6.00"))
                .body(containsString("after it was flagged"))
                .body(containsString("/lines/" + newest))
                .body(containsString("sha256sum"));
        given().get("/lines/" + newest).then().statusCode(200).body(containsString("sha256sum"));
    }

    @Test
    void anOmittedLineIsAddedAndAWrongDateMovesAll() {
        String number = Scene.orderNumber();
        String order = id(scene.file(scene.officer(), scene.order(number, amoxicillin(1, "10", "6.00"))));
        correct(order, "{\"version\":1,\"reason\":\"OMITTED_LINE\",\"lines\":[%s]}", amoxicillin(2, "3", "6.00"))
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        scene.awaitPublication();
        assertThat(versions(order + "-2")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("version", "1")
                .containsEntry("correction_reason", "OMITTED_LINE")
                .containsEntry("ref_hash", ""));
        LocalDate earlier = scene.today().minusDays(3);
        DayTotals today = totals.day(scene.today());
        DayTotals then = totals.day(earlier);
        correct(order, "{\"version\":2,\"reason\":\"WRONG_DATE\",\"orderDate\":\"%s\"}", earlier)
                .then()
                .statusCode(201)
                .body("version", equalTo(3))
                .body("lines", hasSize(2));
        scene.awaitPublication();
        assertThat(csv("q=" + number)).hasSize(2).allSatisfy(row -> assertThat(row)
                .containsEntry("order_date", earlier.toString())
                .containsEntry("late_days", "3"));
        assertThat(totals.day(earlier).orders()).isEqualTo(then.orders() + 1);
        assertThat(totals.day(earlier).lines()).isEqualTo(then.lines() + 2);
        assertThat(totals.day(scene.today()).orders()).isEqualTo(today.orders() - 1);
        assertThat(csv("status=all&day=" + scene.today()))
                .extracting(row -> row.get("line_id"))
                .contains(order + "-1", order + "-2");
    }

    @Test
    void refusesWithAllErrorsAtOnce() {
        String order = filed("7", "6.00");
        correct(
                        order,
                        "{\"version\":1,\"reason\":\"BAD_LUCK\",\"colour\":\"red\",\"lines\":[%s,%s]}",
                        amoxicillin(1, "-7", "6.00"),
                        amoxicillin(4, "7", "6.00"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/order-refused"))
                .body("errors.code", hasItem("UNKNOWN_REASON"))
                .body("errors.code", hasItem("UNKNOWN_FIELD"))
                .body("errors.code", hasItem("NOT_A_COUNT"))
                .body("errors.code", hasItem("NO_SUCH_LINE"));
        Map<String, String> refusals = Map.of(
                "{\"version\":1,\"reason\":\"OTHER\",\"lines\":[" + amoxicillin(1, "7", "6.0") + "]}",
                "UNCHANGED",
                "{\"version\":1,\"reason\":\"MATCHED\",\"lines\":[" + amoxicillin(1, "8", "6") + "]}",
                "UNKNOWN_REASON",
                "{\"version\":1,\"reason\":\"OMITTED_LINE\",\"lines\":[" + amoxicillin(1, "8", "6") + "]}",
                "LINE_EXISTS",
                "{\"version\":1,\"reason\":\"WRONG_DATE\"}",
                "REQUIRED",
                "{\"version\":1,\"reason\":\"WRONG_DATE\",\"orderDate\":\"2001-01-01\"}",
                "DATE_TOO_OLD",
                "{\"version\":\"x\",\"reason\":\"OTHER\",\"lines\":[" + amoxicillin(1, "8", "6") + "]}",
                "NOT_A_COUNT",
                "{\"reason\":\"OTHER\",\"lines\":[" + amoxicillin(1, "8", "6") + "]}",
                "REQUIRED",
                "{\"version\":1,\"reason\":\"OTHER\"}",
                "REQUIRED",
                "{\"version\":1,\"reason\":\"OTHER\",\"orderDate\":\""
                        + scene.today().minusDays(1) + "\",\"lines\":[" + amoxicillin(1, "8", "6") + "]}",
                "DATE_NEEDS_REASON");
        refusals.forEach((body, code) ->
                correct(order, body.replace("%", "%%")).then().statusCode(422).body("errors.code", hasItem(code)));
        cancel(order, "{\"version\":1,\"reason\":\"OMITTED_LINE\",\"lineNumbers\":[1,1,7,\"x\"]}")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("NOT_A_CANCELLATION"))
                .body("errors.code", hasItem("DUPLICATE_LINE_NUMBER"))
                .body("errors.code", hasItem("NO_SUCH_LINE"))
                .body("errors.code", hasItem("NOT_A_COUNT"));
        scene.awaitPublication();
        assertThat(versions(order + "-1")).hasSize(1);
    }

    @Test
    void onlyTheHospitalAndAnAdministratorWhoNamesItCorrect() {
        String order = filed("7", "6.00");
        String body = "{\"version\":1,\"reason\":\"OTHER\",\"lines\":[" + amoxicillin(1, "8", "6.00") + "]}";
        post(scene.otherOfficer(), "/api/v1/orders/" + order + "/corrections", body, null)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/other-hospital"));
        post(scene.auditor(), "/api/v1/orders/" + order + "/corrections", body, null)
                .then()
                .statusCode(403);
        post(scene.administrator(), "/api/v1/orders/" + order + "/corrections", body, null)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/hospitalCode"));
        post(scene.officer(), "/api/v1/orders/Onone/corrections", body, null)
                .then()
                .statusCode(404);
        String named = body.replaceFirst("\\{", "{\"hospitalCode\":\"H-1\",");
        post(scene.administrator(), "/api/v1/orders/" + order + "/corrections", named, null)
                .then()
                .statusCode(201);
    }

    @Test
    void aDryRunJudgesACorrectionAndStoresNothing() {
        String order = filed("7", "6.00");
        String body = "{\"version\":1,\"reason\":\"OTHER\",\"lines\":[" + amoxicillin(1, "5000", "13.50") + "]}";
        post(scene.officer(), "/api/v1/orders/" + order + "/corrections?dryRun=true", body, null)
                .then()
                .statusCode(200)
                .body("orderId", nullValue())
                .body("version", equalTo(2))
                .body("lines[0].flags.code", org.hamcrest.Matchers.hasItem("HIGH_PRICE"));
        post(
                        scene.officer(),
                        "/api/v1/orders/" + order + "/cancellation?dryRun=true",
                        "{\"version\":1,\"reason\":\"OTHER\",\"lineNumbers\":[1]}",
                        null)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        scene.awaitPublication();
        assertThat(versions(order + "-1")).hasSize(1);
        post(scene.officer(), "/api/v1/orders/" + order + "/corrections", body, null)
                .then()
                .statusCode(201);
    }

    @Test
    void ofManyCorrectionsAtOnceOneWinsAndTheOthersLearnTheNewestVersion() throws Exception {
        String order = filed("7", "6.00");
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService at = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> at.submit(() -> {
                        start.await();
                        return correct(
                                order,
                                "{\"version\":1,\"reason\":\"OTHER\",\"lines\":[%s]}",
                                amoxicillin(1, Integer.toString(20 + i), "6.00"));
                    }))
                    .toList();
            start.countDown();
            int won = 0;
            for (Future<Response> answer : answers) {
                if (answer.get().statusCode() == 201) {
                    won++;
                } else {
                    answer.get()
                            .then()
                            .statusCode(409)
                            .body("type", equalTo("/problems/version-superseded"))
                            .body("errors[0].pointer", equalTo("/version"))
                            .body("errors[0].message", equalTo("2"));
                }
            }
            assertThat(won).isEqualTo(1);
        }
        scene.awaitPublication();
        assertThat(versions(order + "-1")).hasSize(2);
    }

    @Test
    void theSameKeyAndBodyIsAnsweredTheSameAndCorrectsOnce() {
        String order = filed("7", "6.00");
        String body = "{\"version\":1,\"reason\":\"OTHER\",\"lines\":[" + amoxicillin(1, "8", "6.00") + "]}";
        String key = "correction-" + order;
        String address = "/api/v1/orders/" + order + "/corrections";
        Response first = post(scene.officer(), address, body, key);
        first.then().statusCode(201);
        Response again = post(scene.officer(), address, body, key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        post(scene.officer(), address, body.replace("\"8\"", "\"9\""), key)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        scene.awaitPublication();
        assertThat(versions(order + "-1")).hasSize(2);
    }

    @Test
    void theOrderFiledAgainIsAnsweredAsAtFirst() {
        String document = scene.order(Scene.orderNumber(), amoxicillin(1, "7", "6.00"));
        String order = id(scene.file(scene.officer(), document));
        correct(order, "{\"version\":1,\"reason\":\"OMITTED_LINE\",\"lines\":[%s]}", amoxicillin(2, "8", "6.00"))
                .then()
                .statusCode(201);
        scene.awaitPublication();
        scene.file(scene.officer(), document)
                .then()
                .statusCode(200)
                .body("orderId", equalTo(order))
                .body("lines", hasSize(1));
    }

    @Test
    void aNilReturnIsTrueAgainOnceEveryLineOfTheDayIsCancelled() {
        LocalDate day = scene.today().minusDays(21);
        long filed = totals.day(day).hospitalsFiled();
        String number = Scene.orderNumber();
        String order = id(scene.file(
                scene.otherOfficer(),
                scene.order(number, "7", "6.00").replace(scene.today().toString(), day.toString())));
        String nil = "{\"date\":\"" + day + "\"}";
        post(scene.otherOfficer(), "/api/v1/nil-returns", nil, null).then().statusCode(409);
        scene.awaitPublication();
        assertThat(totals.day(day).hospitalsFiled()).isEqualTo(filed + 1);
        post(
                        scene.otherOfficer(),
                        "/api/v1/orders/" + order + "/cancellation",
                        "{\"version\":1,\"reason\":\"OTHER\",\"lineNumbers\":[1]}",
                        null)
                .then()
                .statusCode(201);
        scene.awaitPublication();
        assertThat(totals.day(day).hospitalsFiled()).isEqualTo(filed);
        post(scene.otherOfficer(), "/api/v1/nil-returns", nil, null).then().statusCode(201);
        scene.awaitPublication();
        assertThat(totals.day(day).hospitalsFiled()).isEqualTo(filed + 1);
    }

    @Test
    void aLateLineUsesTheReferencesOfItsOwnDayAndAHistoryIsNeverLate() {
        LocalDate ordered = scene.today().minusDays(8);
        database.useTransaction(handle -> handle.execute(
                """
                INSERT INTO pricing_close (day, ref_position, references_hash, rule_version, closed_at)
                VALUES (?, 33, REPEAT('0', 64), 1, NOW(3))
                """,
                ordered.minusDays(1).toString()));
        String number = Scene.orderNumber();
        scene.file(
                        scene.officer(),
                        scene.order(number, "7", "6.00").replace(scene.today().toString(), ordered.toString()))
                .then()
                .statusCode(201);
        scene.awaitPublication();
        assertThat(csv("q=" + number)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("late_days", "8")
                .containsEntry("ref_position", "33")
                .containsEntry("outcome", "judged"));
        assertThat(csv("q=HIST-5")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("late_days", "0"));
    }

    @Test
    void anOrderOfAHistoryStaysOneHoweverOftenItIsCorrected() {
        Map<String, String> line = csv("q=HIST-7").getFirst();
        String order = line.get("line_id").substring(0, line.get("line_id").lastIndexOf('-'));
        for (int version = 1; version <= 2; version++) {
            LocalDate date = scene.today().minusDays(400 + version);
            post(
                            scene.administrator(),
                            "/api/v1/orders/" + order + "/corrections",
                            "{\"version\":%d,\"reason\":\"WRONG_DATE\",\"hospitalCode\":\"%s\",\"orderDate\":\"%s\"}"
                                    .formatted(version, line.get("hospital_code"), date),
                            null)
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(version + 1));
            scene.awaitPublication();
            assertThat(csv("q=HIST-7")).singleElement().satisfies(row -> assertThat(row)
                    .containsEntry("order_date", date.toString())
                    .containsEntry("late_days", "0"));
        }
    }

    @Test
    void onlyWhoMayCorrectWaitsForThePublication() {
        String order = filed("7", "6.00");
        scene.awaitPublication();
        String body = "{\"version\":1,\"reason\":\"OTHER\",\"lines\":[" + amoxicillin(1, "8", "6.00") + "]}";
        String address = "/api/v1/orders/" + order + "/corrections";
        post(scene.officer(), address, body, "waiting-" + order).then().statusCode(201);
        scene.awaitPublication();
        awaited(order, 1);
        try {
            long start = System.nanoTime();
            post(scene.officer(), address, body, "waiting-" + order).then().statusCode(201);
            post(scene.otherOfficer(), address, body, null).then().statusCode(403);
            post(scene.otherOfficer(), address + "?dryRun=true", body, null)
                    .then()
                    .statusCode(403);
            assertThat(System.nanoTime() - start).isLessThan(2_500_000_000L);
            String next = body.replace("\"version\":1", "\"version\":2").replace("\"8\"", "\"9\"");
            post(scene.officer(), address, next, "next-" + order).then().statusCode(503);
            awaited(order, -1);
            post(scene.officer(), address, next, "next-" + order).then().statusCode(201);
        } finally {
            scene.awaitPublication();
        }
    }

    private void awaited(String order, int versions) {
        database.useTransaction(handle -> handle.execute(
                "UPDATE ordering_order SET line_versions = line_versions + ? WHERE order_id = ?", versions, order));
    }

    private String filed(String packs, String price) {
        return id(scene.file(scene.officer(), scene.order(Scene.orderNumber(), amoxicillin(1, packs, price))));
    }

    private static String id(Response filed) {
        filed.then().statusCode(201);
        return filed.path("orderId");
    }

    private static String orderNumber(String order) {
        return given().get("/api/v1/lines/by-id/" + order + "-1").path("line.orderNumber");
    }

    private static String amoxicillin(int number, String packs, String price) {
        return Scene.line(number, Scene.AMOXICILLIN_24, "\"" + packs + "\"", price);
    }

    private Response correct(String order, String body, Object... values) {
        return post(scene.officer(), "/api/v1/orders/" + order + "/corrections", body.formatted(values), null);
    }

    private Response cancel(String order, String body) {
        return post(scene.officer(), "/api/v1/orders/" + order + "/cancellation", body, null);
    }

    private static Response post(String key, String address, String body, String idempotencyKey) {
        RequestSpecification request = given().header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body(body);
        return (idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey)).post(address);
    }

    private static List<Map<String, String>> versions(String lineId) {
        String number = given().get("/api/v1/lines/by-id/" + lineId).path("line.orderNumber");
        return csv("status=all&q=" + number).stream()
                .filter(row -> row.get("line_id").equals(lineId))
                .toList();
    }

    private static List<Map<String, String>> csv(String query) {
        return CsvRows.of(given().get("/api/v1/lines.csv?" + query).asString());
    }
}
