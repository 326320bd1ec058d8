package org.sunshine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sunshine.catalogue.UploadedFile.Read;
import org.sunshine.platform.Database;

/**
 * Takes an administrator's {@code packs.csv}: adds packs with their products and changes packs by code, all or nothing.
 * A pack keeps its product and size, and a product its composition, for ever: published prices were judged by them.
 */
@ApplicationScoped
public class LoadingPacks {
    private final Database database;
    private final Generation generation;

    @Inject
    LoadingPacks(Database database, Generation generation) {
        this.database = database;
        this.generation = generation;
    }

    /**
     * @param file closed by the caller
     * @param charset of the file, or null where it tells itself
     */
    public LoadOutcome load(InputStream file, String charset) {
        UploadedFile uploaded = new UploadedFile();
        List<Read<PackRow>> rows = uploaded.read(file, charset, PackRow.COLUMNS, PackRow::read);
        if (uploaded.hasErrors()) {
            return uploaded.refused();
        }
        LoadOutcome outcome = database.inTransaction(handle -> {
            Generation.lock(handle);
            return new Comparison(handle, uploaded, rows).store();
        });
        generation.lookAgain();
        return outcome;
    }

    /** The file's rows beside what the catalogue holds. */
    private static final class Comparison {
        private final Handle handle;
        private final UploadedFile uploaded;
        private final List<Read<PackRow>> rows;
        private final Map<String, Pack> packs;
        private final Map<String, String> identityOfProduct = new HashMap<>();
        private final Map<String, String> productOfIdentity;
        private final Map<String, Composition> newProducts = new LinkedHashMap<>();
        private final List<PackRows.Content> created = new ArrayList<>();
        private final List<PackRows.Content> updated = new ArrayList<>();

        Comparison(Handle handle, UploadedFile uploaded, List<Read<PackRow>> rows) {
            this.handle = handle;
            this.uploaded = uploaded;
            this.rows = rows;
            packs = PackRows.byCode(
                    handle, rows.stream().map(row -> row.content().code()).toList());
            ProductRows.byCode(
                            handle,
                            rows.stream()
                                    .map(row -> row.content().productCode())
                                    .toList())
                    .forEach((code, product) -> identityOfProduct.put(code, product.identity()));
            productOfIdentity = ProductRows.codesByIdentity(
                    handle, rows.stream().map(row -> row.content().identity()).toList());
        }

        LoadOutcome store() {
            for (Read<PackRow> row : rows) {
                compare(row.content(), uploaded.faultsOf(row.row()));
            }
            if (uploaded.hasErrors()) {
                return uploaded.refused();
            }
            ProductRows.insert(handle, newProducts);
            PackRows.insert(handle, created);
            PackRows.update(handle, updated);
            PackRows.match(handle);
            Generation.advance(handle);
            return new LoadOutcome.Loaded(
                    created.size(), updated.size(), rows.size() - created.size() - updated.size());
        }

        private void compare(PackRow row, Faults faults) {
            Pack before = packs.get(row.code());
            if (before == null && Describing.isPackCode(row.code())) {
                faults.add("pack_code", "RESERVED_CODE", "The portal gives codes of this kind.");
                return;
            }
            if (!isSoundProduct(row, faults) || before != null && !keepsWhatIsFixed(row, before, faults)) {
                return;
            }
            if (before == null) {
                created.add(row.content());
            } else if (!row.content().says(before)) {
                updated.add(row.content());
            }
        }

        private boolean isSoundProduct(PackRow row, Faults faults) {
            String identity = identityOfProduct.get(row.productCode());
            if (identity != null) {
                if (!identity.equals(row.identity())) {
                    faults.add(
                            "product_code",
                            "PRODUCT_IS_FIXED",
                            "This product has other ingredients, form, route or unit. Give the pack another product.");
                    return false;
                }
                return true;
            }
            if (row.productCode().startsWith("X-")) {
                faults.add("product_code", "RESERVED_CODE", "The portal gives codes of this kind.");
                return false;
            }
            String other = productOfIdentity.putIfAbsent(row.identity(), row.productCode());
            if (other != null) {
                faults.add(
                        "product_code",
                        "PRODUCT_EXISTS",
                        "The product %s already has these ingredients, form, route and unit.".formatted(other));
                return false;
            }
            identityOfProduct.put(row.productCode(), row.identity());
            newProducts.put(row.productCode(), row.composition());
            return true;
        }

        private static boolean keepsWhatIsFixed(PackRow row, Pack before, Faults faults) {
            boolean sameProduct = before.productCode().equals(row.productCode());
            boolean sameSize = before.packSize().compareTo(row.packSize()) == 0;
            if (!sameProduct) {
                faults.add(
                        "product_code",
                        "PACK_IS_FIXED",
                        "This pack is of the product %s. A pack with another product needs a new code."
                                .formatted(before.productCode()));
            }
            if (!sameSize) {
                faults.add(
                        "pack_size",
                        "PACK_IS_FIXED",
                        "This pack holds %s. A pack of another size needs a new code."
                                .formatted(
                                        before.packSize().stripTrailingZeros().toPlainString()));
            }
            return sameProduct && sameSize;
        }
    }
}
