package org.sunshine.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sunshine.platform.Database;
import org.sunshine.testing.MariaDbForTests;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationTest {
    private static final String PASSWORD = "three grey herons";
    private static final String RESOURCE = "/api/v1/test/allowed/";
    private static final Map<String, Set<Role>> MATRIX = Map.of(
            "officer", Set.of(Role.OFFICER),
            "auditor", Set.of(Role.AUDITOR),
            "administrator", Set.of(Role.ADMINISTRATOR),
            "two", Set.of(Role.OFFICER, Role.ADMINISTRATOR));

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    @Inject
    Sessions sessions;

    @Inject
    Database database;

    private final Map<Role, Account> account = new EnumMap<>(Role.class);
    private final Map<Role, String> key = new EnumMap<>(Role.class);

    @BeforeAll
    void openOneAccountOfEachRole() {
        for (Role role : Role.values()) {
            String hospital = role == Role.OFFICER ? "H-1" : null;
            Account opened = accounts.create("matrix-" + role.word(), PASSWORD, role, hospital)
                    .orThrow();
            account.put(role, opened);
            key.put(role, keys.issue(opened.id(), "matrix"));
        }
    }

    @Test
    void opensEachMethodToItsRolesOnly() {
        MATRIX.forEach((method, roles) -> {
            for (Role role : Role.values()) {
                given().header("Authorization", "Bearer " + key.get(role))
                        .get(RESOURCE + method)
                        .then()
                        .statusCode(roles.contains(role) ? 200 : 403);
            }
        });
    }

    @Test
    void letsNobodyInWithoutAKey() {
        for (String method : MATRIX.keySet()) {
            given().get(RESOURCE + method)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer")
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-signed-in"), "status", equalTo(401));
        }
    }

    @Test
    void saysWhoCallsAndForWhichHospital() {
        given().header("Authorization", "bearer " + key.get(Role.OFFICER))
                .get(RESOURCE + "officer")
                .then()
                .statusCode(200)
                .body("username", equalTo("matrix-officer"), "role", equalTo("OFFICER"), "hospital", equalTo("H-1"));
    }

    @Test
    void refusesEveryOtherAuthorization() {
        String whole = key.get(Role.OFFICER);
        String otherSecret = whole.substring(0, whole.length() - 1) + (whole.endsWith("0") ? "1" : "0");
        for (String header : new String[] {
            "Basic bWF0cml4Om1hdHJpeA==",
            "Bearer",
            "Bearer ",
            whole,
            "Bearer " + otherSecret,
            "Bearer sun_x_y",
            "Bearer " + whole + " " + whole,
            "Token " + whole
        }) {
            given().header("Authorization", header)
                    .get(RESOURCE + "officer")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer");
        }
    }

    @Test
    void refusesAWrongKeyEvenBesideAGoodSession() {
        browser(open(Role.OFFICER))
                .header("Authorization", "Bearer wrong")
                .get(RESOURCE + "officer")
                .then()
                .statusCode(401);
    }

    @Test
    void checksTheCallerBeforeItReadsTheBody() {
        given().contentType(ContentType.JSON)
                .body("{broken")
                .post(RESOURCE + "write")
                .then()
                .statusCode(401);
    }

    @Test
    void stopsARevokedKeyWithinSeconds() throws InterruptedException {
        String revoked = keys.issue(account.get(Role.OFFICER).id(), "to be revoked");
        String other = keys.issue(account.get(Role.OFFICER).id(), "its successor");
        status(revoked, 200);
        assertThat(keys.revoke(revoked.split("_")[1])).isTrue();
        Thread.sleep(ApiKeys.BELIEVED.toMillis());
        status(revoked, 401);
        status(other, 200);
    }

    @Test
    void stopsKeysAndSessionsOfADisabledAccount() throws InterruptedException {
        Account leaving =
                accounts.create("leaving", PASSWORD, Role.OFFICER, "H-1").orThrow();
        String itsKey = keys.issue(leaving.id(), "desk");
        Sessions.Session session = sessions.open(leaving);
        status(itsKey, 200);
        browser(session).get(RESOURCE + "officer").then().statusCode(200);
        accounts.disable("leaving").orThrow();
        browser(session).get(RESOURCE + "officer").then().statusCode(401);
        Thread.sleep(ApiKeys.BELIEVED.toMillis());
        status(itsKey, 401);
    }

    @Test
    void endsSessionsWithANewPasswordAndKeepsKeys() {
        Account careful =
                accounts.create("careful", PASSWORD, Role.OFFICER, "H-1").orThrow();
        String itsKey = keys.issue(careful.id(), "system");
        Sessions.Session session = sessions.open(careful);
        accounts.setPassword("careful", "four white storks").orThrow();
        browser(session).get(RESOURCE + "officer").then().statusCode(401);
        status(itsKey, 200);
    }

    @Test
    void letsASessionReadWithoutAToken() {
        browser(open(Role.OFFICER)).get(RESOURCE + "officer").then().statusCode(200);
        browser(open(Role.AUDITOR)).get(RESOURCE + "officer").then().statusCode(403);
        given().cookie("sunshine-session", "made-up")
                .get(RESOURCE + "officer")
                .then()
                .statusCode(401);
    }

    @Test
    void takesASessionsWriteOnlyWithItsTokenFromOurOwnPage() {
        Sessions.Session session = open(Role.OFFICER);
        String token = session.formToken();
        write(session, token, "same-origin", null).statusCode(200);
        write(session, token, null, ownOrigin()).statusCode(200);
        write(session, null, "same-origin", null)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/foreign-page"));
        write(session, open(Role.OFFICER).formToken(), "same-origin", null).statusCode(403);
        write(session, token, "cross-site", null).statusCode(403);
        write(session, token, "same-site", null).statusCode(403);
        write(session, token, null, "https://evil.example").statusCode(403);
        write(session, token, null, null).statusCode(403);
    }

    @Test
    void asksAnApiKeyForNoToken() {
        given().header("Authorization", "Bearer " + key.get(Role.OFFICER))
                .contentType(ContentType.JSON)
                .body("{}")
                .post(RESOURCE + "write")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + key.get(Role.OFFICER))
                .contentType(ContentType.URLENC)
                .formParam("a", "b")
                .post(RESOURCE + "form")
                .then()
                .statusCode(200);
    }

    @Test
    void readsTheTokenOfAFormFromItsField() {
        Sessions.Session session = open(Role.OFFICER);
        form(session)
                .formParam("csrf", session.formToken())
                .post(RESOURCE + "form")
                .then()
                .statusCode(200);
        form(session).formParam("csrf", "wrong").post(RESOURCE + "form").then().statusCode(403);
        form(session).formParam("other", "field").post(RESOURCE + "form").then().statusCode(403);
        browser(session)
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("csrf", session.formToken())
                .multiPart("file", "prices.csv", "a,b".getBytes(StandardCharsets.UTF_8))
                .post(RESOURCE + "form")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesBrowsersWhereAFormMethodForgotItsAnnotation() {
        Sessions.Session session = open(Role.OFFICER);
        form(session)
                .formParam("csrf", session.formToken())
                .post(RESOURCE + "form-without-annotation")
                .then()
                .statusCode(403);
    }

    @Test
    void sendsABrowserThatAsksForAPageToSignIn() {
        given().redirects()
                .follow(false)
                .accept("text/html,application/xhtml+xml")
                .get("/desk/test?day=2026-11-23")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login?next=%2Fdesk%2Ftest%3Fday%3D2026-11-23"));
        browser(open(Role.OFFICER))
                .accept("text/html")
                .get("/desk/test?lang=zh")
                .then()
                .statusCode(403)
                .contentType(ContentType.HTML)
                .body(containsString("无权访问"), not(containsString("org.sunshine")));
    }

    @Test
    void notesAKeysUseOnceAMinute() {
        Account noted = account.get(Role.AUDITOR);
        MutableClock clock = new MutableClock(Instant.parse("2026-11-23T09:00:00Z"));
        ApiKeys timed = new ApiKeys(database, clock, new SecureRandom());
        String whole = timed.issue(noted.id(), "noted");
        assertThat(lastUse(timed, whole)).isNull();
        timed.verify(whole);
        assertThat(lastUse(timed, whole)).isEqualTo("2026-11-23T09:00:00Z");
        clock.advance(Duration.ofSeconds(59));
        timed.verify(whole);
        assertThat(lastUse(timed, whole)).isEqualTo("2026-11-23T09:00:00Z");
        clock.advance(Duration.ofSeconds(1));
        timed.verify(whole);
        assertThat(lastUse(timed, whole)).isEqualTo("2026-11-23T09:01:00Z");
    }

    @Test
    void endsASessionAfterTwelveHours() {
        MutableClock clock = new MutableClock(Instant.parse("2026-11-23T09:00:00Z"));
        Sessions timed = new Sessions(database, clock, new SecureRandom());
        String token = timed.open(account.get(Role.AUDITOR)).token();
        clock.advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(timed.find(token)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(timed.find(token)).isEmpty();
    }

    private String lastUse(ApiKeys timed, String whole) {
        ApiKey shown = timed.of(account.get(Role.AUDITOR).id()).stream()
                .filter(one -> whole.contains(one.id()))
                .findFirst()
                .orElseThrow();
        return shown.lastUsedAt() == null ? null : shown.lastUsedAt().toString();
    }

    private Sessions.Session open(Role role) {
        return sessions.open(account.get(role));
    }

    private static RequestSpecification browser(Sessions.Session session) {
        return given().redirects().follow(false).cookie("sunshine-session", session.token());
    }

    private static RequestSpecification form(Sessions.Session session) {
        return browser(session).header("Sec-Fetch-Site", "same-origin").contentType(ContentType.URLENC);
    }

    private static io.restassured.response.ValidatableResponse write(
            Sessions.Session session, String token, String secFetchSite, String origin) {
        RequestSpecification request =
                browser(session).contentType(ContentType.JSON).body("{}");
        if (token != null) {
            request.header("X-CSRF-Token", token);
        }
        if (secFetchSite != null) {
            request.header("Sec-Fetch-Site", secFetchSite);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        return request.post(RESOURCE + "write").then();
    }

    private static String ownOrigin() {
        return "http://localhost:" + RestAssured.port;
    }

    private static void status(String apiKey, int expected) {
        given().header("Authorization", "Bearer " + apiKey)
                .get(RESOURCE + "officer")
                .then()
                .statusCode(expected);
    }
}
