package org.sunshine.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunshine.published.LineFilter;
import org.sunshine.published.Lines;
import org.sunshine.published.PublishedLine;
import org.sunshine.published.Totals;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class ExportingLinesTest {
    @Inject
    Scene scene;

    @Inject
    Totals totals;

    @Inject
    Lines lines;

    @BeforeEach
    void setTheScene() {
        scene.ready();
    }

    /** Others program against these names: they are only ever appended to. */
    @Test
    void theColumnsAndFieldsOfALineAreTheAgreedOnes() {
        scene.file(scene.officer(), scene.order(Scene.orderNumber(), "5000", "13.50"))
                .then()
                .statusCode(201);
        scene.awaitPublication();
        assertThat(given().get("/api/v1/lines.csv?flag=any&day=" + scene.today())
                        .asString()
                        .lines()
                        .findFirst())
                .contains("position,published_at,accepted_at,status,version,order_date,late_days,hospital_code,"
                        + "hospital_name,district,order_number,line_number,line_id,product_code,product_name,tier,"
                        + "pack_code,brand,manufacturer,pack_size,unit,supplier_code,supplier_name,packs,pack_price,"
                        + "unit_price,total,currency,reason_code,outcome,level,median,low,high,expected,n,ratio,score,"
                        + "flags,severity,review_state,rule_version,ref_position,import_id,correction_reason,ref_hash,"
                        + "submission,leaf_hash");
        Map<String, Object> line = given().get("/api/v1/lines?flag=HIGH_PRICE&limit=1")
                .then()
                .extract()
                .path("items[0]");
        assertThat(texts(line))
                .as("with the four that are null here")
                .containsExactlyInAnyOrder(("position lineId status publishedAt acceptedAt orderDate orderNumber packs"
                                + " packPrice unitPrice total currency outcome ratio leafHash reasonCode importId"
                                + " correctionReason refHash")
                        .split(" "));
        assertThat(integers(line)).containsExactlyInAnyOrder("version", "lateDays", "lineNumber");
        assertThat(objects(line)).containsExactlyInAnyOrder("hospital", "product", "pack", "supplier", "reference");
        assertThat(part(line, "hospital")).containsOnlyKeys("code", "name", "district");
        assertThat(part(line, "product")).containsOnlyKeys("code", "name");
        assertThat(part(line, "pack")).containsOnlyKeys("code", "brand", "manufacturer", "tier", "packSize", "unit");
        assertThat(part(line, "supplier")).containsOnlyKeys("code", "name");
        assertThat(texts(part(line, "reference"))).containsExactlyInAnyOrder("median", "low", "high", "expected");
        assertThat(integers(part(line, "reference"))).containsExactlyInAnyOrder("n", "hospitals", "level");
        List<Map<String, Object>> flags = given().get("/api/v1/lines?flag=HIGH_PRICE&limit=1")
                .then()
                .extract()
                .path("items[0].flags");
        assertThat(flags.getFirst()).containsOnlyKeys("id", "code", "severity", "certainty", "state");
    }

    @Test
    void pagesOfOneStateGiveEveryLineOnceWhileOthersArrive() {
        file(3);
        Set<String> positions = new HashSet<>();
        String next = "/api/v1/lines?limit=7";
        long size = lines.size();
        int rows = 0;
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).body("asOf", equalTo(Long.toString(size)));
            List<String> found = page.path("items.position");
            positions.addAll(found);
            rows += found.size();
            next = page.path("next");
            if (rows == 7) {
                file(2);
            }
        }
        assertThat(positions).hasSize(rows);
        assertThat(csv("asOf=" + size)).hasSize(rows);
    }

    @Test
    void theCsvSumsToTheDaysTotals() {
        file(4);
        BigDecimal sum = csv("day=" + scene.today()).stream()
                .map(row -> new BigDecimal(row.getField("total")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(totals.day(scene.today()).spend()).isEqualByComparingTo(sum);
        assertThat(totals.day(scene.today()).lines())
                .isEqualTo(csv("day=" + scene.today()).size());
        assertThat(totals.day(scene.today()).flagged())
                .isEqualTo(csv("flag=any&day=" + scene.today()).size());
    }

    @Test
    void exportedRowsHashToTheirLeavesWithPythonAlone(@TempDir Path folder) throws Exception {
        file(2);
        amend(
                "corrections",
                "\"reason\":\"WRONG_PRICE\",\"lines\":[" + Scene.line(1, Scene.AMOXICILLIN_24, "8", "6") + "]");
        amend("corrections", "\"reason\":\"OMITTED_LINE\",\"lines\":[" + Scene.line(2, "K-RARE-10", "8", "6") + "]");
        amend("cancellation", "\"reason\":\"RETURNED\",\"lineNumbers\":[1]");
        byte[] exported = given().get("/api/v1/lines.csv?status=all").asByteArray();
        assertThat(new String(exported, StandardCharsets.UTF_8)).contains("cancelled", "WRONG_PRICE", "OMITTED_LINE");
        Files.write(folder.resolve("lines.csv"), exported);
        String recipe = Files.readString(Path.of("docs", "ledger-leaf.md"));
        int start = recipe.indexOf("```python") + "```python\n".length();
        Files.writeString(
                folder.resolve("rehash.py"), recipe.substring(start, recipe.indexOf("```", start)) + "\nprint('ok')\n");
        Process python = new ProcessBuilder("python3", "rehash.py")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(output).isZero();
        assertThat(output).isEqualToIgnoringNewLines("ok");
    }

    /** A new order and one amendment of it. */
    private void amend(String what, String rest) {
        String order = scene.file(scene.officer(), scene.order(Scene.orderNumber(), "7", "6.00"))
                .path("orderId");
        given().header("Authorization", "Bearer " + scene.officer())
                .contentType("application/json")
                .body("{\"version\":1," + rest + "}")
                .post("/api/v1/orders/" + order + "/" + what)
                .then()
                .statusCode(201);
        scene.awaitPublication();
    }

    @Test
    void textCellsCannotRunAsFormulasAndNumbersAreUntouched() {
        String order = scene.order(Scene.orderNumber(), "1", "6.00").replace("\"S-1\"", "\"S-3\"");
        scene.file(scene.officer(), order).then().statusCode(201);
        scene.awaitPublication();
        assertThat(csv("supplier=S-3&day=" + scene.today()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("supplier_name")).isEqualTo("'=Formula Traders"));
    }

    @Test
    void everyParameterMeansTheSameToPageCsvAndStream() {
        file(1);
        scene.file(scene.officer(), scene.order(Scene.orderNumber(), "5000", "13.50"))
                .then()
                .statusCode(201);
        scene.awaitPublication();
        long size = lines.size();
        List<String> queries = List.of(
                "product=P-AMOX-500",
                "pack=K-AMOX-24",
                "supplier=S-1",
                "supplier=S-1&supplier=S-2",
                "manufacturer=Cipla",
                "hospital=H-2",
                "district=North",
                "district=North&district=South&hospital=H-1",
                "flag=any",
                "flag=none",
                "flag=HIGH_PRICE",
                "flag=HIGH_PRICE&flag=DATA_ERROR",
                "minRatio=1.5",
                "maxRatio=1",
                "minRatio=1.5&flag=any&product=P-AMOX-500",
                "product=P-AMOX-500&supplier=S-2&district=South");
        for (String query : queries) {
            List<String> fromCsv = csv(query + "&asOf=" + size).stream()
                    .map(row -> row.getField("position"))
                    .sorted()
                    .toList();
            List<String> fromJson =
                    json(query + "&asOf=" + size).stream().sorted().toList();
            LineFilter filter = LineFilter.parseLive(parameters(query), Set.of());
            List<String> live = new ArrayList<>();
            for (PublishedLine line : lines.oldestBetween(0, size, 100_000)) {
                // What the stream tells of lines that ended is no line of a list.
                if (filter.matches(line) && !line.status().equals("cancelled")) {
                    live.add(Long.toString(line.position()));
                }
            }
            live.sort(null);
            assertThat(fromJson).as(query).isNotEmpty().isEqualTo(fromCsv).isEqualTo(live);
        }
        for (String query : List.of(
                "day=" + scene.today(),
                "day=" + scene.today() + "&day=" + scene.today().minusDays(1),
                "from=" + scene.today().minusDays(9) + "&to=" + scene.today().minusDays(3),
                "from=" + scene.today() + "&hospital=H-1",
                "review=open",
                "status=all",
                "q=amoxicillin",
                "q=重庆",
                "q=Wholesaler&product=P-AMOX-500")) {
            List<String> fromCsv = csv(query + "&asOf=" + size).stream()
                    .map(row -> row.getField("position"))
                    .sorted()
                    .toList();
            assertThat(json(query + "&asOf=" + size).stream().sorted().toList())
                    .as(query)
                    .isNotEmpty()
                    .isEqualTo(fromCsv);
        }
    }

    @Test
    void aWordThatStandsForTooMuchIsRefusedRatherThanCutOff() {
        StringBuilder suppliers = new StringBuilder("supplier_code,name,active\n");
        for (int i = 0; i <= 1_000; i++) {
            suppliers
                    .append("MANY-")
                    .append(i)
                    .append(",Zymurgy Traders ")
                    .append(i)
                    .append(",true\n");
        }
        given().header("Authorization", "Bearer " + scene.administrator())
                .contentType("text/csv; charset=UTF-8")
                .body(suppliers.toString())
                .put("/api/v1/admin/suppliers.csv")
                .then()
                .statusCode(200);
        for (String face : List.of("/api/v1/lines", "/api/v1/lines.csv")) {
            given().get(face + "?q=zymurgy")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("more than 1000 products"));
            given().get(face + "?q=zymurgy 17").then().statusCode(400);
            given().get(face + "?q=MANY-17").then().statusCode(200);
        }
    }

    @Test
    void refusesUnknownAndMalformedParametersOnEveryFace() {
        for (String face : List.of("/api/v1/lines", "/api/v1/lines.csv", "/api/v1/board/stream")) {
            for (String query :
                    List.of("colour=red", "day=2026-02-30", "asOf=99999999999", "minRatio=x", "limit=0&colour=1")) {
                given().urlEncodingEnabled(false)
                        .get(face + "?" + query)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json");
            }
        }
        given().get("/api/v1/lines?limit=1001").then().statusCode(400);
        given().get("/api/v1/lines?after=zzz").then().statusCode(400);
        given().get("/api/v1/lines.csv?bom=perhaps").then().statusCode(400);
    }

    @Test
    void aLineHasItsPageAndItsId() {
        file(1);
        String position = given().get("/api/v1/lines?limit=1").path("items[0].position");
        Response line = given().get("/api/v1/lines/" + position);
        line.then().statusCode(200).body("line.leafHash", notNullValue()).body("versions", hasSize(1));
        String lineId = line.path("line.lineId");
        given().get("/api/v1/lines/by-id/" + lineId)
                .then()
                .statusCode(200)
                .body("line.position", equalTo(position))
                .body("line.importId", nullValue());
        given().get("/api/v1/lines/999999999").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void whatIsUnchangedIsAnsweredWithItsTagAlone() {
        scene.file(scene.officer(), scene.order(Scene.orderNumber(), "5000", "13.50"))
                .then()
                .statusCode(201);
        scene.awaitPublication();
        Response newest = given().get("/api/v1/lines?flag=HIGH_PRICE&limit=1");
        String size = newest.path("asOf");
        for (String address : List.of(
                "/api/v1/lines?limit=2&asOf=" + size,
                "/api/v1/lines.csv?asOf=" + size,
                "/api/v1/lines/" + newest.path("items[0].position"),
                "/api/v1/lines/by-id/" + newest.path("items[0].lineId"),
                "/api/v1/flags/" + newest.path("items[0].flags[0].id"),
                "/api/v1/rules/1.json",
                "/api/v1/products",
                "/api/v1/products/P-AMOX-500",
                "/api/v1/suppliers?q=wholesaler",
                "/api/v1/suppliers/S-1",
                "/api/v1/hospitals",
                "/api/v1/hospitals/H-1")) {
            Response first = given().get(address);
            first.then().statusCode(200);
            given().header("If-None-Match", first.header("ETag"))
                    .get(address)
                    .then()
                    .statusCode(304);
            given().header("If-None-Match", "\"another\"").get(address).then().statusCode(200);
            given().get(address + (address.contains("?") ? "&" : "?") + "colour=red")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void anyOriginMayReadWhatIsPublic() {
        given().header("Origin", "https://newspaper.example")
                .get("/api/v1/lines?limit=1")
                .then()
                .header("Access-Control-Allow-Origin", "*");
    }

    private static List<String> texts(Map<String, Object> part) {
        return names(part, value -> value == null || value instanceof String);
    }

    private static List<String> integers(Map<String, Object> part) {
        return names(part, Integer.class::isInstance);
    }

    private static List<String> objects(Map<String, Object> part) {
        return names(part, Map.class::isInstance);
    }

    private static List<String> names(Map<String, Object> part, Predicate<Object> which) {
        return part.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> line, String name) {
        return (Map<String, Object>) line.get(name);
    }

    private void file(int orders) {
        for (int i = 0; i < orders; i++) {
            scene.file(scene.officer(), scene.order(Scene.orderNumber(), "10", "6.02"))
                    .then()
                    .statusCode(201);
        }
        scene.awaitPublication();
    }

    private static List<NamedCsvRecord> csv(String query) {
        String text = given().urlEncodingEnabled(true)
                .get("/api/v1/lines.csv?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    private static List<String> json(String query) {
        List<String> positions = new ArrayList<>();
        String next = "/api/v1/lines?limit=1000&" + query;
        boolean first = true;
        while (next != null) {
            Response page = given().urlEncodingEnabled(first).get(next);
            page.then().statusCode(200);
            positions.addAll(page.path("items.position"));
            next = page.path("next");
            first = false;
        }
        return positions;
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new java.util.HashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1]);
        }
        return parameters;
    }
}
