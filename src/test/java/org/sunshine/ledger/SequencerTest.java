package org.sunshine.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.Database;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class SequencerTest {
    @Inject
    Scene scene;

    @Inject
    Database database;

    @BeforeEach
    void setTheScene() {
        scene.ready();
        scene.awaitPublication();
    }

    @Test
    void aRowThatCannotBeReadIsSetAsideAndHoldsNobodyUp() {
        long before = number("SELECT COUNT(*) FROM ledger_rejected");
        String number = Scene.orderNumber();
        // Three bytes that begin a text of 65,535: no leaf type, no leaf.
        database.useTransaction(
                handle -> handle.execute("INSERT INTO ledger_pending (entries, items) VALUES (1, x'FFFF7A')"));
        scene.file(scene.officer(), scene.order(number, "7", "6.00")).then().statusCode(201);
        scene.awaitPublication();
        given().get("/api/v1/lines?q=" + number).then().body("items", hasSize(1));
        assertThat(number("SELECT COUNT(*) FROM ledger_rejected")).isEqualTo(before + 1);
        assertThat(number("SELECT MAX(position) + 1 FROM ledger_entry"))
                .isEqualTo(number("SELECT COUNT(*) FROM ledger_entry"))
                .isEqualTo(number("SELECT size FROM ledger_state"));
    }

    @Test
    void blamesARowForWhatItSaysOnlyAndNeverForTheStateOfTheDatabase() {
        for (Exception ofTheRow : List.of(
                new IllegalArgumentException("No leaf type"),
                new IllegalStateException(new SQLException("Data too long for column", "22001", 1406)),
                new IllegalStateException(new SQLException("Duplicate flag", "23000", 1062)),
                new UncheckedIOException(new java.io.IOException("unreadable note")))) {
            assertThat(Sequencer.isOfTheRow(ofTheRow)).as(ofTheRow.toString()).isTrue();
        }
        for (Exception ofTheDatabase : List.of(
                new SQLException("The table is full", "HY000", 1114),
                new SQLException("No such table", "42S02", 1146),
                new SQLException("Deadlock", "40001", 1213),
                new IllegalStateException(new SQLException("Acquisition timeout")))) {
            assertThat(Sequencer.isOfTheRow(ofTheDatabase))
                    .as(ofTheDatabase.toString())
                    .isFalse();
        }
    }

    private long number(String sql) {
        return database.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
