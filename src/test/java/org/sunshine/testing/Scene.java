package org.sunshine.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.sunshine.access.AccountChange;
import org.sunshine.access.Accounts;
import org.sunshine.access.ApiKeys;
import org.sunshine.access.Role;
import org.sunshine.ledger.Ledger;
import org.sunshine.platform.Settings;
import org.sunshine.pricing.ClosingDays;

/**
 * The world that the tests play in, set up once through the portal's own doors: two hospitals, three suppliers, a few
 * packs, and a month of ordinary purchases of amoxicillin at about 0.25 a capsule that ended yesterday.
 */
@ApplicationScoped
public class Scene {
    public static final String HOSPITAL = "H-1";
    public static final String OTHER_HOSPITAL = "H-2";
    public static final String AMOXICILLIN_24 = "K-AMOX-24";
    public static final String NEVIRAPINE_60 = "K-NVP-60";
    public static final String SUPPLIER = "S-1";

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static boolean set;
    private static String administrator;
    private static String officer;
    private static String otherOfficer;
    private static String auditor;

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    @Inject
    Settings settings;

    @Inject
    Ledger ledger;

    @Inject
    ClosingDays closing;

    /** Sets the scene where that is still to do. */
    public Scene ready() {
        synchronized (Scene.class) {
            if (!set) {
                set = true;
                administrator = key("root", Role.ADMINISTRATOR, null);
                catalogue();
                officer = key("officer-1", Role.OFFICER, HOSPITAL);
                otherOfficer = key("officer-2", Role.OFFICER, OTHER_HOSPITAL);
                auditor = key("auditor", Role.AUDITOR, null);
                history();
                awaitPublication();
                closing.closeThrough(settings.today().minusDays(1));
                awaitPublication();
            }
        }
        return this;
    }

    public String administrator() {
        return administrator;
    }

    public String officer() {
        return officer;
    }

    public String otherOfficer() {
        return otherOfficer;
    }

    public String auditor() {
        return auditor;
    }

    public LocalDate today() {
        return settings.today();
    }

    /** An order number that no other test uses. */
    public static String orderNumber() {
        return "T-" + NUMBERS.incrementAndGet();
    }

    /** An order of one line of amoxicillin, dated today. */
    public String order(String number, String packs, String packPrice) {
        return order(number, line(1, AMOXICILLIN_24, packs, packPrice));
    }

    /** An order of these lines, dated today. */
    public String order(String number, String... lines) {
        return "{\"orderNumber\":\"%s\",\"orderDate\":\"%s\",\"currency\":\"USD\",\"lines\":[%s]}"
                .formatted(number, today(), String.join(",", lines));
    }

    public static String line(int number, String pack, String packs, String packPrice) {
        return "{\"lineNumber\":%d,\"packCode\":\"%s\",\"supplierCode\":\"%s\",\"packs\":%s,\"packPrice\":%s}"
                .formatted(number, pack, SUPPLIER, packs, packPrice);
    }

    public Response file(String key, String order) {
        return given().header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body(order.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/orders");
    }

    /** Waits until nothing is pending. */
    public void awaitPublication() {
        for (int i = 0; i < 200; i++) {
            if (ledger.pending() == 0) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("The log does not catch up");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String key(String username, Role role, String hospital) {
        AccountChange change = accounts.create(username, "a long enough test phrase", role, hospital);
        if (change instanceof AccountChange.Done done) {
            return keys.issue(done.account().id(), "tests");
        }
        throw new IllegalStateException(change.toString());
    }

    private void catalogue() {
        Map<String, String> files = Map.of(
                "hospitals.csv",
                """
                hospital_code,name,tier,district,active
                H-1,St Mary,regional,North,true
                H-2,重庆 Central,regional,South,true
                H-3,Lake Hospital,district,South,true
                H-4,Hill Hospital,district,North,true
                H-9,Closed Hospital,district,North,false
                """,
                "suppliers.csv",
                """
                supplier_code,name,active
                S-1,Wholesaler One,true
                S-2,Wholesaler Two,true
                S-3,=Formula Traders,true
                """,
                "packs.csv",
                """
                pack_code,product_code,ingredients,form,route,unit,brand,manufacturer,tier,pack_size,active
                K-AMOX-24,P-AMOX-500,amoxicillin 500 mg,capsule,oral,capsule,,Cipla,generic,24,true
                K-NVP-60,P-NVP-200,nevirapine 200 mg,tablet,oral,tablet,,Aurobindo,generic,60,true
                K-RARE-10,P-RARE,quinine 300 mg,tablet,oral,tablet,,Medopharm,generic,10,true
                """);
        for (String name : List.of("hospitals.csv", "suppliers.csv", "packs.csv")) {
            given().header("Authorization", "Bearer " + administrator)
                    .contentType("text/csv; charset=UTF-8")
                    .body(files.get(name).getBytes(StandardCharsets.UTF_8))
                    .put("/api/v1/admin/" + name)
                    .then()
                    .log()
                    .ifValidationFails()
                    .statusCode(200);
        }
    }

    private void history() {
        StringBuilder csv = new StringBuilder(
                "hospital_code,order_number,order_date,line_number,pack_code,supplier_code,packs,pack_price,currency\r\n");
        String[] hospitals = {"H-1", "H-2", "H-3", "H-4"};
        String[] suppliers = {"S-1", "S-2", "S-3"};
        for (int i = 0; i < 40; i++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,HIST-%d,%s,1,K-AMOX-24,%s,%d,%.2f,USD\r\n",
                    hospitals[i % 4],
                    i,
                    today().minusDays(41 - i),
                    suppliers[i % 3],
                    100 + i,
                    6.00 + (i % 5) * 0.02));
        }
        given().header("Authorization", "Bearer " + administrator)
                .multiPart("file", "history.csv", csv.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/imports?history=true")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }
}
