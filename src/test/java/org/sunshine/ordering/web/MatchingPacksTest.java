package org.sunshine.ordering.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.catalogue.MatchingPack;
import org.sunshine.ordering.MatchingLines;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class MatchingPacksTest {
    @Inject
    Scene scene;

    @Inject
    MatchingPack packs;

    @Inject
    MatchingLines lines;

    @BeforeEach
    void setTheScene() {
        scene.ready();
    }

    @Test
    void theLinesOfAMatchedPackAreJudgedAsNewVersionsByTheirOwnOrderDate() {
        LocalDate earlier = scene.today().minusDays(1);
        String first = id(scene.file(scene.officer(), scene.order(Scene.orderNumber(), described("Matchamox", 1, 7))));
        String second = id(scene.file(
                scene.otherOfficer(),
                scene.order(Scene.orderNumber(), described("Matchamox", 1, 9) + "," + described("Matchamox", 2, 5))
                        .replace(scene.today().toString(), earlier.toString())));
        cancelLine(scene.otherOfficer(), second, 2);
        scene.awaitPublication();
        String pack = versions(first).getFirst().get("pack_code");

        match(pack, "P-AMOX-500")
                .then()
                .statusCode(200)
                .body("packCode", equalTo(pack))
                .body("productCode", equalTo("P-AMOX-500"))
                .body("orders", equalTo(2))
                .body("lines", equalTo(2))
                .body("complete", equalTo(true));
        scene.awaitPublication();
        List<Map<String, String>> versions = versions(first);
        assertThat(versions).extracting(row -> row.get("status")).containsExactly("superseded", "current");
        assertThat(versions.getFirst()).containsEntry("outcome", "not_judged");
        assertThat(versions.getFirst().get("product_code")).isEqualTo("X-" + pack);
        assertThat(versions.getLast())
                .containsEntry("outcome", "judged")
                .containsEntry("product_code", "P-AMOX-500")
                .containsEntry("pack_code", pack)
                .containsEntry("correction_reason", "MATCHED")
                .containsEntry("ref_hash", versions.getFirst().get("leaf_hash"));
        assertThat(versions(second))
                .filteredOn(row -> row.get("line_number").equals("1"))
                .last()
                .satisfies(row -> assertThat(row)
                        .containsEntry("order_date", earlier.toString())
                        .containsEntry("outcome", "judged"));
        assertThat(versions(second))
                .filteredOn(row -> row.get("line_number").equals("2"))
                .extracting(row -> row.get("product_code"))
                .containsOnly("X-" + pack);

        match(pack, "P-AMOX-500").then().statusCode(200).body("lines", equalTo(0));
        match(pack, "P-NVP-200").then().statusCode(409).body("type", equalTo("/problems/pack-has-product"));
        scene.file(scene.officer(), scene.order(Scene.orderNumber(), described("Matchamox", 1, 8)))
                .then()
                .statusCode(201)
                .body("lines[0].outcome", equalTo("judged"));
    }

    @Test
    void matchingThatWasBrokenOffGoesOnWhereItStopped() {
        String order = id(scene.file(scene.officer(), scene.order(Scene.orderNumber(), described("Stoppamox", 1, 7))));
        scene.awaitPublication();
        String code = versions(order).getFirst().get("pack_code");
        MatchingPack.Outcome outcome = packs.match(code, "P-AMOX-500");
        assertThat(outcome).isInstanceOf(MatchingPack.Outcome.Matched.class);
        MatchingPack.Outcome.Matched matched = (MatchingPack.Outcome.Matched) outcome;
        assertThat(lines.match(matched.pack(), matched.provisionalProduct(), "00".repeat(32), Duration.ofSeconds(-1)))
                .isEqualTo(new MatchingLines.Progress(0, 0, false));
        match(code, "P-AMOX-500").then().statusCode(200).body("lines", equalTo(1));
        scene.awaitPublication();
        assertThat(versions(order)).hasSize(2);
    }

    @Test
    void refusesWhatCannotBeMatched() {
        String order = id(scene.file(scene.officer(), scene.order(Scene.orderNumber(), described("Refusedol", 1, 7))));
        scene.awaitPublication();
        String pack = versions(order).getFirst().get("pack_code");
        match(pack, "P-NVP-200").then().statusCode(422).body("errors.code", contains("OTHER_UNIT"));
        match(pack, "P-NONE").then().statusCode(422).body("errors.code", contains("UNKNOWN_PRODUCT"));
        match(pack, "X-" + pack).then().statusCode(422).body("errors.code", contains("UNKNOWN_PRODUCT"));
        match("K-NONE", "P-AMOX-500").then().statusCode(404);
        match(Scene.NEVIRAPINE_60, "P-AMOX-500").then().statusCode(409);
        given().header("Authorization", "Bearer " + scene.officer())
                .contentType("application/json")
                .body("{\"productCode\":\"P-AMOX-500\"}")
                .post("/api/v1/admin/packs/" + pack + "/match")
                .then()
                .statusCode(403);
        assertThat(versions(order)).hasSize(1);
        assertThat(pack).startsWith("D-");
    }

    private Response match(String pack, String product) {
        return given().header("Authorization", "Bearer " + scene.administrator())
                .contentType("application/json")
                .body("{\"productCode\":\"" + product + "\"}")
                .post("/api/v1/admin/packs/" + pack + "/match");
    }

    private static void cancelLine(String key, String order, int line) {
        given().header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body("{\"version\":1,\"reason\":\"OTHER\",\"lineNumbers\":[" + line + "]}")
                .post("/api/v1/orders/" + order + "/cancellation")
                .then()
                .statusCode(201);
    }

    private static String id(Response filed) {
        filed.then().statusCode(201).body("orderId", startsWith("O"));
        return filed.path("orderId");
    }

    private static String described(String inn, int number, int packs) {
        return ("{\"lineNumber\":%d,\"pack\":{\"ingredients\":[{\"inn\":\"%s\",\"strength\":\"500 mg\"}],"
                        + "\"form\":\"capsule\",\"route\":\"oral\",\"manufacturer\":\"Cipla\",\"tier\":\"generic\","
                        + "\"packSize\":\"24\",\"unit\":\"capsule\"},\"supplierCode\":\"S-1\",\"packs\":%d,"
                        + "\"packPrice\":\"6.00\"}")
                .formatted(number, inn, packs);
    }

    private static List<Map<String, String>> versions(String order) {
        String number = given().get("/api/v1/lines/by-id/" + order + "-1").path("line.orderNumber");
        return CsvRows.of(
                given().get("/api/v1/lines.csv?status=all&q=" + number).asString());
    }
}
