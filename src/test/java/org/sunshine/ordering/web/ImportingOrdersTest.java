package org.sunshine.ordering.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.Database;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class ImportingOrdersTest {
    private static final String HEADER =
            "order_number,order_date,line_number,pack_code,supplier_code,packs,pack_price,currency\n";

    @Inject
    Scene scene;

    @Inject
    Database database;

    @BeforeEach
    void setTheScene() {
        scene.ready();
    }

    @Test
    void takesGoodOrdersAndRejectsAnOrderWithOneBadRowWhole() {
        String good = Scene.orderNumber();
        String bad = Scene.orderNumber();
        String file = HEADER
                + row(good, 1, "7", "6.00")
                + row(bad, 1, "7", "6.00")
                + row(bad, 2, "-1", "6.00")
                + row(good, 2, "8", "6.00");
        Response done = upload(file, "");
        done.then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(2))
                .body("duplicates", equalTo(0))
                .body("rows.row", contains(3, 4))
                .body("rows.code", contains("ORDER_HAS_BAD_ROW", "NOT_A_COUNT"))
                .body("rows[1].column", equalTo("packs"))
                .body("rows.severity", contains("error", "error"));
        assertThat(filed(good)).isTrue();
        assertThat(filed(bad)).isFalse();
        List<NamedCsvRecord> rejected = rejected(done.path("importId"));
        assertThat(rejected).hasSize(2).allSatisfy(row -> assertThat(row.getField("order_number"))
                .isEqualTo(bad));
        assertThat(rejected.get(1).getField("reasons")).startsWith("packs: ");
    }

    @Test
    void theSameFileAgainAddsNothingAndCountsDuplicates() {
        String file = HEADER + row(Scene.orderNumber(), 1, "7", "6.00") + row(Scene.orderNumber(), 1, "7", "6.00");
        upload(file, "").then().statusCode(200).body("accepted", equalTo(2));
        long before = orders();
        upload(file, "")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(2))
                .body("rejected", equalTo(0));
        assertThat(orders()).isEqualTo(before);
    }

    @Test
    void takesNothingUnlessAllIsGoodWhereThatIsAsked() {
        String number = Scene.orderNumber();
        upload(HEADER + row(number, 1, "7", "6.00") + row(Scene.orderNumber(), 1, "0", "6.00"), "?partial=false")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("rejected", equalTo(2))
                .body("rows.code", contains("FILE_HAS_BAD_ROW", "NOT_A_COUNT"));
        assertThat(filed(number)).isFalse();
    }

    @Test
    void takesNothingEitherWhereANumberTurnsOutToBeTaken() {
        String taken = Scene.orderNumber();
        scene.file(scene.officer(), scene.order(taken, "7", "6.00")).then().statusCode(201);
        String number = Scene.orderNumber();
        String file = HEADER + row(number, 1, "7", "6.00") + row(taken, 1, "9", "6.00");
        for (String query : List.of("?partial=false&dryRun=true", "?partial=false")) {
            upload(file, query)
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(0))
                    .body("rejected", equalTo(2))
                    .body("rows.code", contains("FILE_HAS_BAD_ROW", "ORDER_NUMBER_TAKEN"));
            assertThat(filed(number)).as(query).isFalse();
        }
        upload(file, "").then().body("accepted", equalTo(1)).body("rejected", equalTo(1));
        assertThat(filed(number)).isTrue();
    }

    @Test
    void aDryRunWarnsOfEachRowAndStoresNothing() {
        long before = orders();
        upload(
                        HEADER
                                + row(Scene.orderNumber(), 1, "7", "6.00")
                                + row(Scene.orderNumber(), 1, "5000", "13.50"),
                        "?dryRun=true")
                .then()
                .statusCode(200)
                .body("importId", equalTo(null))
                .body("accepted", equalTo(2))
                .body("rows", hasSize(1))
                .body("rows[0].row", equalTo(3))
                .body("rows[0].code", equalTo("HIGH_PRICE"))
                .body("rows[0].severity", equalTo("warning"));
        assertThat(orders()).isEqualTo(before);
    }

    @Test
    void aDryRunOfAHistoryKnowsTheEarlierRowsOfItsOwn() {
        StringBuilder file = new StringBuilder(HEADER.replace("currency", "currency,hospital_code"));
        String[] hospitals = {"H-1", "H-2", "H-3"};
        // Newest first: the pass goes by order date all the same.
        file.append(history(scene.today().minusYears(9).toString(), "9000", "9.90", "H-1"));
        for (int i = 1; i <= 30; i++) {
            file.append(
                    history(scene.today().minusYears(9).minusDays(i * 2L).toString(), "9", "1.10", hospitals[i % 3]));
        }
        given().header("Authorization", "Bearer " + scene.administrator())
                .multiPart("file", "history.csv", file.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/imports?history=true&dryRun=true")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(31))
                .body("rows.row", contains(2));
    }

    @Test
    void readsSemicolonsDecimalCommasAndNamedCharsets() {
        String number = "Zürich-" + Scene.orderNumber();
        String file = (HEADER + row(number, 1, "7", "6;00")).replace(',', ';').replace("6;00", "6,00");
        given().header("Authorization", "Bearer " + scene.officer())
                .multiPart("file", "orders.csv", file.getBytes(Charset.forName("windows-1252")), "text/csv")
                .multiPart("charset", "windows-1252")
                .multiPart("decimal", ",")
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        assertThat(filed(number)).isTrue();
    }

    @Test
    void refusesAFileThatIsNone() {
        upload("", "").then().statusCode(422).body("type", equalTo("/problems/file-unreadable"));
        upload("a,b\n1,2\n", "").then().statusCode(422).body("errors[0].code", equalTo("MISSING_COLUMN"));
        given().header("Authorization", "Bearer " + scene.officer())
                .multiPart("other", "x")
                .post("/api/v1/imports")
                .then()
                .statusCode(400);
        upload(HEADER, "?histroy=true").then().statusCode(400);
        upload(HEADER, "?history=true").then().statusCode(403);
    }

    @Test
    void aRowOfAnotherHospitalIsRejected() {
        String file = HEADER.replace("currency", "currency,hospital_code")
                + row(Scene.orderNumber(), 1, "7", "6.00").replace("USD", "USD,H-2");
        upload(file, "").then().body("rows.code", hasItem("OTHER_HOSPITAL")).body("accepted", equalTo(0));
    }

    @Test
    void anImportIsShownToItsHospitalAndAnIdempotencyKeyFindsItAgain() {
        String file = HEADER + row(Scene.orderNumber(), 1, "7", "6.00");
        String importId = keyed(file).then().statusCode(200).extract().path("importId");
        keyed(file).then().statusCode(200).body("importId", equalTo(importId)).body("accepted", equalTo(1));
        assertThat(importId).startsWith("I");
        show(scene.officer(), importId)
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("rows", empty());
        show(scene.administrator(), importId).then().statusCode(200);
        show(scene.otherOfficer(), importId).then().statusCode(404);
        show(scene.auditor(), importId).then().statusCode(403);
    }

    @Test
    void aRowThatCannotBeReadTakesItsNeighboursWithIt() {
        String file = HEADER + row(Scene.orderNumber(), 1, "7", "6.00") + "half a row\n"
                + row(Scene.orderNumber(), 1, "7", "6.00") + row(Scene.orderNumber(), 1, "7", "6.00");
        upload(file, "")
                .then()
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(3))
                .body("rows.code", contains("NEXT_TO_BAD_ROW", "TOO_FEW_CELLS", "NEXT_TO_BAD_ROW"));
    }

    private String row(String number, int line, String packs, String price) {
        return "%s,%s,%d,K-AMOX-24,S-1,%s,%s,USD\n".formatted(number, scene.today(), line, packs, price);
    }

    private static String history(String date, String packs, String price, String hospital) {
        return "%s,%s,1,K-RARE-10,S-1,%s,%s,USD,%s\n".formatted(Scene.orderNumber(), date, packs, price, hospital);
    }

    private Response upload(String file, String query) {
        return given().header("Authorization", "Bearer " + scene.officer())
                .multiPart("file", "orders.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/imports" + query);
    }

    private Response keyed(String file) {
        return given().header("Authorization", "Bearer " + scene.officer())
                .header("Idempotency-Key", "import-1")
                .multiPart("file", "orders.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/imports");
    }

    private Response show(String key, String importId) {
        return given().header("Authorization", "Bearer " + key).get("/api/v1/imports/" + importId);
    }

    private List<NamedCsvRecord> rejected(String importId) {
        String text = given().header("Authorization", "Bearer " + scene.officer())
                .get("/api/v1/imports/" + importId + "/rejected.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", notNullValue())
                .header("Content-Type", startsWith("text/csv"))
                .extract()
                .asString();
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    private boolean filed(String number) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM ordering_order WHERE order_number = ?")
                        .bind(0, number)
                        .mapTo(Long.class)
                        .one())
                == 1;
    }

    private long orders() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM ordering_order")
                .mapTo(Long.class)
                .one());
    }
}
