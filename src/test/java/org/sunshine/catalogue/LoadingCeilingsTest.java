package org.sunshine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.catalogue.LoadOutcome.Loaded;
import org.sunshine.catalogue.LoadOutcome.Refused;
import org.sunshine.platform.Database;
import org.sunshine.testing.MariaDbForTests;

@QuarkusTest
@TestProfile(EmptyDatabase.class)
@QuarkusTestResource(MariaDbForTests.class)
class LoadingCeilingsTest {
    private static final String HEADER = "pack_code,product_code,unit_price,currency,from,to,source\n";

    @Inject
    Database database;

    @Inject
    Generation generation;

    @Inject
    LoadingPacks loadingPacks;

    @Inject
    LoadingCeilings loading;

    @Inject
    Ceilings ceilings;

    @Inject
    Clock clock;

    @BeforeEach
    void beginWithOnePack() {
        EmptyCatalogue.make(database, generation);
        String packs =
                """
                pack_code,product_code,ingredients,form,route,unit,brand,manufacturer,tier,pack_size
                LA-60,P-LAMI,lamivudine 150 mg,tablet,oral,tablet,Epivir,GSK,originator,60
                """;
        assertThat(loadingPacks.load(stream(packs), null)).isInstanceOf(Loaded.class);
    }

    @Test
    void whatIsLoadedIsKnownWhenTheAnswerIsThere() {
        assertThat(load("LA-60,,0.05,USD,2026-01-01,,Price list 7\n,P-LAMI,0.04,USD,2026-01-01,2026-12-31,Act 12\n"))
                .isEqualTo(new Loaded(2, 0, 0));
        assertThat(ceilings.all()).extracting(Ceiling::packCode).containsExactly("LA-60", null);
        assertThat(ceilings.all()).allMatch(ceiling -> !ceiling.knownFrom().isAfter(clock.instant()));
    }

    @Test
    void aChangeIsOneMoreRowAndTheSameAgainIsNone() {
        load("LA-60,,0.05,USD,2026-01-01,,Price list 7\n");
        assertThat(load("LA-60,,0.050,USD,2026-01-01,,Price list 7\n")).isEqualTo(new Loaded(0, 0, 1));
        assertThat(
                        load(
                                "LA-60,,0.05,USD,2026-01-01,2026-06-30,Price list 7\nLA-60,,0.045,USD,2026-07-01,,Price list 8\n"))
                .isEqualTo(new Loaded(1, 1, 0));
        assertThat(ceilings.all()).hasSize(3);
        String file = RestAssured.get("/api/v1/ceilings.csv").asString();
        assertThat(file).startsWith("pack_code,product_code,unit_price,currency,from,to,source,known_from\r\n");
        assertThat(file).contains("LA-60,,0.050000,USD,2026-01-01,,Price list 7,");
        assertThat(RestAssured.get("/api/v1/ceilings").jsonPath().getList("items"))
                .hasSize(3);
    }

    @Test
    void everyRowErrorIsToldAndNothingIsTaken() {
        assertThat(
                        errors(
                                """
                        LA-60,P-LAMI,0.05,USD,2026-01-01,,both
                        ,,0.05,USD,2026-01-01,,neither
                        LA-60,,0.05,EUR,2026-01-01,,other money
                        LA-60,,0.05,USD,2026-02-01,2026-01-31,backwards
                        LA-60,,0,USD,2026-01-01,,nothing
                        LA-60,,0.05,USD,2026-02-30,,no day
                        LA-60,,0.05,USD,2026-01-01,,
                        """))
                .containsExactly(
                        "2 PACK_OR_PRODUCT",
                        "3 PACK_OR_PRODUCT",
                        "4 OTHER_CURRENCY",
                        "5 ENDS_BEFORE_IT_BEGINS",
                        "6 NOT_A_UNIT_PRICE",
                        "7 NOT_A_DATE",
                        "8 MISSING");
        assertThat(
                        errors(
                                """
                        NONE,,0.05,USD,2026-01-01,,unknown
                        ,NONE,0.05,USD,2026-01-01,,unknown
                        LA-60,,0.05,USD,2026-01-01,2026-06-30,one
                        LA-60,,0.06,USD,2026-01-01,,twice
                        LA-60,,0.06,USD,2026-06-30,,overlapping
                        """))
                .containsExactly("2 UNKNOWN_PACK", "3 UNKNOWN_PRODUCT", "5 DUPLICATE_CEILING", "6 OVERLAPS");
        assertThat(ceilings.all()).isEmpty();
    }

    @Test
    void anOpenCeilingMustEndBeforeTheNextBegins() {
        load("LA-60,,0.05,USD,2026-01-01,,Price list 7\n");
        assertThat(errors("LA-60,,0.045,USD,2026-07-01,,Price list 8\n")).containsExactly("2 OVERLAPS");
        assertThat(load(",P-LAMI,0.045,USD,2026-07-01,,Price list 8\n")).isEqualTo(new Loaded(1, 0, 0));
    }

    private List<String> errors(String rows) {
        return ((Refused) load(rows))
                .errors().stream()
                        .map(error -> error.row() + " " + error.code())
                        .toList();
    }

    private LoadOutcome load(String rows) {
        return loading.load(stream(HEADER + rows), null);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
