package org.sunshine.ordering.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sunshine.platform.Database;

/** Rows of imports. */
@ApplicationScoped
class ImportRows {
    private final Database database;
    private final Clock clock;
    private final ObjectMapper json;

    @Inject
    ImportRows(Database database, Clock clock, ObjectMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    void insert(Handle handle, String importId, long accountId, String hospital, boolean history, int total) {
        handle.createUpdate(
                        """
                        INSERT INTO ordering_import (import_id, account_id, hospital_code, history, state, accepted,
                          rejected, duplicates, total, row_errors, rejected_csv, started_at)
                        VALUES (:id, :account, :hospital, :history, 'running', 0, 0, 0, :total, '[]', '', :at)
                        """)
                .bind("id", importId)
                .bind("account", accountId)
                .bind("hospital", hospital)
                .bind("history", history)
                .bind("total", total)
                .bind("at", clock.instant())
                .execute();
    }

    void progress(String importId, int accepted, int duplicates) {
        database.useTransaction(handle -> handle.createUpdate(
                        """
                        UPDATE ordering_import SET accepted = :accepted, duplicates = :duplicates WHERE import_id = :id
                        """)
                .bind("accepted", accepted)
                .bind("duplicates", duplicates)
                .bind("id", importId)
                .execute());
    }

    void finish(Import finished, String rejectedCsv) {
        database.useTransaction(handle -> handle.createUpdate(
                        """
                        UPDATE ordering_import SET state = :state, accepted = :accepted, rejected = :rejected,
                          duplicates = :duplicates, row_errors = :rows, rejected_csv = :csv, finished_at = :at
                        WHERE import_id = :id
                        """)
                .bind("state", finished.state().name().toLowerCase(Locale.ROOT))
                .bind("accepted", finished.accepted())
                .bind("rejected", finished.rejected())
                .bind("duplicates", finished.duplicates())
                .bind("rows", written(finished.rows()))
                .bind("csv", rejectedCsv)
                .bind("at", clock.instant())
                .bind("id", finished.importId())
                .execute());
    }

    Optional<Import> find(String importId) {
        return database.read(handle -> handle.createQuery("SELECT * FROM ordering_import WHERE import_id = :id")
                .bind("id", importId)
                .map((row, context) -> new Import(
                        row.getString("import_id"),
                        row.getLong("account_id"),
                        row.getString("hospital_code"),
                        Import.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getInt("accepted"),
                        row.getInt("rejected"),
                        row.getInt("duplicates"),
                        row.getInt("total"),
                        read(row.getString("row_errors"))))
                .findOne());
    }

    String rejectedCsv(String importId) {
        return database.read(
                handle -> handle.createQuery("SELECT rejected_csv FROM ordering_import WHERE import_id = :id")
                        .bind("id", importId)
                        .mapTo(String.class)
                        .one());
    }

    /** Imports that the end of their process cut off: what they took stays, and the same file goes on where they ended. */
    void failInterrupted() {
        String error = written(List.of(RowError.error(
                1,
                null,
                "INTERRUPTED",
                "The import was interrupted. Send the same file again: what was taken is recognised.")));
        database.useTransaction(handle -> handle.createUpdate(
                        """
                        UPDATE ordering_import SET state = 'failed', row_errors = :error, finished_at = :at
                        WHERE state = 'running'
                        """)
                .bind("error", error)
                .bind("at", clock.instant())
                .execute());
    }

    private String written(List<RowError> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Row errors cannot be written", e);
        }
    }

    private List<RowError> read(String rows) {
        try {
            return json.readValue(rows, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Row errors cannot be read", e);
        }
    }
}
