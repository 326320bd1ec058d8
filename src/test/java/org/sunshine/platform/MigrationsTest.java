package org.sunshine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sunshine.testing.MariaDbForTests;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class MigrationsTest {
    @Inject
    Flyway flyway;

    @Inject
    Database database;

    /** Features number their migrations independently: a data folder of yesterday holds higher numbers than new ones. */
    @Test
    void applyToADataFolderThatAlreadyHoldsHigherNumbers() {
        String youngest = flyway.info().current().getVersion().getVersion();
        String lacking = database.read(handle -> handle.createQuery(
                        "SELECT version FROM flyway_schema_history WHERE script LIKE '%__published_line_wider.sql'")
                .mapTo(String.class)
                .one());
        assertThat(lacking).isLessThan(youngest);
        database.useTransaction(
                handle -> handle.execute("DELETE FROM flyway_schema_history WHERE version = ?", lacking));
        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
    }
}
