package org.sunshine.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.testing.Chromium;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

/** The board in a real browser while hospitals file. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class LiveBoardTest {
    private static Chromium chromium;

    @Inject
    Scene scene;

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

    @Test
    void anAcceptedOrderAppearsWithinASecondWithSupplierUnitPriceAndFlag() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            List<String> complaints = complaintsOf(page);
            page.navigate(portal.toString());
            assertThat(page.locator(".live")).containsText("live");
            page.evaluate("() => { window.notReloaded = true }");

            String number = Scene.orderNumber();
            scene.file(scene.officer(), scene.order(number, "5000", "13.50"))
                    .then()
                    .statusCode(201);
            long accepted = System.nanoTime();
            Locator row =
                    page.locator(".board tbody tr").filter(new Locator.FilterOptions().setHasText("order " + number));
            assertThat(row).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(5_000));
            Assertions.assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - accepted))
                    .as("milliseconds from acceptance to the open page")
                    .isLessThan(1_000);
            assertThat(row).containsText("Wholesaler One");
            assertThat(row).containsText("0.563");
            assertThat(row).containsText("High price");
            Assertions.assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
            Assertions.assertThat(complaints).isEmpty();
        }
    }

    @Test
    void showsTheSameLinesWithoutJavaScript() {
        String number = Scene.orderNumber();
        scene.file(scene.officer(), scene.order(number, "7", "6.01")).then().statusCode(201);
        scene.awaitPublication();
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(portal.toString());
            assertThat(page.locator(".board tbody tr").first()).containsText("order " + number);
        }
    }

    private static List<String> complaintsOf(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }
}
