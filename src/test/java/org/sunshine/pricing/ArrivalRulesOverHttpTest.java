package org.sunshine.pricing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

/** The portal supplies what rules ask beside the reference, with the newest orders not yet published. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class ArrivalRulesOverHttpTest {
    @Inject
    Scene scene;

    @BeforeEach
    void setTheScene() {
        scene.ready();
    }

    @Test
    void aPriceAboveTheCeilingIsFlaggedAsSoonAsTheCeilingIsLoaded() {
        file("H-3", scene.today(), 10, "600.00").then().statusCode(201).body("lines[0].flags", hasSize(0));
        given().header("Authorization", "Bearer " + scene.administrator())
                .contentType("text/csv")
                .body(
                        "pack_code,product_code,unit_price,currency,from,to,source\nK-RARE-10,,50.00,USD,2026-01-01,,List 7\n")
                .put("/api/v1/admin/ceilings.csv")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        String lineId = file("H-3", scene.today(), 11, "600.00")
                .then()
                .statusCode(201)
                .body("lines[0].flags.code", contains("ABOVE_CEILING"))
                .body("lines[0].flags.certainty", contains("certain"))
                .body("lines[0].warnings[0].message", startsWith("This is above the legal maximum"))
                .extract()
                .path("lines[0].lineId");
        file("H-3", scene.today(), 12, "500.00").then().statusCode(201).body("lines[0].flags", hasSize(0));
        scene.awaitPublication();
        given().get("/api/v1/lines?flag=ABOVE_CEILING").then().statusCode(200).body("items.lineId", hasItem(lineId));
        given().get("/?flag=ABOVE_CEILING").then().statusCode(200);
        given().get("/about").then().statusCode(200);
    }

    @Test
    void aPurchaseThatStandsInAnotherOrderIsFlaggedBeforeEitherIsPublished() {
        for (int i = 7; i >= 1; i--) {
            file("H-4", scene.today().minusDays(4L * i), 100 + i, "0.90")
                    .then()
                    .statusCode(201)
                    .body("lines[0].flags", hasSize(0));
        }
        file("H-4", scene.today(), 77, "0.90").then().statusCode(201).body("lines[0].flags", hasSize(0));
        given().header("Authorization", "Bearer " + scene.administrator())
                .contentType("application/json")
                .body(order("H-4", scene.today(), 77, "0.90"))
                .post("/api/v1/orders?dryRun=true")
                .then()
                .statusCode(200)
                .body("lines[0].flags.code", contains("DUPLICATE_LINE"));
        file("H-4", scene.today(), 77, "0.90")
                .then()
                .statusCode(201)
                .body("lines[0].flags.code", contains("DUPLICATE_LINE"))
                .body("lines[0].warnings[0].message", startsWith("Another of your orders"));
    }

    private Response file(String hospital, LocalDate day, int packs, String packPrice) {
        return scene.file(scene.administrator(), order(hospital, day, packs, packPrice));
    }

    private static String order(String hospital, LocalDate day, int packs, String packPrice) {
        return "{\"orderNumber\":\"%s\",\"hospitalCode\":\"%s\",\"orderDate\":\"%s\",\"currency\":\"USD\",\"lines\":[%s]}"
                .formatted(
                        Scene.orderNumber(),
                        hospital,
                        day,
                        Scene.line(1, "K-RARE-10", Integer.toString(packs), packPrice));
    }
}
