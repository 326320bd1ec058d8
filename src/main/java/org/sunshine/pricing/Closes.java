package org.sunshine.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.sunshine.platform.Database;

/**
 * The closed days. A close is written once and never changes, so it may be remembered for ever; that a day is not
 * closed yet is never remembered, since another process may close it.
 */
@ApplicationScoped
public class Closes {
    private static final int DUPLICATE_KEY = 1062;

    private final Database database;
    private final Map<LocalDate, Long> known = new ConcurrentHashMap<>();

    @Inject
    public Closes(Database database) {
        this.database = database;
    }

    /**
     * A closed day.
     *
     * @param refPosition ledger size at which the references of the next day's lines are frozen
     * @param referencesHash SHA-256 in lower-case hex over all of them
     */
    public record Close(LocalDate day, long refPosition, String referencesHash, int ruleVersion, Instant closedAt) {}

    /**
     * The ledger size that bounds what lines of an order date know: that of the close of the day before, or of the
     * newest close where that day has none, or zero where nothing was ever closed.
     */
    public long refPositionFor(LocalDate orderDate) {
        LocalDate dayBefore = orderDate.minusDays(1);
        Long remembered = known.get(dayBefore);
        if (remembered != null) {
            return remembered;
        }
        Optional<Close> close = find(dayBefore);
        if (close.isPresent()) {
            known.put(dayBefore, close.get().refPosition());
            return close.get().refPosition();
        }
        return newest().map(Close::refPosition).orElse(0L);
    }

    public Optional<Close> find(LocalDate day) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT day, ref_position, references_hash, rule_version, closed_at
                        FROM pricing_close
                        WHERE day = :day
                        """)
                .bind("day", day.toString())
                .map(Closes::close)
                .findOne());
    }

    public Optional<Close> newest() {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT day, ref_position, references_hash, rule_version, closed_at
                        FROM pricing_close
                        ORDER BY day DESC
                        LIMIT 1
                        """)
                .map(Closes::close)
                .findOne());
    }

    /** Stores a close; false where another process has closed that day. Waits for one that is about to. */
    boolean add(Handle handle, Close close) {
        try {
            handle.createUpdate(
                            """
                            INSERT INTO pricing_close (day, ref_position, references_hash, rule_version, closed_at)
                            VALUES (:day, :refPosition, :referencesHash, :ruleVersion, :closedAt)
                            """)
                    .bind("day", close.day().toString())
                    .bind("refPosition", close.refPosition())
                    .bind("referencesHash", close.referencesHash())
                    .bind("ruleVersion", close.ruleVersion())
                    .bind("closedAt", close.closedAt())
                    .execute();
            return true;
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause && cause.getErrorCode() == DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Close close(ResultSet row, StatementContext context) throws SQLException {
        return new Close(
                LocalDate.parse(row.getString("day")),
                row.getLong("ref_position"),
                row.getString("references_hash"),
                row.getInt("rule_version"),
                context.findColumnMapperFor(Instant.class).orElseThrow().map(row, "closed_at", context));
    }
}
