package org.sunshine.catalogue;

import java.util.List;
import org.sunshine.platform.Database;

/** A catalogue without rows, for a test that shares its database with others. */
final class EmptyCatalogue {
    private EmptyCatalogue() {}

    static void make(Database database, Generation generation) {
        database.useTransaction(handle -> {
            for (String table : List.of("pack", "product", "supplier", "hospital", "ceiling", "ceiling_load")) {
                handle.execute("DELETE FROM catalogue_" + table);
            }
            Generation.advance(handle);
        });
        generation.lookAgain();
    }
}
