package org.sunshine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sunshine.platform.Database;

/**
 * Gives a described pack its product. A pack's product never changes; the provisional product of a described pack was
 * no product, only the place of one, and it is filled once.
 */
@ApplicationScoped
public class MatchingPack {
    private final Database database;
    private final Generation generation;

    @Inject
    MatchingPack(Database database, Generation generation) {
        this.database = database;
        this.generation = generation;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The pack has the product, from now on or since before.
         *
         * @param provisionalProduct under which its lines were published until then
         */
        record Matched(Pack pack, String provisionalProduct) implements Outcome {}

        record NoSuchPack() implements Outcome {}

        /** No product of the catalogue has the code. */
        record NoSuchProduct() implements Outcome {}

        /** The pack has another product, which stays. */
        record OtherProduct(String product) implements Outcome {}

        /** The product is compared by another unit than the pack was counted in. */
        record OtherUnit(String packUnit, String productUnit) implements Outcome {}
    }

    public Outcome match(String packCode, String productCode) {
        Outcome outcome = database.inTransaction(handle -> match(handle, packCode, productCode));
        generation.lookAgain();
        return outcome;
    }

    private static Outcome match(Handle handle, String packCode, String productCode) {
        Generation.lock(handle);
        Pack pack = PackRows.byCode(handle, List.of(packCode)).get(packCode);
        if (pack == null) {
            return new Outcome.NoSuchPack();
        }
        ProductRows.Row product =
                ProductRows.byCode(handle, List.of(productCode)).get(productCode);
        if (product == null || product.product().provisional()) {
            return new Outcome.NoSuchProduct();
        }
        if (pack.matched() && !pack.productCode().equals(productCode)) {
            return new Outcome.OtherProduct(pack.productCode());
        }
        if (!pack.unit().equals(product.product().unit())) {
            return new Outcome.OtherUnit(pack.unit(), product.product().unit());
        }
        if (!pack.matched()) {
            PackRows.giveProduct(handle, packCode, productCode);
            Generation.advance(handle);
            pack = PackRows.byCode(handle, List.of(packCode)).get(packCode);
        }
        return new Outcome.Matched(pack, Describing.provisionalProduct(packCode));
    }
}
