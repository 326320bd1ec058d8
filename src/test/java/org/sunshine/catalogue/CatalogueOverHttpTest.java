package org.sunshine.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.access.Accounts;
import org.sunshine.access.ApiKeys;
import org.sunshine.access.Role;
import org.sunshine.platform.Database;
import org.sunshine.testing.MariaDbForTests;

@QuarkusTest
@TestProfile(EmptyDatabase.class)
@QuarkusTestResource(MariaDbForTests.class)
class CatalogueOverHttpTest {
    private static final String PACKS =
            """
            pack_code;product_code;ingredients;form;route;unit;brand;manufacturer;tier;pack_size
            K-1;P-LPV;lopinavir 80 mg/ml + ritonavir 20 mg/ml;oral solution;oral;ml;Kaletra;AbbVie;originator;60.5
            """;

    @Inject
    Database database;

    @Inject
    Generation generation;

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    @BeforeEach
    void beginWithAnEmptyCatalogue() {
        EmptyCatalogue.make(database, generation);
    }

    @Test
    void takesFilesOfAnAdministratorOnly() {
        for (String file : new String[] {"hospitals.csv", "suppliers.csv", "packs.csv", "ceilings.csv"}) {
            put(file, PACKS, StandardCharsets.UTF_8, null).statusCode(401);
            put(file, PACKS, StandardCharsets.UTF_8, key(Role.OFFICER, "H-1")).statusCode(403);
            put(file, PACKS, StandardCharsets.UTF_8, key(Role.AUDITOR, null)).statusCode(403);
        }
    }

    @Test
    void showsWhatWasLoaded() {
        String key = key(Role.ADMINISTRATOR, null);
        put("packs.csv", PACKS, StandardCharsets.UTF_8, key)
                .statusCode(200)
                .body("created", equalTo(1), "updated", equalTo(0), "unchanged", equalTo(0));
        get("/products/P-LPV")
                .statusCode(200)
                .body(
                        "name",
                        equalTo("Lopinavir + ritonavir 80 + 20 mg/ml oral solution"),
                        "inn",
                        equalTo("Lopinavir + ritonavir"),
                        "unit",
                        equalTo("ml"),
                        "packs[0].code",
                        equalTo("K-1"),
                        "packs[0].packSize",
                        equalTo("60.5"));
        get("/products?q=kaletra").statusCode(200).body("items.code", equalTo(List.of("P-LPV")), "next", nullValue());
        get("/products/p-lpv").statusCode(404).contentType("application/problem+json");
        get("/suppliers/none").statusCode(404);
        get("/hospitals/none").statusCode(404);
    }

    @Test
    void readsAFileInTheCharsetThatItsTypeNames() {
        String key = key(Role.ADMINISTRATOR, null);
        String hospitals = "hospital_code,name,district\nH-1,重庆市第一医院,渝中区\nH-2,重庆医科大学,渝中区\n";
        put("hospitals.csv", hospitals, Charset.forName("GB18030"), key)
                .statusCode(200)
                .body("created", equalTo(2));
        get("/hospitals/H-1").body("name", equalTo("重庆市第一医院"), "active", equalTo(true));
        String next = get("/hospitals?q=重庆&limit=1")
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        assertThat(next).startsWith("/api/v1/hospitals?");
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1), "next", nullValue());
        put("suppliers.csv", "supplier_code,name\nS-1,Société\n", StandardCharsets.ISO_8859_1, key)
                .statusCode(200);
        get("/suppliers?q=SOCIETE").body("items[0].code", equalTo("S-1"));
    }

    @Test
    void tellsAllRowErrors() {
        put(
                        "packs.csv",
                        PACKS.replace("60.5", "0").replace("oral;ml", "nasal;ml"),
                        StandardCharsets.UTF_8,
                        key(Role.ADMINISTRATOR, null))
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "type",
                        equalTo("/problems/file-has-errors"),
                        "errors.row",
                        equalTo(List.of(2, 2)),
                        "errors.column",
                        equalTo(List.of("route", "pack_size")),
                        "errors.code",
                        equalTo(List.of("ROUTE_DOES_NOT_FIT", "NOT_A_PACK_SIZE")));
    }

    @Test
    void refusesUnknownAndMalformedParameters() {
        for (String query : new String[] {
            "?Q=x", "?limit=0", "?limit=1001", "?limit=x", "?after=x", "?q=a&q=b", "?sort=name", "?limit=99999999999"
        }) {
            get("/products" + query).statusCode(400).contentType("application/problem+json");
        }
        get("/products/P-LPV?x=1").statusCode(400);
        get("/products?q=%00%FF%27%22%5C").statusCode(200).body("items", hasSize(0));
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(!path.contains("%"))
                .get("/api/v1" + path)
                .then();
    }

    private static ValidatableResponse put(String file, String text, Charset charset, String key) {
        var request = given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("text/csv; charset=" + charset.name())
                .body(text.getBytes(charset));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request.put("/api/v1/admin/" + file).then();
    }

    private String key(Role role, String hospital) {
        long account = accounts.create("catalogue-" + UUID.randomUUID(), "a long pass phrase for tests", role, hospital)
                .orThrow()
                .id();
        return keys.issue(account, "catalogue");
    }
}
