package org.sunshine.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunshine.testing.MariaDbForTests;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class PagesTest {
    private static final int SCRIPT_BUDGET = 60_000;
    private static final int STYLE_BUDGET = 20_000;
    private static final Pattern SCRIPTS = Pattern.compile("<script[^>]* src=\"([^\"]+)\"");
    private static final Pattern STYLES = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"");

    @Test
    void aDayWithoutPurchasesSaysSo() {
        page("/?day=2001-01-01").body(containsString("No purchase was ordered on this day."));
    }

    @Test
    void aReaderWhoComesBackToAnUnchangedPageGetsNothing() {
        String tag = given().accept("text/html").get("/about").header("ETag");
        given().accept("text/html")
                .header("If-None-Match", tag)
                .get("/about")
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }

    @Test
    void theListOfFlagsIsTheListOfFlaggedLines() {
        given().redirects()
                .follow(false)
                .get("/flags")
                .then()
                .statusCode(303)
                .header("Location", containsString("/lines?flag=any"));
    }

    @Test
    void aFilterThatABoardOfOneDayCannotShowLeadsToTheList() {
        given().redirects()
                .follow(false)
                .get("/?from=2020-01-01&supplier=S-1")
                .then()
                .statusCode(303)
                .header("Location", containsString("/lines?from=2020-01-01&supplier=S-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?colour=red", "/lines?limit=5", "/products?page=2", "/about?x=1", "/lines?day=yesterday"})
    void refusesWhatAnAddressCannotMean(String address) {
        given().accept("text/html").get(address).then().statusCode(400).body(containsString("<h1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/lines/999999999", "/products/NO-SUCH", "/suppliers/NO-SUCH", "/hospitals/NO-SUCH", "/flags/F-1"
            })
    void saysThatThereIsNoSuchPage(String address) {
        given().accept("text/html").get(address).then().statusCode(404).body(containsString("<h1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lines", "/products", "/suppliers", "/hospitals", "/about"})
    void nothingIsInlineAndNothingComesFromElsewhere(String address) {
        page(address)
                .body(not(containsString(" style=\"")))
                .body(not(containsString("<script>")))
                .body(not(containsString("src=\"http")))
                .header("Set-Cookie", (String) null);
    }

    @Test
    void theBoardKeepsItsBudget() throws IOException {
        String board = RestAssured.get("/").asString();
        assertThat(compressed(SCRIPTS, board)).isPositive().isLessThan(SCRIPT_BUDGET);
        assertThat(compressed(STYLES, board)).isPositive().isLessThan(STYLE_BUDGET);
    }

    private static io.restassured.response.ValidatableResponse page(String address) {
        return given().accept("text/html").get(address).then().statusCode(200);
    }

    /** Bytes of everything that a page links to in this way. */
    private static int compressed(Pattern links, String page) throws IOException {
        List<String> addresses =
                links.matcher(page).results().map(link -> link.group(1)).toList();
        int bytes = 0;
        for (String address : addresses) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(RestAssured.get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
            }
            bytes += out.size();
        }
        return bytes;
    }
}
