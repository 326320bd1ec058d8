package org.sunshine.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunshine.platform.Database;
import org.sunshine.testing.Chromium;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

/** Every public page in a real browser, wide and narrow, light and dark: accessible, quiet, and within its width. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class EveryPageTest {
    private static final int HEIGHT = 900;
    private static Chromium chromium;

    @Inject
    Scene scene;

    @Inject
    Database database;

    @TestHTTPResource("/")
    URI portal;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void setTheScene() {
        scene.ready();
    }

    @ParameterizedTest
    @CsvSource({"1440,LIGHT", "1440,DARK", "390,LIGHT", "390,DARK"})
    void axeFindsNothingNothingComplainsAndNothingOverflows(int width, ColorScheme scheme) {
        List<String> findings = new ArrayList<>();
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setColorScheme(scheme))) {
            Page page = context.newPage();
            page.onPageError(error -> findings.add(page.url() + ": " + error));
            for (String address : addresses()) {
                page.navigate(portal.resolve(address).toString());
                for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                    findings.add("%s: %s: %s %s"
                            .formatted(
                                    address,
                                    rule.getId(),
                                    rule.getHelp(),
                                    rule.getNodes().getFirst().getHtml()));
                }
                int wide = (int) page.evaluate("() => document.documentElement.scrollWidth");
                if (wide > width) {
                    findings.add("%s: %d px wide in a window of %d".formatted(address, wide, width));
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    /** One of each kind of page, with a flagged line, an empty list and an address that does not exist. */
    private List<String> addresses() {
        String number = Scene.orderNumber();
        scene.file(scene.officer(), scene.order(number, "5000", "13.50")).then().statusCode(201);
        scene.awaitPublication();
        var line = RestAssured.get("/api/v1/lines?flag=HIGH_PRICE&q=" + number);
        String position = line.path("items[0].position");
        String flag = line.path("items[0].flags[0].id");
        return List.of(
                "/",
                "/?day=2020-01-01",
                "/?kiosk",
                "/lines",
                "/lines?flag=any",
                "/lines?q=nothing-has-this-name",
                "/lines/" + position,
                "/flags/" + flag,
                "/flags/" + flag + "?lang=zh",
                "/flags/" + flag + "/recheck",
                "/flags/" + flagOfAPair(position) + "?lang=zh",
                "/products",
                "/products/P-AMOX-500",
                "/suppliers",
                "/suppliers/S-1",
                "/hospitals",
                "/hospitals/H-2",
                "/about",
                "/about/changes",
                "/about/changes?lang=zh",
                "/login");
    }

    private String flagOfAPair(String position) {
        String id = "F-pair0000000000000001";
        database.useTransaction(handle -> handle.execute(
                """
                INSERT IGNORE INTO published_flag (position, flag_id, rule, rule_version, severity, certainty, state,
                  raised_at, evidence, supplier_code, hospital_code, from_day, to_day, ref_position)
                VALUES (2, ?, 'PAIR_OVERPRICE', 2, 'medium', 'high', 'open', UTC_TIMESTAMP(3), ?, 'S-1', 'H-2',
                  '2019-01-01', '2019-06-30', 3)
                """,
                id,
                """
                {"rule":"PAIR_OVERPRICE","ruleVersion":2,"rulesHash":"%s","supplier":"S-1","hospital":"H-2",
                 "from":"2019-01-01","to":"2019-06-30","n":12,"effect":"0.07","t":"4.1","figures":{"others":"40"},
                 "lines":[{"position":"%s","lineId":"L-1","version":1,"orderDate":"2019-02-01","hospital":"H-2",
                   "supplier":"S-1","product":"P-AMOX-500","tier":"generic","packs":"10","packSize":"24",
                   "packPrice":"6.50","unitPrice":"0.270833","expected":"0.250000"}]}
                """
                        .formatted("ab".repeat(32), position)));
        return id;
    }
}
