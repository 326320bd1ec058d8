package org.sunshine.pricing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sunshine.ordering.Acceptance;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.Judging;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.platform.Database;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

/**
 * What judging adds to an order of a hospital that has bought every product on every day of a year, in the transaction
 * of the order, its database look-ups among it. Takes a minute, so it runs only where it is asked for:
 * {@code mvn test -Dtest=JudgingCostTest -Dsunshine.measure=true}.
 */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@EnabledIfSystemProperty(named = "sunshine.measure", matches = "true")
class JudgingCostTest {
    private static final int PRODUCTS = 20;
    private static final int DAYS = 365;
    private static final int WARM = 400;
    private static final int ROUNDS = 400;

    @Inject
    Scene scene;

    @Inject
    Judging judging;

    @Inject
    Database database;

    @Inject
    ClosingDays closing;

    @Test
    void judgingIsASmallPartOfAnOrder() {
        scene.ready();
        catalogue();
        for (int from = 0; from < DAYS; from += 73) {
            history(from, from + 73);
        }
        scene.awaitPublication();
        closing.closeThrough(scene.today());
        for (int lines : new int[] {1, 5, PRODUCTS}) {
            measure(lines, WARM);
            double[] millis = measure(lines, ROUNDS);
            Arrays.sort(millis);
            double median = millis[ROUNDS / 2];
            System.out.printf(
                    Locale.ROOT,
                    "Judging an order of %d lines: median %.2f ms, p95 %.2f ms; a line: median %.3f ms, p95 %.3f ms%n",
                    lines,
                    median,
                    millis[ROUNDS * 95 / 100],
                    median / lines,
                    millis[ROUNDS * 95 / 100] / lines);
            assertThat(median).as("milliseconds of %d lines", lines).isLessThan(20.0 + 5 * lines);
        }
    }

    private double[] measure(int lines, int rounds) {
        double[] millis = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            List<LineToJudge> order = order(round, lines);
            int at = round;
            database.useTransaction(handle -> {
                handle.execute("SELECT 1");
                long start = System.nanoTime();
                List<Judgement> judged =
                        judging.judge(new Acceptance(handle, Clock.systemUTC().instant()), order);
                millis[at] = (System.nanoTime() - start) / 1e6;
                assertThat(judged).allMatch(each -> each.reference() != null);
            });
        }
        return millis;
    }

    private List<LineToJudge> order(int round, int lines) {
        List<LineToJudge> order = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            int product = (round + i) % PRODUCTS;
            order.add(new LineToJudge(
                    "COST-" + round + "-" + i,
                    1,
                    "COST-" + round,
                    i + 1,
                    scene.today().plusDays(1), // Of which the close has just been made.
                    Scene.HOSPITAL,
                    "P-COST-" + product,
                    true,
                    "generic",
                    "K-COST-" + product,
                    new BigDecimal(24),
                    Scene.SUPPLIER,
                    new BigDecimal(50 + round),
                    new BigDecimal("6.02"),
                    null));
        }
        return order;
    }

    private void catalogue() {
        StringBuilder packs = new StringBuilder(
                "pack_code,product_code,ingredients,form,route,unit,brand,manufacturer,tier,pack_size,active\n");
        for (int i = 0; i < PRODUCTS; i++) {
            packs.append("K-COST-%d,P-COST-%d,amoxicillin %d mg,capsule,oral,capsule,,Cipla,generic,24,true\n"
                    .formatted(i, i, 1000 + i));
        }
        given().header("Authorization", "Bearer " + scene.administrator())
                .contentType("text/csv; charset=UTF-8")
                .body(packs.toString().getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/admin/packs.csv")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    /** The hospital buys everything every day, three others every week. */
    private void history(int fromDay, int toDay) {
        StringBuilder csv = new StringBuilder(
                "hospital_code,order_number,order_date,line_number,pack_code,supplier_code,packs,pack_price,currency\r\n");
        int rows = 0;
        for (int day = fromDay; day < toDay; day++) {
            for (int hospital = 1; hospital <= (day % 7 == 0 ? 4 : 1); hospital++) {
                for (int product = 0; product < PRODUCTS; product++) {
                    csv.append(String.format(
                            Locale.ROOT,
                            "H-%d,COST-%d-%d,%s,%d,K-COST-%d,S-%d,%d,%.2f,USD\r\n",
                            hospital,
                            hospital,
                            day,
                            scene.today().minusDays(DAYS - day),
                            product + 1,
                            product,
                            1 + (day + product) % 3,
                            100 + day % 9,
                            6.00 + (day * 7 + product) % 5 * 0.02));
                    rows++;
                }
            }
        }
        given().header("Authorization", "Bearer " + scene.administrator())
                .multiPart("file", "history.csv", csv.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/imports?history=true")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("accepted", equalTo(rows));
    }
}
