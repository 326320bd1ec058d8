package org.sunshine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunshine.platform.Database;

/** Looks products up. */
@ApplicationScoped
public class Products {
    private final Database database;
    private final Remembered<Product> remembered;

    @Inject
    Products(Database database, Generation generation) {
        this.database = database;
        remembered = new Remembered<>(generation::current, this::read);
    }

    /** The products of these codes; unknown codes are absent. From memory, at most a second old. */
    public Map<String, Product> find(Collection<String> codes) {
        return remembered.find(codes);
    }

    public Optional<Product> find(String code) {
        return Optional.ofNullable(find(List.of(code)).get(code));
    }

    private Map<String, Product> read(Collection<String> codes) {
        Map<String, Product> found = new HashMap<>();
        database.read(handle -> ProductRows.byCode(handle, codes))
                .forEach((code, row) -> found.put(code, row.product()));
        return found;
    }
}
