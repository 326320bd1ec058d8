package org.sunshine.ordering.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class ImportingFilesTest {
    private static final String HEADER =
            "order_number,order_date,line_number,pack_code,supplier_code,packs,pack_price,currency\n";

    @Inject
    Scene scene;

    @BeforeEach
    void setTheScene() {
        scene.ready();
    }

    @Test
    void takesWholeGoodOrdersAndListsEveryRowOfABadOne() {
        String good = Scene.orderNumber();
        String bad = Scene.orderNumber();
        String csv = HEADER
                + row(good, 1, "K-AMOX-24", "6.01")
                + row(bad, 1, "K-AMOX-24", "6.02")
                + row(bad, 2, "K-NONE", "6.02")
                + row(good, 2, "K-NVP-60", "3.40");
        Response answer = upload(scene.officer(), csv, "");
        answer.then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(2))
                .body("duplicates", equalTo(0))
                .body("rows.row", contains(3, 4))
                .body("rows[0].code", equalTo("ORDER_HAS_BAD_ROW"))
                .body("rows[1].code", equalTo("UNKNOWN_PACK"))
                .body("rows[1].column", equalTo("pack_code"))
                .body("rows[1].severity", equalTo("error"));
        scene.awaitPublication();
        given().get("/api/v1/lines?q=" + good).then().body("items", hasSize(2));
        given().get("/api/v1/lines?q=" + bad).then().body("items", hasSize(0));
        given().header("Authorization", "Bearer " + scene.officer())
                .get("/api/v1/imports/%s/rejected.csv".formatted(answer.<String>path("importId")))
                .then()
                .statusCode(200)
                .body(containsString(bad), not(containsString(good)), containsString("No pack has the code K-NONE"));
    }

    @Test
    void theSameFileTwiceAddsNothingAndCountsDuplicates() {
        String csv = HEADER
                + row(Scene.orderNumber(), 1, "K-AMOX-24", "6.01")
                + row(Scene.orderNumber(), 1, "K-AMOX-24", "6.03");
        upload(scene.officer(), csv, "").then().statusCode(200).body("accepted", equalTo(2));
        upload(scene.officer(), csv, "")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(2))
                .body("rows", hasSize(0));
    }

    @Test
    void takesNothingUnlessAllIsGoodWhereThatIsAsked() {
        String good = Scene.orderNumber();
        String csv = HEADER + row(good, 1, "K-AMOX-24", "6.01") + row(Scene.orderNumber(), 1, "K-AMOX-24", "-1");
        upload(scene.officer(), csv, "?partial=false")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("rejected", equalTo(2))
                .body("rows.code", hasItem("FILE_HAS_BAD_ROW"));
        scene.awaitPublication();
        given().get("/api/v1/lines?q=" + good).then().body("items", hasSize(0));
    }

    @Test
    void aDryRunWarnsByRowAndStoresNothing() {
        String number = Scene.orderNumber();
        upload(scene.officer(), HEADER + row(number, 1, "K-AMOX-24", "0.25"), "?dryRun=true")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rows[0].row", equalTo(2))
                .body("rows[0].code", equalTo("UNIT_CONFUSION"))
                .body("rows[0].severity", equalTo("warning"));
        scene.awaitPublication();
        given().get("/api/v1/lines?q=" + number).then().body("items", hasSize(0));
    }

    @Test
    void readsSemicolonsDecimalCommasCarriageReturnsAndNamedCharsets() {
        String number = "重庆 " + Scene.orderNumber();
        String csv = (HEADER + row(number, 1, "K-AMOX-24", "6.01"))
                .replace(',', ';')
                .replace("6.01", "6,01")
                .replace('\n', '\r');
        request(scene.officer())
                .multiPart("file", "orders.csv", csv.getBytes(Charset.forName("GB18030")), "text/csv")
                .multiPart("charset", "GB18030")
                .multiPart("decimal", ",")
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        scene.awaitPublication();
        given().queryParam("q", number)
                .get("/api/v1/lines")
                .then()
                .body("items[0].orderNumber", equalTo(number))
                .body("items[0].packPrice", equalTo("6.0100"));
    }

    @Test
    void anUnreadableFileIsRefusedAsAWhole() {
        for (String csv : new String[] {"", "a,b\n1,2\n", HEADER + "\"never closed"}) {
            upload(scene.officer(), csv, "")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/file-unreadable"));
        }
        request(scene.officer())
                .multiPart("other", "x")
                .post("/api/v1/imports")
                .then()
                .statusCode(400);
    }

    @Test
    void anOfficersFileIsForItsOwnHospitalAndNoHistory() {
        String csv = HEADER.replace("currency", "currency,hospital_code")
                + row(Scene.orderNumber(), 1, "K-AMOX-24", "6.01").replace("USD", "USD,H-2");
        upload(scene.officer(), csv, "")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(1))
                .body("rows[0].code", equalTo("OTHER_HOSPITAL"));
        upload(scene.officer(), csv, "?history=true").then().statusCode(403);
        upload(scene.auditor(), csv, "").then().statusCode(403);
        given().multiPart("file", "x").post("/api/v1/imports").then().statusCode(401);
    }

    @Test
    void anotherHospitalDoesNotSeeTheImport() {
        String id = upload(scene.officer(), HEADER + row(Scene.orderNumber(), 1, "K-AMOX-24", "6.01"), "")
                .path("importId");
        assertThat(id).startsWith("I");
        request(scene.otherOfficer()).get("/api/v1/imports/" + id).then().statusCode(404);
        request(scene.administrator()).get("/api/v1/imports/" + id).then().statusCode(200);
    }

    @Test
    void takesNothingEitherWhereANumberTurnsOutToBeTaken() {
        String taken = Scene.orderNumber();
        scene.file(scene.officer(), scene.order(taken, "7", "6.00")).then().statusCode(201);
        String good = Scene.orderNumber();
        String csv = HEADER + row(good, 1, "K-AMOX-24", "6.01") + row(taken, 1, "K-AMOX-24", "6.01");
        for (String query : new String[] {"?partial=false&dryRun=true", "?partial=false"}) {
            upload(scene.officer(), csv, query)
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(0))
                    .body("rejected", equalTo(2))
                    .body("rows.code", contains("FILE_HAS_BAD_ROW", "ORDER_NUMBER_TAKEN"));
            scene.awaitPublication();
            given().get("/api/v1/lines?q=" + good).then().body("items", hasSize(0));
        }
        upload(scene.officer(), csv, "").then().body("accepted", equalTo(1)).body("rejected", equalTo(1));
    }

    @Test
    void aDryRunOfAHistoryKnowsTheEarlierRowsOfItsOwn() {
        StringBuilder csv = new StringBuilder(HEADER.replace("currency", "currency,hospital_code"));
        LocalDate last = scene.today().minusYears(9);
        // Newest first: the pass goes by order date all the same.
        csv.append(historic(last, "H-1", "99.00", "K-RARE-10"));
        for (int i = 1; i <= 30; i++) {
            csv.append(historic(last.minusDays(2 * i), "H-" + (1 + i % 3), "11.00", "K-RARE-10"));
        }
        upload(scene.administrator(), csv.toString(), "?history=true&dryRun=true")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(31))
                .body("rows.row", contains(2));
    }

    @Test
    void theMostAbsurdPricesThatAreAllowedArePublished() {
        String packs =
                """
                pack_code,product_code,ingredients,form,route,unit,brand,manufacturer,tier,pack_size,active
                K-HUGE,P-ABSURD,absurdium 1 mg,tablet,oral,tablet,,Maker,generic,999999999999,true
                K-TINY,P-ABSURD,absurdium 1 mg,tablet,oral,tablet,,Maker,generic,0.001,true
                """;
        given().header("Authorization", "Bearer " + scene.administrator())
                .contentType("text/csv")
                .body(packs)
                .put("/api/v1/admin/packs.csv")
                .then()
                .statusCode(200);
        StringBuilder csv = new StringBuilder(HEADER.replace("currency", "currency,hospital_code"));
        for (int i = 1; i <= 3; i++) {
            csv.append(historic(scene.today().minusDays(20 + i), "H-" + i, "1000000", "K-HUGE"));
        }
        csv.append(historic(scene.today().minusDays(10), "H-1", "1000000000000", "K-TINY"));
        upload(scene.administrator(), csv.toString(), "?history=true")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(4));
        scene.awaitPublication();
        given().get("/api/v1/lines?product=P-ABSURD")
                .then()
                .body("items", hasSize(4))
                .body("items[0].unitPrice", equalTo("1000000000000000.000000"))
                .body("items[0].ratio", equalTo("1000000000000000000000.0000"));
    }

    @Test
    void aRowThatCannotBeReadTakesItsNeighboursWithIt() {
        String csv = HEADER
                + row(Scene.orderNumber(), 1, "K-AMOX-24", "6.01")
                + "half a row\n"
                + row(Scene.orderNumber(), 1, "K-AMOX-24", "6.01")
                + row(Scene.orderNumber(), 1, "K-AMOX-24", "6.01");
        upload(scene.officer(), csv, "")
                .then()
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(3))
                .body("rows.code", contains("NEXT_TO_BAD_ROW", "TOO_FEW_CELLS", "NEXT_TO_BAD_ROW"));
    }

    @Test
    void anIdempotencyKeyFindsTheImportAgain() {
        String csv = HEADER + row(Scene.orderNumber(), 1, "K-AMOX-24", "6.01");
        String first = keyed(csv).path("importId");
        keyed(csv).then().statusCode(200).body("importId", equalTo(first)).body("accepted", equalTo(1));
    }

    @Test
    void aMisspeltParameterTakesNothing() {
        upload(scene.officer(), HEADER + row(Scene.orderNumber(), 1, "K-AMOX-24", "6.01"), "?dryrun=true")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-parameter"));
    }

    private Response keyed(String csv) {
        return request(scene.officer())
                .header("Idempotency-Key", "import-1")
                .multiPart("file", "orders.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/imports");
    }

    private static String historic(LocalDate date, String hospital, String price, String pack) {
        return "%s,%s,1,%s,S-1,900,%s,USD,%s\n".formatted(Scene.orderNumber(), date, pack, price, hospital);
    }

    private Response upload(String key, String csv, String query) {
        return request(key)
                .multiPart("file", "orders.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/imports" + query);
    }

    private static RequestSpecification request(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private String row(String number, int line, String pack, String price) {
        return "%s,%s,%d,%s,S-1,10,%s,USD\n".formatted(number, scene.today(), line, pack, price);
    }
}
