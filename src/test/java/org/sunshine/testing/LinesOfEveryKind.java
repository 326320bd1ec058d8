package org.sunshine.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Lines of every kind that an export can hold, filed through the portal's own doors into the {@link Scene}. */
@ApplicationScoped
public class LinesOfEveryKind {
    private static final String HEADER =
            "hospital_code,order_number,order_date,line_number,pack_code,supplier_code,packs,pack_price,currency\r\n";

    @Inject
    Scene scene;

    /**
     * Files what an export can hold: ordinary, high, low and mistyped prices, a placeholder, free goods, a described pack
     * that cannot be placed, late lines of two days, a file of two dates, and a second history import among them.
     */
    public void filed() {
        String[] prices = {"6.02", "13.50", "2.10", "144.48", "0.01", "0"};
        for (int i = 0; i < prices.length; i++) {
            accepted(scene.officer(), scene.order(Scene.orderNumber(), "200" + i, prices[i]));
        }
        accepted(
                scene.otherOfficer(),
                scene.order(
                        Scene.orderNumber(),
                        Scene.line(1, Scene.AMOXICILLIN_24, "7", "0").replace("}", ",\"reasonCode\":\"FREE_GOODS\"}")));
        accepted(
                scene.otherOfficer(),
                scene.order(
                        Scene.orderNumber(),
                        Scene.line(1, Scene.AMOXICILLIN_24, "70", "62")
                                .replace("}", ",\"reasonCode\":\"PRICE_CONFIRMED\"}"),
                        Scene.line(2, Scene.AMOXICILLIN_24, "70", "6.20").replace("S-1", "S-3"),
                        Scene.line(3, Scene.NEVIRAPINE_60, "70", "6.20")));
        accepted(
                scene.officer(),
                scene.order(
                        Scene.orderNumber(),
                        """
                        {"lineNumber":1,"pack":{"ingredients":[{"inn":"Unheardofstatin","strength":"5 mg"}],"form":"tablet",
                         "route":"oral","brand":"=Brand","manufacturer":"Maker","tier":"generic","packSize":10,
                         "unit":"tablet"},"supplierName":"+Trader","packs":10,"packPrice":"6.04"}"""));
        imported(
                scene.officer(),
                "",
                Scene.HOSPITAL,
                scene.today().minusDays(2),
                scene.today().minusDays(1),
                "6.07");
        imported(
                scene.administrator(),
                "?history=true",
                Scene.OTHER_HOSPITAL,
                scene.today().minusDays(30),
                scene.today().minusDays(3),
                "9.00");
        for (int days : new int[] {1, 20, 4}) {
            String late = scene.order(Scene.orderNumber(), "31", "6.0" + days % 10);
            accepted(
                    scene.officer(),
                    late.replace(
                            scene.today().toString(),
                            scene.today().minusDays(days).toString()));
        }
        scene.awaitPublication();
    }

    /**
     * Files orders and amends them in every way: a line's price; two lines at once, that are sold by the same; a line that
     * was left out; the date of all, forth and back; a cancelled line; a whole order cancelled; a line of a history.
     */
    public void amended() {
        String first = accepted(
                        scene.officer(),
                        scene.order(
                                Scene.orderNumber(),
                                Scene.line(1, Scene.AMOXICILLIN_24, "9", "66"),
                                Scene.line(2, Scene.AMOXICILLIN_24, "8", "6.1"),
                                Scene.line(3, Scene.AMOXICILLIN_24, "4000", "13.5")))
                .path("orderId");
        scene.awaitPublication();
        corrected(scene.officer(), first, 1, "WRONG_PRICE", Scene.line(1, Scene.AMOXICILLIN_24, "9", "6.60"));
        corrected(
                scene.officer(),
                first,
                2,
                "TYPING_ERROR",
                Scene.line(1, Scene.AMOXICILLIN_24, "\"4000\"", "\"14.5\""),
                Scene.line(2, Scene.AMOXICILLIN_24, "4000", "14.5"));
        corrected(scene.officer(), first, 3, "OMITTED_LINE", Scene.line(4, Scene.NEVIRAPINE_60, "5", "8.20"));
        redated(scene.officer(), first, 4, 9);
        redated(scene.officer(), first, 5, 2);
        cancelled(scene.officer(), first, 6, 3);
        corrected(scene.officer(), first, 7, "WRONG_PACK", Scene.line(2, Scene.NEVIRAPINE_60, "4000", "14.5"));
        String other = accepted(scene.otherOfficer(), scene.order(Scene.orderNumber(), "19", "6.11"))
                .path("orderId");
        scene.awaitPublication();
        cancelled(scene.otherOfficer(), other, 1, 1);
        scene.awaitPublication();
    }

    /** A hospital that buys rarely, and then in ways that several rules find: a repeat, a rise, a dear new supplier. */
    public void suspicious() {
        for (int days = 28; days >= 4; days -= 4) {
            accepted(
                    scene.otherOfficer(),
                    dated(days, Scene.line(1, Scene.AMOXICILLIN_24, "5" + days, "6.0" + days % 5)));
        }
        for (int times = 0; times < 2; times++) {
            accepted(scene.otherOfficer(), scene.order(Scene.orderNumber(), "777", "6.03"));
        }
        accepted(scene.otherOfficer(), scene.order(Scene.orderNumber(), "3000", "9.10"));
        accepted(
                scene.otherOfficer(),
                scene.order(
                        Scene.orderNumber(),
                        Scene.line(1, Scene.AMOXICILLIN_24, "3000", "9.20").replace("S-1", "S-NEW")));
        scene.awaitPublication();
    }

    private String dated(int daysAgo, String... lines) {
        return scene.order(Scene.orderNumber(), lines)
                .replace(
                        scene.today().toString(),
                        scene.today().minusDays(daysAgo).toString());
    }

    private static void corrected(String key, String orderId, int version, String reason, String... lines) {
        amended(
                key,
                orderId,
                "corrections",
                "{\"version\":%d,\"reason\":\"%s\",\"lines\":[%s]}"
                        .formatted(version, reason, String.join(",", lines)));
    }

    private void redated(String key, String orderId, int version, int daysAgo) {
        amended(
                key,
                orderId,
                "corrections",
                "{\"version\":%d,\"reason\":\"WRONG_DATE\",\"orderDate\":\"%s\"}"
                        .formatted(version, scene.today().minusDays(daysAgo)));
    }

    private static void cancelled(String key, String orderId, int version, int lineNumber) {
        amended(
                key,
                orderId,
                "cancellation",
                "{\"version\":%d,\"reason\":\"RETURNED\",\"lineNumbers\":[%d]}".formatted(version, lineNumber));
    }

    private Response accepted(String key, String order) {
        Response answer = scene.file(key, order);
        answer.then().log().ifValidationFails().statusCode(201);
        return answer;
    }

    private static void amended(String key, String orderId, String how, String body) {
        given().header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/orders/" + orderId + "/" + how)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
    }

    /** A described pack that gets its product, and so a new version of its line. */
    public void matched() {
        String order = accepted(
                        scene.officer(),
                        scene.order(
                                Scene.orderNumber(),
                                """
                                {"lineNumber":1,"pack":{"ingredients":[{"inn":"Matchedstatin","strength":"5 mg"}],
                                 "form":"tablet","route":"oral","manufacturer":"Maker","tier":"generic","packSize":60,
                                 "unit":"tablet"},"supplierCode":"S-2","packs":10,"packPrice":"6.04"}"""))
                .path("orderId");
        scene.awaitPublication();
        String pack = given().get("/api/v1/lines/by-id/" + order + "-1").path("line.pack.code");
        given().header("Authorization", "Bearer " + scene.administrator())
                .contentType("application/json")
                .body("{\"productCode\":\"P-NVP-200\"}")
                .post("/api/v1/admin/packs/" + pack + "/match")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
        scene.awaitPublication();
    }

    /** One pack above its legal maximum, and at the same price after another maximum became known. */
    public void underCeilings() {
        loaded(
                "packs.csv",
                "pack_code,product_code,ingredients,form,route,unit,brand,manufacturer,tier,pack_size,active\n"
                        + "K-LIMIT-10,P-LIMIT,lidocaine 300 mg,tablet,oral,tablet,,Maker,generic,10,true\n");
        for (String ceiling : new String[] {"1.00", "9.00"}) {
            loaded(
                    "ceilings.csv",
                    "pack_code,product_code,unit_price,currency,from,to,source\nK-LIMIT-10,,%s,USD,2026-01-01,,List 8\n"
                            .formatted(ceiling));
            accepted(scene.officer(), scene.order(Scene.orderNumber(), Scene.line(1, "K-LIMIT-10", "10", "70.00")));
        }
        scene.awaitPublication();
    }

    /** A history that reaches back over a year, with a supplier who is new in it and dear. */
    public void newSupplierInAHistory() {
        loaded(
                "packs.csv",
                "pack_code,product_code,ingredients,form,route,unit,brand,manufacturer,tier,pack_size,active\n"
                        + "K-OLD-10,P-OLD,loratadine 10 mg,tablet,oral,tablet,,Maker,generic,10,true\n");
        loaded("suppliers.csv", "supplier_code,name,active\nS-NEW,Newcomer,true\n");
        StringBuilder csv = new StringBuilder(HEADER);
        csv.append(row("H-3", 420, "K-OLD-10", "S-1", "6.00"));
        for (int i = 0; i < 24; i++) {
            csv.append(row("H-" + (1 + i % 4), 60 - i, "K-OLD-10", "S-" + (1 + i % 3), "6.0" + i % 4));
        }
        csv.append(row("H-2", 12, "K-OLD-10", "S-NEW", "9.00"));
        imported(scene.administrator(), "?history=true", csv.toString(), 26);
        scene.awaitPublication();
    }

    private String row(String hospital, int daysAgo, String pack, String supplier, String price) {
        return "%s,%s,%s,1,%s,%s,500,%s,USD\r\n"
                .formatted(hospital, Scene.orderNumber(), scene.today().minusDays(daysAgo), pack, supplier, price);
    }

    private void loaded(String file, String csv) {
        given().header("Authorization", "Bearer " + scene.administrator())
                .contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/admin/" + file)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    /** Six orders of amoxicillin on two days, so that lines of the second might know those of the first. */
    private void imported(String key, String query, String hospital, LocalDate one, LocalDate other, String price) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 6; i++) {
            csv.append("%s,%s,%s,1,%s,S-%d,%d,%s,USD\r\n"
                    .formatted(
                            hospital,
                            Scene.orderNumber(),
                            i % 2 == 0 ? one : other,
                            Scene.AMOXICILLIN_24,
                            1 + i % 3,
                            10 + i,
                            price));
        }
        imported(key, query, csv.toString(), 6);
    }

    private static void imported(String key, String query, String csv, int rows) {
        given().header("Authorization", "Bearer " + key)
                .multiPart("file", "orders.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/imports" + query)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("accepted", equalTo(rows));
    }
}
