package org.sunshine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sunshine.platform.Database;

/** Looks packs up. */
@ApplicationScoped
public class Packs {
    private final Database database;
    private final Remembered<Pack> remembered;

    @Inject
    Packs(Database database, Generation generation) {
        this.database = database;
        remembered =
                new Remembered<>(generation::current, codes -> database.read(handle -> PackRows.byCode(handle, codes)));
    }

    /**
     * The packs of these codes, retired ones too; unknown codes are absent. From memory, at most a second old; may take
     * a connection of its own, so look packs up before a transaction begins.
     */
    public Map<String, Pack> find(Collection<String> codes) {
        return remembered.find(codes);
    }

    /** At most 1,000 packs of a product, by code. */
    public List<Pack> ofProduct(String productCode) {
        return database.read(handle -> PackRows.ofProduct(handle, productCode));
    }
}
