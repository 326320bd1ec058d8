package org.sunshine.pricing.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.Database;
import org.sunshine.pricing.RuleDifferences;
import org.sunshine.pricing.RuleFile;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class RulesOverHttpTest {
    @Inject
    Scene scene;

    @Inject
    Database database;

    private LocalDate tomorrow;

    /** A portal that was judged by the first version, in the release that brings the second. */
    @BeforeEach
    void beginWithTheFirst() {
        scene.ready();
        tomorrow = scene.today().plusDays(1);
        onRecord(1);
    }

    @AfterEach
    void backToTheNewest() {
        onRecord(RuleFile.NEWEST);
    }

    private void onRecord(int version) {
        database.useTransaction(handle -> {
            handle.execute("DELETE FROM pricing_rules");
            handle.execute(
                    "INSERT INTO pricing_rules VALUES (?, ?, '1000-01-01', UTC_TIMESTAMP(3), 'portal')",
                    version,
                    RuleFile.shipped(version).sha256());
        });
    }

    @Test
    void anAdministratorPutsAVersionInForceFromADayOn() {
        given().get("/api/v1/rules")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(java.util.List.of(2, 1)))
                .body("items.state", equalTo(java.util.List.of("shipped", "in_force")))
                .body("items[1].from", nullValue());
        activate(2, tomorrow.toString())
                .statusCode(201)
                .body("sha256", equalTo(RuleFile.shipped(2).sha256()))
                .body("from", equalTo(tomorrow.toString()))
                .body("by", equalTo("administrator"));
        activate(2, tomorrow.toString()).statusCode(200);
        activate(2, tomorrow.plusDays(1).toString())
                .statusCode(409)
                .body("type", equalTo("/problems/rules-set-already"));
        given().get("/api/v1/rules").then().body("items[0].state", equalTo("announced"));
        scene.awaitPublication();
        assertThat(database.<String, RuntimeException>read(handle -> handle.createQuery(
                                """
                                SELECT CONVERT(leaf USING utf8mb4) FROM ledger_entry WHERE type = 'rules'
                                ORDER BY position DESC LIMIT 1
                                """)
                        .mapTo(String.class)
                        .one()))
                .isEqualTo("{\"from\":\"%s\",\"sha256\":\"%s\",\"type\":\"rules\",\"v\":\"1\",\"version\":\"2\"}"
                        .formatted(tomorrow, RuleFile.shipped(2).sha256()));
        given().get("/about/changes")
                .then()
                .statusCode(200)
                .body(containsString(RuleFile.shipped(2).sha256()))
                .body(containsString(RuleFile.shipped(1).sha256()))
                .body(containsString(RuleDifferences.between(RuleFile.shipped(1), RuleFile.shipped(2))
                        .getFirst()
                        .name()));
        given().get("/about/changes?lang=zh").then().statusCode(200).body(containsString("规则版本"));
        given().get("/about").then().body(containsString("/about/changes"));
    }

    @Test
    void theFirstVersionOfALedgerStandsInItFromTheBeginning() {
        assertThat(database.<String, RuntimeException>read(handle -> handle.createQuery(
                                "SELECT CONVERT(leaf USING utf8mb4) FROM ledger_entry WHERE position = 0")
                        .mapTo(String.class)
                        .one()))
                .isEqualTo("{\"sha256\":\"%s\",\"type\":\"rules\",\"v\":\"1\",\"version\":\"%d\"}"
                        .formatted(RuleFile.shipped(RuleFile.NEWEST).sha256(), RuleFile.NEWEST));
    }

    @Test
    void aLineIsJudgedByTheVersionOfItsOrderDate() {
        activate(2, tomorrow.toString()).statusCode(201);
        scene.file(scene.officer(), scene.order(Scene.orderNumber(), "10", "6.00"))
                .then()
                .statusCode(201);
        scene.awaitPublication();
        assertThat(given().get("/api/v1/lines.csv?day=" + scene.today())
                        .asString()
                        .lines()
                        .reduce((one, other) -> other)
                        .orElseThrow()
                        .split(",")[41])
                .isEqualTo("1");
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        activate(99, tomorrow.toString()).statusCode(422).body("errors.code", hasItem("UNKNOWN_VERSION"));
        activate(2, scene.today().toString()).statusCode(422).body("errors.code", hasItem("TOO_EARLY"));
        activate(2, "soon").statusCode(422).body("errors.code", hasItem("NOT_A_DATE"));
        body(scene.administrator(), "{\"from\":\"2030-01-01\"}")
                .statusCode(422)
                .body("errors.code", hasItem("WRONG_TYPE"));
        body(scene.administrator(), "{\"version\":2,\"form\":1}")
                .statusCode(422)
                .body("errors.code", hasItem("UNKNOWN_FIELD"));
        body(scene.administrator(), "[2]").statusCode(400);
        String whole = "{\"version\":2,\"from\":\"%s\"}".formatted(tomorrow);
        body(scene.administrator(), whole + "{}").statusCode(400);
        body(scene.administrator(), whole.replace("2,", "1,\"version\":2,")).statusCode(400);
        body(scene.auditor(), "{}").statusCode(403);
        onRecord(2);
        activate(1, tomorrow.toString()).statusCode(422).body("errors.code", hasItem("BACKWARDS"));
    }

    private ValidatableResponse activate(int version, String from) {
        return body(scene.administrator(), "{\"version\":%d,\"from\":\"%s\"}".formatted(version, from));
    }

    private static ValidatableResponse body(String key, String body) {
        return given().header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/admin/rules")
                .then();
    }
}
