package org.sunshine.sample;

import java.time.LocalDate;
import org.sunshine.platform.Database;

/**
 * Whether a database holds the sample.
 *
 * @param today the day that its history was shifted to end before
 * @param loaded false where the load was cut off
 */
record SampleState(LocalDate today, boolean loaded) {
    /** The state, or null for a database without the sample. */
    static SampleState read(Database database) {
        return database.read(handle -> handle.createQuery("SELECT today, state FROM sample_state WHERE id = 0")
                .map((row, context) -> new SampleState(
                        LocalDate.parse(row.getString(1)), row.getString(2).equals("loaded")))
                .findOne()
                .orElse(null));
    }

    static void begin(Database database, LocalDate today) {
        database.useTransaction(
                handle -> handle.execute("INSERT IGNORE INTO sample_state VALUES (0, ?, 'loading')", today.toString()));
    }

    static void finish(Database database) {
        database.useTransaction(handle -> handle.execute("UPDATE sample_state SET state = 'loaded' WHERE id = 0"));
    }
}
