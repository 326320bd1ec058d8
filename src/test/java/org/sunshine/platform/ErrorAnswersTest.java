package org.sunshine.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunshine.testing.MariaDbForTests;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class ErrorAnswersTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void answersProgramsWithProblems() {
        problem(given().get("/api/v1/nothing-here"), 404, "not-found");
        problem(given().get("/nothing-here"), 404, "not-found");
        problem(given().accept(BROWSER).get("/api/v1/nothing-here"), 404, "not-found");
        problem(given().delete("/test/faults"), 405, "method-not-allowed");
        problem(given().accept("image/png").get("/login"), 406, "not-acceptable");
        problem(given().contentType("text/csv").body("a,b").post("/test/faults"), 415, "unsupported-media-type");
        problem(given().get("/test/faults?n=many"), 404, "not-found");
        problem(given().get("/test/faults/problem"), 400, "unreadable");
    }

    @Test
    void anIdOfOtherLettersIsOneThatNothingHas() {
        for (String id : new String[] {"%E6%97%A5", "%ff", "%F0%9F%98%80"}) {
            for (String path : new String[] {
                "/api/v1/flags/%s",
                "/api/v1/flags/%s/recheck",
                "/api/v1/lines/by-id/%s",
                "/flags/%s",
                "/flags/%s/recheck"
            }) {
                problem(given().urlEncodingEnabled(false).get(path.formatted(id)), 404, "not-found");
            }
        }
    }

    @Test
    void namesThePlaceInABrokenBody() {
        problem(json("{\"packs\":"), 400, "unreadable")
                .then()
                .body("detail", startsWith("The body is not well-formed JSON at line 1"));
        problem(json("{\"packs\":1,\"lines\":[{\"packs\":1},{\"packs\":\"many\"}]}"), 400, "unreadable")
                .then()
                .body("errors[0].pointer", equalTo("/lines/1/packs"), "errors[0].code", equalTo("WRONG_SHAPE"));
        problem(json("[]"), 400, "unreadable");
        problem(json("{\"packs\":{}}"), 400, "unreadable");
    }

    @Test
    void tellsNothingAboutTheInsideOfAFault() {
        for (String path : new String[] {"/test/faults/fault", "/test/raw-fault"}) {
            Response answer = problem(given().get(path), 500, "internal-error");
            answer.then().body("instance", startsWith("urn:sunshine:fault:F"));
            assertThat(answer.asString()).doesNotContain("inside", "Exception", "org.sunshine", "at ");
            String page = given().accept(BROWSER).get(path).asString();
            assertThat(page).contains("Something went wrong here", "urn:sunshine:fault:F");
            assertThat(page).doesNotContain("inside the", "Exception", "org.sunshine");
        }
    }

    @Test
    void asksToComeBackWhileTheDatabaseIsAwayOrBusy() {
        for (String path : new String[] {
            "/test/faults/no-database",
            "/test/faults/lost-database",
            "/test/faults/deadlock",
            "/test/faults/locked",
            "/test/raw-no-database"
        }) {
            Response answer = problem(given().get(path), 503, "unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(given().accept(BROWSER).get(path).header("Retry-After")).isEqualTo("5");
            assertThat(answer.asString()).doesNotContain("10.0.0.7");
        }
    }

    @Test
    void refusesABrokenAddress() throws IOException {
        for (String address :
                new String[] {"/%zz", "/test/faults?n=%zz", "/login?lang=%ff%fe", "//", "/../../etc/passwd"}) {
            String answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(address).startsWith("HTTP/1.1 ").doesNotContain("HTTP/1.1 500", "Exception", "root:");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=x",
                "multipart/form-data; boundary=",
                "application/x-www-form-urlencoded; charset=nonsense",
                "text/plain",
                "nonsense",
                ";"
            })
    void refusesABrokenForm(String type) throws IOException {
        String body = "--x\r\nContent-Disposition: form-data; name=\"a\r\n\r\n%zz=%";
        String answer = raw("POST /test/faults/form HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json")
                .doesNotContain("Exception");
    }

    @Test
    void answersBrowsersWithAReadablePage() {
        Response english = given().accept(BROWSER).get("/nothing-here");
        english.then().statusCode(404).contentType(ContentType.HTML);
        assertThat(english.asString()).contains("There is no such page", "<html lang=\"en\">", "href=\"/\"");
        Response chinese = given().accept(BROWSER).get("/nothing-here?lang=zh");
        assertThat(chinese.asString()).contains("没有这个页面", "href=\"/?lang=zh\"");
        String exact = given().accept(BROWSER).get("/test/faults/problem").asString();
        assertThat(exact).contains("The day is no date.", "Write &lt;2026-11-23&gt;.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/openapi",
                "/q/health/ready",
                "/api/v1/nothing-here",
                "/nothing-here",
                "/test/raw",
                "/test/raw-fault",
                "/test/faults/fault",
                "/test/faults?n=1"
            })
    void protectsEveryKindOfRoute(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", path.equals("/login") ? "same-origin" : "no-referrer")
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void carriesNoForeignPageThatRendersTheInterface() {
        given().get("/q/swagger-ui").then().statusCode(404);
        given().get("/q/swagger-ui/").then().statusCode(404);
    }

    private static Response json(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/test/faults");
    }

    private static Response problem(Response answer, int status, String name) {
        answer.then()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("/problems/" + name), "status", equalTo(status));
        return answer;
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
