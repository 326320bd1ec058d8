package org.sunshine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunshine.platform.CsvColumns;
import org.sunshine.platform.CsvRow;
import org.sunshine.platform.Database;

/** Takes an administrator's {@code hospitals.csv}: adds and changes by code, all or nothing. */
@ApplicationScoped
public class LoadingHospitals {
    private static final CsvColumns COLUMNS =
            new CsvColumns(List.of("hospital_code", "name", "district"), List.of("tier", "active"));

    private final Database database;
    private final Generation generation;

    @Inject
    LoadingHospitals(Database database, Generation generation) {
        this.database = database;
        this.generation = generation;
    }

    /**
     * @param file closed by the caller
     * @param charset of the file, or null where it tells itself
     */
    public LoadOutcome load(InputStream file, String charset) {
        UploadedFile uploaded = new UploadedFile();
        List<UploadedFile.Read<Hospital>> rows = uploaded.read(file, charset, COLUMNS, LoadingHospitals::hospital);
        if (uploaded.hasErrors()) {
            return uploaded.refused();
        }
        LoadOutcome outcome = database.inTransaction(handle -> {
            Generation.lock(handle);
            Map<String, Hospital> known = Hospitals.byCode(
                    handle, rows.stream().map(row -> row.content().code()).toList());
            List<Hospital> created = new ArrayList<>();
            List<Hospital> updated = new ArrayList<>();
            for (UploadedFile.Read<Hospital> row : rows) {
                Hospital before = known.get(row.content().code());
                if (before == null) {
                    created.add(row.content());
                } else if (!before.equals(row.content())) {
                    updated.add(row.content());
                }
            }
            Hospitals.insert(handle, created);
            Hospitals.update(handle, updated);
            Generation.advance(handle);
            return new LoadOutcome.Loaded(
                    created.size(), updated.size(), rows.size() - created.size() - updated.size());
        });
        generation.lookAgain();
        return outcome;
    }

    private static Optional<Hospital> hospital(CsvRow row, UploadedFile.RowFaults faults) {
        Optional<String> code = faults.key(row, "hospital_code");
        Optional<String> name = faults.name(row, "name", 200);
        Optional<String> tier = faults.nameOrNothing(row, "tier", 40);
        Optional<String> district = faults.name(row, "district", 100);
        Optional<Boolean> active = faults.active(row);
        if (code.isEmpty() || name.isEmpty() || tier.isEmpty() || district.isEmpty() || active.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Hospital(code.get(), name.get(), tier.get(), district.get(), active.get()));
    }
}
