package org.sunshine.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sunshine.platform.Database;
import org.sunshine.testing.MariaDbForTests;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {
    private static final String PASSWORD = "three grey herons";
    private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    @Inject
    Database database;

    private Account amara;

    @BeforeAll
    void openAnAccount() {
        amara = accounts.create("Amara", PASSWORD, Role.OFFICER, "H-7").orThrow();
        keys.issue(amara.id(), "ward <system>");
    }

    @BeforeEach
    void forgetFailures() {
        database.useTransaction(handle -> {
            handle.execute("DELETE FROM access_sign_in_failure");
            handle.execute("DELETE FROM access_known_network");
        });
    }

    @Test
    void showsAFormThatWorksWithoutScripts() {
        given().get("/login")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .body(
                        containsString("<h1 class=\"title\">Sign in</h1>"),
                        containsString("action=\"/login\""),
                        containsString("<html lang=\"en\">"),
                        not(containsString("<script>")));
        given().get("/login?lang=zh")
                .then()
                .body(containsString("登录"), containsString("<html lang=\"zh\">"), containsString("/login?lang=zh"));
    }

    @Test
    void signsInShowsTheAccountAndSignsOut() {
        Response signedIn = signIn("amara", PASSWORD).post("/login");
        signedIn.then().statusCode(303);
        assertThat(signedIn.header("Location")).endsWith("/login");
        assertThat(signedIn.header("Set-Cookie"))
                .startsWith("sunshine-session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        String token = signedIn.cookie("sunshine-session");

        String page = given().cookie("sunshine-session", token).get("/login").asString();
        assertThat(page)
                .contains("Signed in as amara, procurement officer of hospital H-7.", "ward &lt;system&gt;", "never")
                .doesNotContain(PASSWORD, token);

        String formToken = page.replaceAll("(?s).*name=\"csrf\" value=\"([0-9a-f]+)\".*", "$1");
        RequestSpecification out = given().redirects()
                .follow(false)
                .cookie("sunshine-session", token)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC);
        out.formParam("csrf", "wrong").post("/logout").then().statusCode(403);
        Response signedOut = given().redirects()
                .follow(false)
                .cookie("sunshine-session", token)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC)
                .formParam("csrf", formToken)
                .post("/logout");
        signedOut.then().statusCode(303);
        assertThat(signedOut.header("Set-Cookie")).contains("Max-Age=0");
        given().cookie("sunshine-session", token).get("/login").then().body(containsString("name=\"password\""));
    }

    @Test
    void answersTheSameForAWrongPasswordAndAnUnknownName() {
        String wrong = signIn("amara", "three grey heron")
                .post("/login")
                .then()
                .statusCode(401)
                .extract()
                .asString();
        String unknown = signIn("nobody", "three grey heron")
                .post("/login")
                .then()
                .statusCode(401)
                .extract()
                .asString();
        assertThat(unknown.replace("nobody", "amara")).isEqualTo(wrong);
        signIn("", "").post("/login").then().statusCode(401);
        signIn("重庆\u0000' OR 1=1 --", "x".repeat(5_000)).post("/login").then().statusCode(401);
    }

    @Test
    void takesAsLongForAnUnknownName() {
        long wrong = time(() -> accounts.authenticate("amara", "three grey heron"));
        long unknown = time(() -> accounts.authenticate("nobody", "three grey heron"));
        assertThat((double) unknown / wrong).isBetween(0.4, 2.5);
    }

    @Test
    void goesOnToThePageThatWasAskedFor() {
        Response own = signIn("amara", PASSWORD)
                .formParam("next", "/desk?day=2026-11-23")
                .post("/login");
        assertThat(own.header("Location")).endsWith("/desk?day=2026-11-23");
        Response foreign =
                signIn("amara", PASSWORD).formParam("next", "//evil.example/").post("/login");
        assertThat(foreign.header("Location")).endsWith("/login").doesNotContain("evil");
    }

    @Test
    void refusesAFormOfAnotherSite() {
        signIn("amara", PASSWORD)
                .header("Origin", "https://evil.example")
                .post("/login")
                .then()
                .statusCode(403)
                .header("Set-Cookie", nullValue());
    }

    @Test
    void refusesABodyThatIsNoSignInForm() {
        signIn("amara", "x".repeat(100_000)).post("/login").then().statusCode(413);
    }

    @Test
    void slowsDownWhoeverKeepsGuessing() {
        for (int i = 0; i < 5; i++) {
            signIn("guessed", "wrong password").post("/login").then().statusCode(401);
        }
        Response slowed = signIn("guessed", "wrong password").post("/login");
        slowed.then().statusCode(429).body(containsString("too many attempts"));
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 60);
        signIn("amara", PASSWORD).post("/login").then().statusCode(303);
    }

    @Test
    void letsTheOwnerInWhileStrangersGuess() {
        SignInAttempts attempts = new SignInAttempts(database, new MutableClock(MORNING));
        Network office = Network.of("192.0.2.1");
        assertThat(attempts.begin("amara", office)).isZero();
        attempts.succeeded(amara, office);
        for (int i = 0; i < 120; i++) {
            attempts.begin("amara", Network.of("198.51.100." + i));
        }
        assertThat(attempts.begin("amara", Network.of("203.0.113.1"))).isPositive();
        assertThat(attempts.begin("amara", office)).isZero();
    }

    @Test
    void slowsDownWhoeverTriesManyNames() {
        SignInAttempts attempts = new SignInAttempts(database, new MutableClock(MORNING));
        Network sprayer = Network.of("198.51.100.7");
        for (int i = 0; i < 30; i++) {
            assertThat(attempts.begin("name" + i, sprayer)).isZero();
        }
        assertThat(attempts.begin("name31", sprayer)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void countsAttemptsOfTheSameMoment() throws Exception {
        SignInAttempts attempts = new SignInAttempts(database, new MutableClock(MORNING));
        Network attacker = Network.of("198.51.100.8");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            var results = threads.invokeAll(IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<Duration>) () -> attempts.begin("amara", attacker))
                    .toList());
            int admitted = 0;
            for (Future<Duration> result : results) {
                admitted += result.get().isZero() ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(5);
        }
    }

    @Test
    void refusesWeakPasswordsAndWrongAccounts() {
        assertThat(accounts.create("weak", "short", Role.AUDITOR, null)).isInstanceOf(AccountChange.Refused.class);
        assertThat(accounts.create("AMARA", PASSWORD, Role.AUDITOR, null)).isInstanceOf(AccountChange.Refused.class);
        assertThat(accounts.create("a b", PASSWORD, Role.AUDITOR, null)).isInstanceOf(AccountChange.Refused.class);
        assertThat(accounts.create("homeless", PASSWORD, Role.OFFICER, null)).isInstanceOf(AccountChange.Refused.class);
        assertThat(accounts.create("both", PASSWORD, Role.AUDITOR, "H-1")).isInstanceOf(AccountChange.Refused.class);
        assertThat(accounts.setPassword("nobody", PASSWORD)).isInstanceOf(AccountChange.Refused.class);
        assertThat(accounts.find("weak")).isEmpty();
    }

    @Test
    void storesNoSecret() {
        String whole = keys.issue(amara.id(), "secret test");
        String secret = whole.substring(whole.lastIndexOf('_') + 1);
        database.useTransaction(handle -> {
            String hashes = handle.createQuery("SELECT GROUP_CONCAT(password_hash) FROM access_account")
                    .mapTo(String.class)
                    .one();
            assertThat(hashes).startsWith("pbkdf2-sha256$600000$").doesNotContain(PASSWORD);
            int found = handle.createQuery("SELECT COUNT(*) FROM access_api_key WHERE LOCATE(:secret, secret_hash) > 0")
                    .bind("secret", secret)
                    .mapTo(Integer.class)
                    .one();
            assertThat(found).isZero();
        });
        assertThat(new Sessions(database, new MutableClock(MORNING), new SecureRandom()).find(secret))
                .isEmpty();
    }

    private static RequestSpecification signIn(String username, String password) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("username", username)
                .formParam("password", password);
    }

    private static long time(Runnable work) {
        work.run();
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
