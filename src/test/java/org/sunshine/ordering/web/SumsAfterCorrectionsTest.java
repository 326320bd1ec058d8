package org.sunshine.ordering.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunshine.pricing.offline.JudgeCommand;
import org.sunshine.published.DayTotals;
import org.sunshine.published.Sums;
import org.sunshine.published.Totals;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

/** The sums that are kept, against a recount of the exported lines, after corrections and cancellations at random. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class SumsAfterCorrectionsTest {
    private static final long SEED = 20261124;
    private static final int STEPS = 150;
    private static final List<String> PACKS = List.of(Scene.AMOXICILLIN_24, Scene.NEVIRAPINE_60, "K-RARE-10");
    private static final List<String> JUDGED = List.of(
            "line_id,outcome,level,n,median,low,high,expected,ratio,score,flags,severity,rule_version".split(","));
    private static final List<String> SUPPLIERS = List.of("S-1", "S-2", "S-3");

    @Inject
    Scene scene;

    @Inject
    Totals totals;

    private final Random random = new Random(SEED);
    private final List<OrderOnFile> orders = new ArrayList<>();

    /** What the test knows of an order: its version and which of its lines stand. */
    private static final class OrderOnFile {
        String id;
        String key;
        int version = 1;
        int lines;
        final Set<Integer> cancelled = new HashSet<>();
    }

    private record Recount(BigDecimal spend, long lines, long flagged, Set<String> orders) {
        static final Recount NOTHING = new Recount(BigDecimal.ZERO, 0, 0, Set.of());

        Recount with(Map<String, String> row) {
            Set<String> all = new HashSet<>(orders);
            all.add(row.get("hospital_code") + " " + row.get("order_number"));
            return new Recount(
                    spend.add(new BigDecimal(row.get("total"))),
                    lines + 1,
                    flagged + (row.get("flags").isEmpty() ? 0 : 1),
                    all);
        }
    }

    @BeforeEach
    void setTheScene() {
        scene.ready();
    }

    @Test
    void theSumsAreThoseOfTheCurrentLinesAndEveryEarlierStateStays(@TempDir Path folder) throws IOException {
        Map<String, List<Map<String, String>>> states = new LinkedHashMap<>();
        for (int step = 0; step < STEPS; step++) {
            step(random.nextInt(10));
            if (step % 30 == 29) {
                scene.awaitPublication();
                String size = given().get("/api/v1/lines?limit=1").path("asOf");
                states.put(size, csv("asOf=" + size));
                compareSums();
            }
        }
        states.forEach((size, rows) -> assertThat(csv("asOf=" + size)).isEqualTo(rows));
        assertThat(csv("status=all")).extracting(row -> row.get("status")).contains("superseded", "cancelled");
        judgedOfflineAsInThePortal(folder);
    }

    /** Every version, replaced, moved to another product and cancelled ones too, from the public file alone. */
    private static void judgedOfflineAsInThePortal(Path folder) throws IOException {
        String exported = given().get("/api/v1/lines.csv?status=all").asString();
        Path file = Files.writeString(folder.resolve("lines.csv"), exported);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status =
                JudgeCommand.run(List.of(file.toString()), out, new PrintStream(errors, true, StandardCharsets.UTF_8));
        assertThat(status).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        List<Map<String, String>> lines = CsvRows.of(exported);
        List<Map<String, String>> judged = CsvRows.of(out.toString(StandardCharsets.UTF_8));
        assertThat(judged).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            for (String column : JUDGED) {
                assertThat(judged.get(i).get(column))
                        .as("%s of position %s", column, lines.get(i).get("position"))
                        .isEqualTo(lines.get(i).get(column));
            }
        }
    }

    private void step(int kind) {
        if (kind < 3 || orders.isEmpty()) {
            file();
            return;
        }
        OrderOnFile order = orders.get(random.nextInt(orders.size()));
        List<Integer> standing = new ArrayList<>();
        for (int number = 1; number <= order.lines; number++) {
            if (!order.cancelled.contains(number)) {
                standing.add(number);
            }
        }
        if (standing.isEmpty() || kind == 3) {
            amend(order, "corrections", "\"reason\":\"OMITTED_LINE\",\"lines\":[" + line(++order.lines) + "]");
        } else if (kind < 7) {
            String line = line(standing.get(random.nextInt(standing.size())));
            amend(order, "corrections", "\"reason\":\"TYPING_ERROR\",\"lines\":[" + line + "]");
        } else if (kind < 9) {
            int number = standing.get(random.nextInt(standing.size()));
            amend(order, "cancellation", "\"reason\":\"RETURNED\",\"lineNumbers\":[" + number + "]");
            order.cancelled.add(number);
        } else {
            LocalDate day = scene.today().minusDays(random.nextInt(12));
            amend(order, "corrections", "\"reason\":\"WRONG_DATE\",\"orderDate\":\"" + day + "\"");
        }
    }

    private void file() {
        OrderOnFile order = new OrderOnFile();
        order.key = random.nextBoolean() ? scene.officer() : scene.otherOfficer();
        order.lines = 1 + random.nextInt(4);
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= order.lines; number++) {
            lines.add(line(number));
        }
        String document = scene.order(Scene.orderNumber(), String.join(",", lines))
                .replace(
                        scene.today().toString(),
                        scene.today().minusDays(random.nextInt(12)).toString());
        Response filed = scene.file(order.key, document);
        filed.then().statusCode(201);
        order.id = filed.path("orderId");
        orders.add(order);
    }

    private void amend(OrderOnFile order, String what, String rest) {
        Response answer = given().header("Authorization", "Bearer " + order.key)
                .contentType("application/json")
                .body("{\"version\":" + order.version + "," + rest + "}")
                .post("/api/v1/orders/" + order.id + "/" + what);
        if (answer.statusCode() == 422) {
            answer.then().body("errors[0].code", org.hamcrest.Matchers.equalTo("UNCHANGED"));
            return;
        }
        answer.then().statusCode(201);
        order.version++;
    }

    private String line(int number) {
        String pack = PACKS.get(random.nextInt(PACKS.size()));
        String price = random.nextInt(4) == 0 ? "13.50" : "6.0" + random.nextInt(10);
        return Scene.line(number, pack, Integer.toString(1 + random.nextInt(5000)), price)
                .replace(Scene.SUPPLIER, SUPPLIERS.get(random.nextInt(SUPPLIERS.size())));
    }

    private void compareSums() {
        Map<LocalDate, Recount> days = new TreeMap<>();
        Map<String, Recount> parts = new HashMap<>();
        for (Map<String, String> row : csv("status=current")) {
            days.merge(LocalDate.parse(row.get("order_date")), Recount.NOTHING.with(row), (sum, one) -> sum.with(row));
            for (Totals.Kind kind : Totals.Kind.values()) {
                String code = row.get(kind.name().toLowerCase(java.util.Locale.ROOT) + "_code");
                parts.merge(kind + " " + code, Recount.NOTHING.with(row), (sum, one) -> sum.with(row));
            }
        }
        for (LocalDate day = scene.today().minusDays(45); !day.isAfter(scene.today()); day = day.plusDays(1)) {
            DayTotals kept = totals.day(day);
            Recount counted = days.getOrDefault(day, Recount.NOTHING);
            assertThat(kept.spend()).as("spend of %s", day).isEqualByComparingTo(counted.spend());
            assertThat(kept.lines()).as("lines of %s", day).isEqualTo(counted.lines());
            assertThat(kept.flagged()).as("flagged of %s", day).isEqualTo(counted.flagged());
            assertThat(kept.orders())
                    .as("orders of %s", day)
                    .isEqualTo(counted.orders().size());
        }
        parts.forEach((part, counted) -> {
            String[] words = part.split(" ");
            Sums kept = totals.of(Totals.Kind.valueOf(words[0]), words[1], LocalDate.of(2000, 1, 1));
            assertThat(kept.spend()).as("spend of %s", part).isEqualByComparingTo(counted.spend());
            assertThat(kept.lines()).as("lines of %s", part).isEqualTo(counted.lines());
            assertThat(kept.flagged()).as("flagged of %s", part).isEqualTo(counted.flagged());
        });
    }

    private static List<Map<String, String>> csv(String query) {
        return CsvRows.of(given().get("/api/v1/lines.csv?" + query).asString());
    }
}
