package org.sunshine.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.Database;
import org.sunshine.published.LineFilter;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class ListingFlagsTest {
    private static final String ENTITY = "F-list0000000000000001";

    @Inject
    Scene scene;

    @Inject
    Database database;

    @BeforeEach
    void setTheScene() {
        scene.ready();
        for (int i = 0; i < 3; i++) {
            scene.file(scene.officer(), scene.order(Scene.orderNumber(), "5000", "13.5" + i))
                    .then()
                    .statusCode(201);
        }
        scene.awaitPublication();
        database.useTransaction(handle -> handle.execute( // a position below every order of the tests
                """
                INSERT IGNORE INTO published_flag (position, flag_id, rule, rule_version, severity, certainty, state,
                  raised_at, evidence, supplier_code, hospital_code, from_day, to_day, ref_position)
                VALUES (3, ?, 'PAIR_OVERPRICE', 2, 'medium', 'high', 'open', UTC_TIMESTAMP(3),
                  '{"rule":"PAIR_OVERPRICE","ruleVersion":2,"rulesHash":"ab","supplier":"S-1","hospital":"H-1",
                    "from":"2020-01-01","to":"2020-06-30","n":12,"effect":"0.07","t":"4.1"}', 'S-1', 'H-1', '2020-01-01', '2020-06-30', 3)
                """,
                ENTITY));
    }

    /** Others program against these names: they are only ever appended to. */
    @Test
    void theColumnsAreTheAgreedOnes() {
        assertThat(given().get("/api/v1/flags.csv").asString().lines().findFirst())
                .contains(
                        "flag_id,position,raised_at,rule,rule_version,severity,certainty,state,due_on,line_id,version,"
                                + "order_date,hospital_code,supplier_code,product_code,from,to,unit_price,median,expected,ratio,"
                                + "z,excess,n,level,ref_position,ref_hash");
    }

    @Test
    void aFlagOfALineCarriesTheFiguresOfItsLine() {
        Map<String, Object> flag =
                given().get("/api/v1/flags?flag=HIGH_PRICE&limit=1").path("items[0]");
        Map<String, Object> line =
                given().get("/api/v1/lines/" + flag.get("linePosition")).path("line");
        assertThat(flag.get("unitPrice")).isEqualTo(line.get("unitPrice"));
        assertThat(flag.get("ratio")).isEqualTo(line.get("ratio"));
        assertThat(flag.get("hospital")).isEqualTo("H-1");
        assertThat((String) flag.get("z")).isNotEmpty();
        assertThat((String) flag.get("excess")).isNotEmpty();
        assertThat((String) flag.get("refHash")).matches("[0-9a-f]{64}");
        assertThat(flag.get("from")).isNull();
        given().get("/api/v1/flags/" + flag.get("id")).then().body("evidence.z", equalTo(flag.get("z")));
    }

    @Test
    void aFlagAboutASupplierAndAHospitalHasAPeriodAndNoLine() {
        given().get("/api/v1/flags?flag=PAIR_OVERPRICE&day=2020-03-01")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(ENTITY)))
                .body("items[0].linePosition", nullValue())
                .body("items[0].n", equalTo(12))
                .body("items[0].from", equalTo("2020-01-01"));
        NamedCsvRecord row =
                csv("?flag=PAIR_OVERPRICE&from=2020-06-30&to=2020-07-09").getFirst();
        assertThat(row.getField("flag_id")).isEqualTo(ENTITY);
        assertThat(row.getField("line_id")).isEmpty();
        assertThat(row.getField("supplier_code")).isEqualTo("S-1");
        assertThat(csv("?day=2020-07-01")).isEmpty();
    }

    @Test
    void theFilterOfLinesIsTheFilterOfFlags() {
        for (String filter : List.of(
                "product=P-AMOX-500",
                "pack=K-AMOX-24",
                "manufacturer=Cipla",
                "district=North",
                "flag=HIGH_PRICE",
                "minRatio=1.5",
                "q=amoxicillin",
                "day=" + scene.today())) {
            given().get("/api/v1/flags?" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(ENTITY)))
                    .body("items.linePosition", everyItem(notNullValue()))
                    .body("items.size()", not(equalTo(0)));
        }
        given().get("/api/v1/flags?supplier=S-1&hospital=H-1&review=open&status=all&limit=1000")
                .then()
                .body("items.id", hasItem(ENTITY));
        given().get("/api/v1/flags?supplier=S-2").then().body("items.size()", equalTo(0));
        given().get("/api/v1/flags?asOf=4")
                .then()
                .body("items.id", hasItem(ENTITY))
                .body("items.lineId", everyItem(nullValue()));
    }

    @Test
    void everyParameterOfTheFilterWorksOrIsRefused() {
        for (LineFilter.Parameter parameter : LineFilter.Parameter.values()) {
            given().get("/api/v1/flags?" + parameter.word() + "=\u0001").then().statusCode(400);
        }
        given().get("/api/v1/flags?flag=none").then().statusCode(400).body("errors[0].message", containsString("none"));
        given().get("/api/v1/flags.csv?flag=none").then().statusCode(400);
        given().get("/api/v1/flags?hopsital=H-1").then().statusCode(400);
        given().get("/api/v1/flags.csv?limit=3").then().statusCode(400);
        given().get("/api/v1/flags?limit=0").then().statusCode(400);
        given().get("/api/v1/flags?after=here").then().statusCode(400);
        given().get("/api/v1/flags?asOf=999999999").then().statusCode(400);
    }

    @Test
    void pagesAreOfOneStateAndTogetherWhatTheCsvHolds() {
        List<String> ids = new ArrayList<>();
        String next = "/api/v1/flags?limit=2";
        String asOf = null;
        while (next != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.<List<String>>path("items.id"));
            asOf = page.path("asOf");
            next = page.path("next");
        }
        assertThat(ids).doesNotHaveDuplicates().contains(ENTITY);
        assertThat(csv("?asOf=" + asOf))
                .extracting(row -> row.getField("flag_id"))
                .containsExactlyElementsOf(ids.reversed());
    }

    @Test
    void whoHasThePageAlreadyGetsNone() {
        String tag = given().get("/api/v1/flags").header("ETag");
        given().header("If-None-Match", tag).get("/api/v1/flags").then().statusCode(304);
    }

    private static List<NamedCsvRecord> csv(String query) {
        String text = given().get("/api/v1/flags.csv" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }
}
