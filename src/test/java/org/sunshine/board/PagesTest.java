package org.sunshine.board;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sunshine.testing.MariaDbForTests;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class PagesTest {
    @Test
    void theBoardIsThereBeforeAnythingWasPublished() {
        given().accept("text/html")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("<h1>"))
                .body(containsString("Nothing has been published today yet"));
    }

    @Test
    void aReaderWhoComesBackToAnUnchangedPageGetsNothing() {
        String tag = given().accept("text/html").get("/").header("ETag");
        given().accept("text/html")
                .header("If-None-Match", tag)
                .get("/")
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }
}
