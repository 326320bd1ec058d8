package org.sunshine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sunshine.platform.CsvColumns;
import org.sunshine.platform.CsvRow;
import org.sunshine.platform.Database;

/**
 * Takes an administrator's {@code suppliers.csv}: adds and changes by code, all or nothing. A supplier that an order
 * named becomes one of the programme when its row is loaded.
 */
@ApplicationScoped
public class LoadingSuppliers {
    private static final CsvColumns COLUMNS = new CsvColumns(List.of("supplier_code", "name"), List.of("active"));

    private final Database database;
    private final Generation generation;

    @Inject
    LoadingSuppliers(Database database, Generation generation) {
        this.database = database;
        this.generation = generation;
    }

    /**
     * @param file closed by the caller
     * @param charset of the file, or null where it tells itself
     */
    public LoadOutcome load(InputStream file, String charset) {
        UploadedFile uploaded = new UploadedFile();
        List<UploadedFile.Read<Supplier>> rows = uploaded.read(file, charset, COLUMNS, LoadingSuppliers::supplier);
        if (uploaded.hasErrors()) {
            return uploaded.refused();
        }
        LoadOutcome outcome = database.inTransaction(handle -> store(handle, uploaded, rows));
        generation.lookAgain();
        return outcome;
    }

    private static LoadOutcome store(Handle handle, UploadedFile uploaded, List<UploadedFile.Read<Supplier>> rows) {
        Generation.lock(handle);
        Map<String, Supplier> known = Suppliers.byCode(
                handle, rows.stream().map(row -> row.content().code()).toList());
        List<Supplier> created = new ArrayList<>();
        List<Supplier> updated = new ArrayList<>();
        for (UploadedFile.Read<Supplier> row : rows) {
            Supplier before = known.get(row.content().code());
            if (before == null && Describing.isSupplierCode(row.content().code())) {
                uploaded.faultsOf(row.row())
                        .add("supplier_code", "RESERVED_CODE", "The portal gives codes of this kind.");
            } else if (before == null) {
                created.add(row.content());
            } else if (!before.equals(row.content())) {
                updated.add(row.content());
            }
        }
        if (uploaded.hasErrors()) {
            return uploaded.refused();
        }
        Suppliers.insert(handle, created);
        Suppliers.update(handle, updated);
        Generation.advance(handle);
        return new LoadOutcome.Loaded(created.size(), updated.size(), rows.size() - created.size() - updated.size());
    }

    private static Optional<Supplier> supplier(CsvRow row, UploadedFile.RowFaults faults) {
        Optional<String> code = faults.key(row, "supplier_code");
        Optional<String> name = faults.name(row, "name", 200);
        Optional<Boolean> active = faults.active(row);
        if (code.isEmpty() || name.isEmpty() || active.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Supplier(code.get(), name.get(), active.get(), false));
    }
}
