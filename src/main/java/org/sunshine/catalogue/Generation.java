package org.sunshine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.sunshine.platform.Database;

/**
 * Counts the changes to what is already in the catalogue. What is remembered of it is forgotten when the count moves,
 * here at once and on other replicas within a second.
 */
@ApplicationScoped
class Generation {
    private static final long TRUSTED_MILLIS = 1000;

    private final Database database;
    private final Clock clock;
    private volatile Known known = new Known(-1, 0);

    private record Known(long generation, long until) {}

    @Inject
    Generation(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The count as it was at most a second ago. */
    long current() {
        Known recent = known;
        long now = clock.millis();
        if (now < recent.until && now > recent.until - 2 * TRUSTED_MILLIS) {
            return recent.generation;
        }
        long generation =
                database.read(handle -> handle.createQuery("SELECT generation FROM catalogue_generation WHERE id = 1")
                        .mapTo(Long.class)
                        .one());
        known = new Known(generation, now + TRUSTED_MILLIS);
        return generation;
    }

    /** Makes the next reader look; called after a change has been committed. */
    void lookAgain() {
        known = new Known(-1, 0);
    }

    /** Holds other changes back until the transaction ends. */
    static void lock(Handle handle) {
        handle.createQuery("SELECT generation FROM catalogue_generation WHERE id = 1 FOR UPDATE")
                .mapTo(Long.class)
                .one();
    }

    static void advance(Handle handle) {
        handle.execute("UPDATE catalogue_generation SET generation = generation + 1 WHERE id = 1");
    }
}
