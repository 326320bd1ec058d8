package org.sunshine.ordering.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

/** Orders as nobody sends them who means well. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class HostileOrdersTest {
    @Inject
    Scene scene;

    @BeforeEach
    void setTheScene() {
        scene.ready();
    }

    @Test
    void takesOrdersThatDescribeTheSameNewPacksInOppositeOrder() throws Exception {
        for (int round = 0; round < 3; round++) {
            String mark = "abc".substring(round, round + 1);
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                List<String> lines = IntStream.range(0, 12)
                        .mapToObj(n -> described(n + 1, mark + (char) ('a' + n)))
                        .collect(Collectors.toCollection(ArrayList::new));
                if (i % 2 == 1) {
                    Collections.reverse(lines);
                }
                String key = i % 4 < 2 ? scene.officer() : scene.otherOfficer();
                String order = scene.order(Scene.orderNumber(), lines.toArray(String[]::new));
                calls.add(() -> scene.file(key, order).statusCode());
            }
            assertThat(inParallel(calls)).containsOnly(201);
        }
    }

    private static String described(int line, String mark) {
        return ("{\"lineNumber\":%d,\"pack\":{\"ingredients\":[{\"inn\":\"Crossedmab %s\",\"strength\":\"5 mg\"}],"
                        + "\"form\":\"tablet\",\"route\":\"oral\",\"brand\":\"\",\"manufacturer\":\"M\","
                        + "\"tier\":\"generic\",\"packSize\":10,\"unit\":\"tablet\"},"
                        + "\"supplierName\":\"Crossing %s\",\"packs\":1,\"packPrice\":2}")
                .formatted(line, mark, mark);
    }

    private static List<Integer> inParallel(List<Callable<Integer>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> call : threads.invokeAll(calls)) {
                statuses.add(call.get());
            }
            return statuses;
        }
    }

    @Test
    void refusesNumbersOutOfAllMeasure() {
        for (String price : List.of("1e99999999999", "-1e-99999999999", "1" + "0".repeat(2_000))) {
            String order = scene.order(Scene.orderNumber(), Scene.line(1, Scene.AMOXICILLIN_24, "1", price));
            Response answer = scene.file(scene.officer(), order);
            assertThat(answer.statusCode()).as(price.substring(0, 10)).isBetween(400, 422);
            answer.then().contentType("application/problem+json");
        }
    }

    @Test
    void refusesADocumentThatWouldFillTheMemory() {
        String manyValues = "{\"lines\":[" + "{},".repeat(1_500_000) + "{}]}";
        String deep = "{\"lines\":" + "[".repeat(900) + "]".repeat(900) + "}";
        for (String body : List.of(manyValues, deep, "{\"orderNumber\":\"" + "x".repeat(17 << 20) + "\"}")) {
            scene.file(scene.officer(), body).then().statusCode(413).body("type", equalTo("/problems/too-large"));
        }
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void listsTensOfThousandsOfErrorsInTime() {
        String line = "{\"lineNumber\":\"x\",\"packs\":true,\"packPrice\":[],\"zz\":1,\"yy\":2}";
        String order = scene.order(
                Scene.orderNumber(), Collections.nCopies(10_000, line).toArray(String[]::new));
        scene.file(scene.officer(), order)
                .then()
                .statusCode(422)
                .body("errors", hasSize(10_000))
                .body("detail", startsWith("Nothing was stored. The first 10000 errors"));
    }

    @Test
    void aDryRunInAnyWordsStoresNothing() {
        for (String query : List.of("dryRun", "dryRun=", "dryRun=true")) {
            post("/api/v1/orders?" + query, scene.order(Scene.orderNumber(), "7", "6.00"))
                    .then()
                    .statusCode(200)
                    .body("orderId", nullValue());
        }
        post("/api/v1/orders?dryRun=false&dryRun=true", scene.order(Scene.orderNumber(), "7", "6.00"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-parameter"));
    }

    @Test
    void aNilReturnSaysNothingThatIsNotRead() {
        String day = scene.today().toString();
        post("/api/v1/nil-returns", "{\"date\":\"%s\",\"hospital\":\"H-2\"}".formatted(day))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/hospital"))
                .body("errors.code", contains("UNKNOWN_FIELD"));
        post("/api/v1/nil-returns", "{\"date\":\"%s\",\"hospitalCode\":2}".formatted(day))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/hospitalCode"));
    }

    @Test
    void anAdministratorNamesAHospitalByACode() {
        for (String hospital : List.of("h".repeat(100_000), "a\\u0000b", "%")) {
            String order = scene.order(Scene.orderNumber(), "7", "6.00")
                    .replaceFirst("\\{", "{\"hospitalCode\":\"%s\",".formatted(hospital.replace("\\", "\\\\")));
            scene.file(scene.administrator(), order)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/hospitalCode"))
                    .body("detail.length()", lessThanOrEqualTo(300));
        }
    }

    private Response post(String address, String body) {
        return given().header("Authorization", "Bearer " + scene.officer())
                .contentType("application/json")
                .body(body)
                .post(address);
    }
}
