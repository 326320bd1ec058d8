package org.sunshine.ordering.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.Database;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

/** Orders whose rows stand apart in a file, or look as if they were of two orders: taken whole or not at all. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class SplitOrdersTest {
    private static final String HEADER =
            "order_number,order_date,line_number,pack_code,supplier_code,packs,pack_price,currency,hospital_code\n";

    @Inject
    Scene scene;

    @Inject
    Database database;

    @BeforeEach
    void setTheScene() {
        scene.ready();
    }

    @Test
    void takesRowsThatStandFarApartAsOneOrder() {
        String number = Scene.orderNumber();
        upload(scene.officer(), HEADER + row(number, 1, "") + others(20) + row(number, 2, ""))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(22));
        assertThat(linesOf(number)).isEqualTo(2);
    }

    @Test
    void anOfficersRowsAreOneOrderWhetherTheyNameTheHospitalOrNot() {
        String number = Scene.orderNumber();
        upload(scene.officer(), HEADER + row(number, 1, "") + others(2) + row(number, 2, Scene.HOSPITAL))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(4))
                .body("rejected", equalTo(0));
        assertThat(linesOf(number)).isEqualTo(2);
    }

    @Test
    void anOrderWithARowOfAnotherHospitalIsRejectedWhole() {
        String number = Scene.orderNumber();
        upload(scene.officer(), HEADER + row(number, 1, "") + others(2) + row(number, 2, Scene.OTHER_HOSPITAL))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(2))
                .body("rows.code", hasItem("OTHER_HOSPITAL"));
        assertThat(linesOf(number)).isZero();
    }

    @Test
    void anAdministratorsRowWithoutAHospitalRejectsTheOrdersOfItsNumber() {
        String number = Scene.orderNumber();
        String other = Scene.orderNumber();
        upload(
                        scene.administrator(),
                        HEADER
                                + row(number, 1, Scene.HOSPITAL)
                                + row(other, 1, Scene.HOSPITAL)
                                + row(other, 2, Scene.HOSPITAL)
                                + row(number, 2, ""))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(2));
        assertThat(linesOf(number)).isZero();
        assertThat(linesOf(other)).isEqualTo(2);
    }

    @Test
    void twoSpellingsOfOneNumberAreOneOrder() {
        String number = "\u00e9" + Scene.orderNumber();
        upload(
                        scene.officer(),
                        HEADER
                                + row(number, 1, "")
                                + others(1)
                                + row(Normalizer.normalize(number, Normalizer.Form.NFD), 2, ""))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(3))
                .body("rejected", equalTo(0));
        assertThat(linesOf(number)).isEqualTo(2);
    }

    @Test
    void anUnreadableRowFarAwayRejectsItsOrderAndIsInTheFileOfRejectedRows() {
        String number = Scene.orderNumber();
        String file =
                HEADER + row(number, 1, "") + others(3) + row(number, 2, "").strip() + ",one,two\n" + others(3);
        Response done = upload(scene.officer(), file);
        done.then()
                .statusCode(200)
                .body("accepted", equalTo(4))
                .body("rejected", equalTo(4))
                .body("rows.code", hasItem("TOO_MANY_CELLS"));
        assertThat(linesOf(number)).isZero();
        String rejected = given().header("Authorization", "Bearer " + scene.officer())
                .get("/api/v1/imports/" + done.path("importId") + "/rejected.csv")
                .asString();
        assertThat(rejected.lines().filter(line -> line.startsWith(number + ",")))
                .hasSize(2);
    }

    @Test
    void aPoisonedOrderNumberDoesNotFailTheWholeFile() {
        upload(scene.officer(), HEADER + row("\ufb2c".repeat(64), 1, "") + others(1))
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("accepted", equalTo(1))
                .body("rows.code", hasItem("TOO_LONG"));
    }

    @Test
    void twoFilesInOneFormAreRefused() {
        String number = Scene.orderNumber();
        given().header("Authorization", "Bearer " + scene.officer())
                .multiPart("file", "a.csv", (HEADER + row(number, 1, "")).getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("file", "b.csv", (HEADER + others(1)).getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .body("detail", containsString("several parts"));
        assertThat(linesOf(number)).isZero();
    }

    @Test
    void twoHundredThousandBadRowsAreAnAnswerAndNotAFault() {
        upload(scene.officer(), HEADER + "a,b,c,d,e,f,g,h,i\n".repeat(200_000))
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("rejected", equalTo(200_000))
                .body("rows.size()", equalTo(10_000));
    }

    private Response upload(String key, String file) {
        return given().header("Authorization", "Bearer " + key)
                .multiPart("file", "orders.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/imports");
    }

    private String others(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(row(Scene.orderNumber(), 1, Scene.HOSPITAL));
        }
        return rows.toString();
    }

    private String row(String number, int line, String hospital) {
        return "%s,%s,%d,%s,%s,7,6.00,USD,%s\n"
                .formatted(number, scene.today(), line, Scene.AMOXICILLIN_24, Scene.SUPPLIER, hospital);
    }

    private int linesOf(String number) {
        return database.read(handle -> handle.createQuery(
                        "SELECT COALESCE(SUM(line_count), 0) FROM ordering_order WHERE order_number = ?")
                .bind(0, number)
                .mapTo(Integer.class)
                .one());
    }
}
