package org.sunshine.pricing.night;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.sunshine.platform.Database;
import org.sunshine.pricing.NightStep;

/** How far each night has come. A step is done once, in the transaction that stores what it found. */
@ApplicationScoped
public class NightTable {
    private final Database database;
    private final Clock clock;

    @Inject
    public NightTable(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes the rows of a night where there are none, all waiting: from now on it is known to be unfinished. */
    public void open(LocalDate day) {
        database.useTransaction(handle -> {
            for (NightStep.Name name : NightStep.Name.values()) {
                handle.createUpdate(
                                "INSERT IGNORE INTO pricing_night (day, step, state) VALUES (:day, :step, 'waiting')")
                        .bind("day", day.toString())
                        .bind("step", name.word())
                        .execute();
            }
        });
    }

    /** Notes that a step begins, or begins again; false where it is done. */
    public boolean begin(LocalDate day, NightStep.Name name) {
        return database.inTransaction(handle -> handle.createUpdate(
                                """
                                UPDATE pricing_night SET state = 'running', reason = NULL, progress = 0, started_at = :now
                                WHERE day = :day AND step = :step AND state <> 'done'
                                """)
                        .bind("day", day.toString())
                        .bind("step", name.word())
                        .bind("now", clock.instant())
                        .execute()
                == 1);
    }

    public void progress(LocalDate day, NightStep.Name name, long lines) {
        database.useTransaction(handle -> handle.createUpdate(
                        """
                        UPDATE pricing_night SET progress = :lines WHERE day = :day AND step = :step AND state = 'running'
                        """)
                .bind("day", day.toString())
                .bind("step", name.word())
                .bind("lines", lines)
                .execute());
    }

    /** Locks a step until the transaction ends; true where it is still to do. */
    public boolean lock(Handle handle, LocalDate day, NightStep.Name name) {
        return handle.createQuery(
                        "SELECT state <> 'done' FROM pricing_night WHERE day = :day AND step = :step FOR UPDATE")
                .bind("day", day.toString())
                .bind("step", name.word())
                .mapTo(Boolean.class)
                .one();
    }

    public void finish(Handle handle, LocalDate day, NightStep.Name name, long findings) {
        handle.createUpdate(
                        """
                        UPDATE pricing_night SET state = 'done', reason = NULL, findings = findings + :findings, finished_at = :now
                        WHERE day = :day AND step = :step
                        """)
                .bind("day", day.toString())
                .bind("step", name.word())
                .bind("findings", findings)
                .bind("now", clock.instant())
                .execute();
    }

    /** Notes that an attempt failed; a step that another process has done stays done. */
    public void fail(LocalDate day, NightStep.Name name, String reason) {
        database.useTransaction(handle -> handle.createUpdate(
                        """
                        UPDATE pricing_night SET state = 'failed', reason = :reason
                        WHERE day = :day AND step = :step AND state <> 'done'
                        """)
                .bind("day", day.toString())
                .bind("step", name.word())
                .bind("reason", reason)
                .execute());
    }

    /** Adds to what a step found before it is done. */
    public void found(Handle handle, LocalDate day, NightStep.Name name, long findings) {
        handle.createUpdate(
                        "UPDATE pricing_night SET findings = findings + :findings WHERE day = :day AND step = :step")
                .bind("day", day.toString())
                .bind("step", name.word())
                .bind("findings", findings)
                .execute();
    }

    /** Days that were begun and are not done, oldest first. */
    public List<LocalDate> unfinished() {
        return database.read(handle -> handle.createQuery(
                        "SELECT DISTINCT day FROM pricing_night WHERE state <> 'done' ORDER BY day")
                .map((row, context) -> LocalDate.parse(row.getString(1)))
                .list());
    }

    public Optional<LocalDate> newestDay() {
        return database.read(handle -> handle.createQuery("SELECT day FROM pricing_night ORDER BY day DESC LIMIT 1")
                .map((row, context) -> LocalDate.parse(row.getString(1)))
                .findOne());
    }

    /** The steps of the newest nights, newest day first. */
    public List<NightStep> newest(int days) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT day, step, state, reason, progress, findings, started_at, finished_at FROM pricing_night
                        WHERE day >= COALESCE((SELECT MIN(day) FROM
                          (SELECT DISTINCT day FROM pricing_night ORDER BY day DESC LIMIT :days) AS newest), '1000-01-01')
                        ORDER BY day DESC
                        """)
                .bind("days", days)
                .map(NightTable::step)
                .list());
    }

    /** Remembers that the night raised a flag; false where it was raised before. */
    public boolean raise(Handle handle, String flagId, LocalDate day) {
        return handle.createUpdate("INSERT IGNORE INTO pricing_night_flag (flag_id, day) VALUES (:flagId, :day)")
                        .bind("flagId", flagId)
                        .bind("day", day.toString())
                        .execute()
                == 1;
    }

    /** Remembers how a line was judged after its arrival; false where it was before. */
    public boolean judgedLater(Handle handle, long linePosition, LocalDate day, String judgement) {
        return handle.createUpdate(
                                """
                                INSERT IGNORE INTO pricing_judged_later (line_position, day, judged_at, judgement)
                                VALUES (:line, :day, :now, :judgement)
                                """)
                        .bind("line", linePosition)
                        .bind("day", day.toString())
                        .bind("now", clock.instant())
                        .bind("judgement", judgement)
                        .execute()
                == 1;
    }

    /** Of these lines, the ones that were judged after their arrival. */
    public List<Long> judgedAmong(List<Long> linePositions) {
        if (linePositions.isEmpty()) {
            return List.of();
        }
        return database.read(handle -> handle.createQuery(
                        "SELECT line_position FROM pricing_judged_later WHERE line_position IN (<lines>)")
                .bindList("lines", linePositions)
                .mapTo(Long.class)
                .list());
    }

    private static NightStep step(ResultSet row, StatementContext context) throws SQLException {
        return new NightStep(
                LocalDate.parse(row.getString("day")),
                NightStep.Name.ofWord(row.getString("step")),
                row.getString("state"),
                row.getString("reason"),
                row.getLong("progress"),
                row.getLong("findings"),
                Database.instant(row, "started_at"),
                Database.instant(row, "finished_at"));
    }
}
