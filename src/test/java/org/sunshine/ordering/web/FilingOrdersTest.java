package org.sunshine.ordering.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.Database;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class FilingOrdersTest {
    @Inject
    Scene scene;

    @Inject
    Database database;

    @BeforeEach
    void setTheScene() {
        scene.ready();
    }

    @Test
    void storesAnOrderAndAnswersWithItsJudgedLines() {
        scene.file(scene.officer(), scene.order(Scene.orderNumber(), "120", "\"6.05\""))
                .then()
                .statusCode(201)
                .body("orderId", startsWith("O"))
                .body("version", equalTo(1))
                .body("acceptedAt", startsWith("20"))
                .body("lines", hasSize(1))
                .body("lines[0].lineNumber", equalTo(1))
                .body("lines[0].lineId", startsWith("O"))
                .body("lines[0].unitPrice", equalTo("0.252083"))
                .body("lines[0].total", equalTo("726.0000"))
                .body("lines[0].position", nullValue())
                .body("lines[0].outcome", equalTo("judged"))
                .body("lines[0].ratio", notNullValue())
                .body("lines[0].flags", hasSize(0));
    }

    @Test
    void flagsAHighPriceAndTheBoardApiShowsIt() {
        String number = Scene.orderNumber();
        scene.file(scene.officer(), scene.order(number, "5000", "13.50"))
                .then()
                .statusCode(201)
                .body("lines[0].flags.code", hasItem("HIGH_PRICE"))
                .body("lines[0].warnings[0].message", startsWith("This is 2.2"));
        scene.awaitPublication();
        given().get("/api/v1/lines?flag=HIGH_PRICE&hospital=H-1")
                .then()
                .statusCode(200)
                .body("items.orderNumber", hasItem(number))
                .body("items[0].supplier.name", equalTo("Wholesaler One"))
                .body("items[0].reference.level", notNullValue());
    }

    @Test
    void suspectsTheUnitWhereABoxIsPricedLikeACapsule() {
        scene.file(scene.officer(), scene.order(Scene.orderNumber(), "500", "0.25"))
                .then()
                .statusCode(201)
                .body("lines[0].flags.code", contains("UNIT_CONFUSION"));
    }

    @Test
    void takesAZeroPriceAsADataErrorUnlessTheGoodsWereFree() {
        scene.file(scene.officer(), scene.order(Scene.orderNumber(), "5", "0"))
                .then()
                .statusCode(201)
                .body("lines[0].outcome", equalTo("data_error"))
                .body("lines[0].flags.code", contains("DATA_ERROR"));
        String free = scene.order(
                Scene.orderNumber(),
                Scene.line(1, Scene.AMOXICILLIN_24, "5", "0").replace("}", ",\"reasonCode\":\"FREE_GOODS\"}"));
        scene.file(scene.officer(), free).then().statusCode(201).body("lines[0].flags", hasSize(0));
    }

    @Test
    void aDryRunJudgesAndStoresNothing() {
        String number = Scene.orderNumber();
        long before = orders();
        given().header("Authorization", "Bearer " + scene.officer())
                .contentType("application/json")
                .body(scene.order(number, "5000", "13.50"))
                .post("/api/v1/orders?dryRun=true")
                .then()
                .statusCode(200)
                .body("orderId", nullValue())
                .body("lines[0].flags.code", hasItem("HIGH_PRICE"));
        assertThat(orders()).isEqualTo(before);
        scene.file(scene.officer(), scene.order(number, "5000", "13.50")).then().statusCode(201);
    }

    @Test
    void aMisspeltParameterStoresNothing() {
        long before = orders();
        for (String address :
                List.of("/api/v1/orders?dryrun=true", "/api/v1/orders?dryRun=yes", "/api/v1/nil-returns?dryRun=true")) {
            given().header("Authorization", "Bearer " + scene.officer())
                    .contentType("application/json")
                    .body(scene.order(Scene.orderNumber(), "7", "6.00"))
                    .post(address)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/bad-parameter"));
        }
        assertThat(orders()).isEqualTo(before);
    }

    @Test
    void theSameOrderAgainIsAnsweredTheSameAndOtherContentIsAConflict() {
        String order = scene.order(Scene.orderNumber(), "7", "6.00");
        Response first = scene.file(scene.officer(), order);
        scene.file(scene.officer(), order.replace("6.00", "\"6.0000\""))
                .then()
                .statusCode(200)
                .body("orderId", equalTo(first.path("orderId")))
                .body("lines[0].lineId", equalTo(first.path("lines[0].lineId")))
                .body("lines[0].position", notNullValue());
        scene.file(scene.officer(), order.replace("6.00", "6.01"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/order-number-taken"));
    }

    @Test
    void whoRepeatsAnOrderThatIsNotPublishedYetHoldsUpNobody() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        String order = scene.order(Scene.orderNumber(), "7", "6.00");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> sequencerWaits = threads.submit(() -> {
                database.useTransaction(handle -> {
                    handle.createQuery("SELECT size FROM ledger_state WHERE id = 0 FOR UPDATE")
                            .mapTo(Long.class)
                            .one();
                    stopped.countDown();
                    goOn.await();
                });
                return null;
            });
            stopped.await();
            scene.file(scene.officer(), order).then().statusCode(201);
            Future<Integer> again =
                    threads.submit(() -> scene.file(scene.officer(), order).statusCode());
            Thread.sleep(300);
            scene.file(scene.officer(), scene.order(Scene.orderNumber(), "7", "6.00"))
                    .then()
                    .statusCode(201);
            boolean hospitalWaited = again.isDone();
            goOn.countDown();
            sequencerWaits.get();
            assertThat(hospitalWaited).isFalse();
            assertThat(again.get()).isEqualTo(200);
        }
    }

    @Test
    void theSameNumberAtAnotherHospitalIsAnotherOrder() {
        String order = scene.order(Scene.orderNumber(), "7", "6.00");
        String one = scene.file(scene.officer(), order)
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");
        String other = scene.file(scene.otherOfficer(), order)
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void anIdempotencyKeyGivesTheFirstAnswerByteByByte() {
        String order = scene.order(Scene.orderNumber(), "9", "6.00");
        String first = keyed("key-1", order).then().statusCode(201).extract().asString();
        String again = keyed("key-1", order).then().statusCode(201).extract().asString();
        assertThat(again).isEqualTo(first);
        keyed("key-1", scene.order(Scene.orderNumber(), "9", "6.00"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        keyed("k".repeat(256), order).then().statusCode(400);
    }

    @Test
    void aRefusedOrderLeavesItsKeyFree() {
        String number = Scene.orderNumber();
        keyed("key-2", scene.order(number, "-1", "6.00")).then().statusCode(422);
        keyed("key-2", scene.order(number, "1", "6.00")).then().statusCode(201);
    }

    @Test
    void eightRacesWithOneKeyStoreOneOrder() throws Exception {
        String order = scene.order(Scene.orderNumber(), "11", "6.00");
        long before = orders();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> keyed("key-race", order).statusCode());
            }
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> call : threads.invokeAll(calls)) {
                codes.add(call.get());
            }
            assertThat(codes).contains(201).isSubsetOf(201, 409);
        }
        assertThat(orders()).isEqualTo(before + 1);
    }

    @Test
    void refusesEveryBadInputWithAProblemAndStoresNothing() {
        long before = orders();
        String good = Scene.line(1, Scene.AMOXICILLIN_24, "1", "6.00");
        refused(422, good.replace("K-AMOX-24", "K-NONE"), "/lines/0/packCode");
        refused(422, good.replace("\"S-1\"", "\"S-NONE\""), "/lines/0/supplierCode");
        refused(422, good.replace("6.00", "-6.00"), "/lines/0/packPrice");
        refused(422, good.replace("6.00", "\"NaN\""), "/lines/0/packPrice");
        refused(422, good.replace("6.00", "1e999999999"), "/lines/0/packPrice");
        refused(422, good.replace("6.00", "\"1e-999999999\""), "/lines/0/packPrice");
        refused(422, good.replace("6.00", "1000000000001"), "/lines/0/packPrice");
        refused(422, good.replace("6.00", "6.00001"), "/lines/0/packPrice");
        refused(422, good.replace("6.00", "true"), "/lines/0/packPrice");
        refused(422, good.replace("6.00", "{}"), "/lines/0/packPrice");
        refused(422, good.replace("\"packs\":1", "\"packs\":1.5"), "/lines/0/packs");
        refused(422, good.replace("\"packs\":1", "\"packs\":0"), "/lines/0/packs");
        refused(422, good.replace("\"packs\":1,", ""), "/lines/0/packs");
        refused(422, good.replace("}", ",\"packSize\":12}"), "/lines/0/packSize");
        refused(422, good.replace("}", ",\"colour\":\"red\"}"), "/lines/0/colour");
        refused(422, good.replace("}", ",\"reasonCode\":\"WHY\"}"), "/lines/0/reasonCode");
        refused(422, good + "," + good, "/lines/1/lineNumber");
        refused(422, "7", "/lines/0");
        assertThat(orders()).isEqualTo(before);
    }

    @Test
    void namesThePackSizeThatTheCatalogueHolds() {
        scene.file(
                        scene.officer(),
                        scene.order(
                                Scene.orderNumber(),
                                Scene.line(1, Scene.AMOXICILLIN_24, "1", "6.00").replace("}", ",\"packSize\":\"12\"}")))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/pack-size-mismatch"))
                .body("errors[0].pointer", equalTo("/lines/0/packSize"))
                .body("errors[0].message", equalTo("The catalogue's pack K-AMOX-24 holds 24, not 12."));
    }

    @Test
    void refusesDatesAndCurrenciesThatAreNotOpen() {
        String order = scene.order(Scene.orderNumber(), "1", "6.00");
        String today = scene.today().toString();
        for (String date : List.of(
                scene.today().plusDays(1).toString(),
                scene.today().minusDays(32).toString(),
                "1066-10-14",
                "soon")) {
            scene.file(scene.officer(), order.replace(today, date))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/orderDate"));
        }
        scene.file(scene.officer(), order.replace("USD", "EUR"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/currency"));
        scene.file(scene.officer(), order.replace("\"currency\":\"USD\",", ""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/currency"));
    }

    @Test
    void refusesWhatIsNoOrderAtAll() {
        for (String body :
                List.of("", "{", "[]", "7", "null", "\"x\"", "{\"a\":1}}", "{\"lines\":1,\"lines\":2}", "\u0000")) {
            scene.file(scene.officer(), body).then().statusCode(400).contentType("application/problem+json");
        }
        scene.file(scene.officer(), "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/orderNumber", "/orderDate", "/currency", "/lines"));
        given().header("Authorization", "Bearer " + scene.officer())
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/orders")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void refusesControlCharactersInAnOrderNumber() {
        for (String number : List.of("A\\u0000", "A\\nB", "A\\u202eB", "A\\ud800")) {
            scene.file(scene.officer(), scene.order(number, "1", "6.00"))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/orderNumber"));
        }
        scene.file(scene.officer(), scene.order("重庆 😀 " + Scene.orderNumber(), "1", "6.00"))
                .then()
                .statusCode(201);
    }

    @Test
    void takesTenThousandLinesAndRefusesOneMore() {
        String[] lines = IntStream.rangeClosed(1, 10_001)
                .mapToObj(i -> Scene.line(i, Scene.NEVIRAPINE_60, "1", "3.40"))
                .toArray(String[]::new);
        scene.file(scene.officer(), scene.order(Scene.orderNumber(), lines))
                .then()
                .statusCode(413);
        String number = Scene.orderNumber();
        scene.file(scene.officer(), scene.order(number, java.util.Arrays.copyOf(lines, 10_000)))
                .then()
                .statusCode(201)
                .body("lines", hasSize(10_000));
        scene.awaitPublication();
    }

    @Test
    void onlyTheHospitalsOwnKeyAndAnAdministratorsFile() {
        String order = scene.order(Scene.orderNumber(), "1", "6.00");
        given().contentType("application/json")
                .body(order)
                .post("/api/v1/orders")
                .then()
                .statusCode(401);
        scene.file("sun_wrong_key", order).then().statusCode(401);
        scene.file(scene.auditor(), order).then().statusCode(403);
        scene.file(scene.officer(), order.replace("{\"orderNumber", "{\"hospitalCode\":\"H-2\",\"orderNumber"))
                .then()
                .statusCode(403);
        scene.file(scene.administrator(), order)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/hospitalCode"));
        scene.file(scene.administrator(), order.replace("{\"orderNumber", "{\"hospitalCode\":\"H-9\",\"orderNumber"))
                .then()
                .statusCode(422);
        scene.file(scene.administrator(), order.replace("{\"orderNumber", "{\"hospitalCode\":\"H-3\",\"orderNumber"))
                .then()
                .statusCode(201);
    }

    @Test
    void aDescribedPackOfAKnownProductIsJudgedAndAnUnknownOneIsPublishedUnjudged() {
        String described =
                """
                {"lineNumber":1,"pack":{"ingredients":[{"inn":"Amoxicillin","strength":"0.5 g"}],"form":"capsule",
                 "route":"oral","brand":"Amoxil","manufacturer":"GSK","tier":"generic","packSize":24,"unit":"capsule"},
                 "supplierName":"New Trader","packs":10,"packPrice":"6.04"}""";
        scene.file(scene.officer(), scene.order(Scene.orderNumber(), described))
                .then()
                .statusCode(201)
                .body("lines[0].outcome", equalTo("judged"));
        String unknown = described.replace("Amoxicillin", "Novelstatin");
        String number = Scene.orderNumber();
        scene.file(scene.officer(), scene.order(number, unknown))
                .then()
                .statusCode(201)
                .body("lines[0].outcome", equalTo("not_judged"));
        scene.awaitPublication();
        given().get("/api/v1/lines?q=" + number)
                .then()
                .body("items[0].product.code", startsWith("X-"))
                .body("items[0].supplier.name", equalTo("New Trader"));
        String wrong = described.replace("capsule", "cube");
        scene.file(scene.officer(), scene.order(Scene.orderNumber(), wrong))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/lines/0/pack/form"));
    }

    @Test
    void aNilReturnIsRefusedWhereOrdersExistAndWithdrawnByALaterOrder() {
        String day = "{\"date\":\"%s\"}".formatted(scene.today().minusDays(2));
        nil(scene.otherOfficer(), day).then().statusCode(201);
        nil(scene.otherOfficer(), day).then().statusCode(200);
        String late = scene.order(Scene.orderNumber(), "1", "6.00")
                .replace(scene.today().toString(), scene.today().minusDays(2).toString());
        scene.file(scene.otherOfficer(), late).then().statusCode(201);
        nil(scene.otherOfficer(), day).then().statusCode(409);
        nil(scene.otherOfficer(), "{\"date\":\"2020-01-01\"}").then().statusCode(422);
        nil(scene.otherOfficer(), "{}").then().statusCode(422);
        nil(scene.auditor(), day).then().statusCode(403);
    }

    private Response nil(String key, String body) {
        return given().header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/nil-returns");
    }

    private void refused(int status, String lines, String pointer) {
        String answer = scene.file(scene.officer(), scene.order(Scene.orderNumber(), lines))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("Exception", "org.sunshine", "SELECT");
    }

    private Response keyed(String key, String order) {
        return given().header("Authorization", "Bearer " + scene.officer())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(order.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/orders");
    }

    private long orders() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM ordering_order")
                .mapTo(Long.class)
                .one());
    }
}
