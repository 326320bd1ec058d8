package org.sunshine.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sunshine.platform.Database;

/** Reads published flags. */
@ApplicationScoped
public class Flags {
    private final Database database;

    @Inject
    public Flags(Database database) {
        this.database = database;
        database.mapRecords(PublishedFlag.class);
    }

    public Optional<PublishedFlag> byId(String flagId) {
        return database.read(handle -> handle.createQuery("SELECT * FROM published_flag WHERE flag_id = :flagId")
                .bind("flagId", flagId)
                .mapTo(PublishedFlag.class)
                .findOne());
    }
}
