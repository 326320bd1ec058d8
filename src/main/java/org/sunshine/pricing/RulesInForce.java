package org.sunshine.pricing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.sunshine.platform.Database;

/**
 * The rule versions that are or will be in force. A version comes into force by an administrator's act alone, on a day
 * that has not begun, after every version before it. Nothing is remembered between two reads but the files themselves:
 * another process may have taken a version in the meantime.
 */
@ApplicationScoped
public class RulesInForce {
    private static final Logger LOG = Logger.getLogger(RulesInForce.class);

    /** How the table writes "from the beginning": its first day. */
    private static final LocalDate BEGINNING = LocalDate.of(1000, 1, 1);

    private static final int FIRST = 1;

    private final Database database;
    private final PastPurchases past;
    private final Closes closes;
    private final RulesLedger ledger;
    private final Clock clock;
    private final Map<Integer, RuleFile> files = new ConcurrentHashMap<>();

    @Inject
    public RulesInForce(Database database, PastPurchases past, Closes closes, RulesLedger ledger, Clock clock) {
        this.database = database;
        this.past = past;
        this.closes = closes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A version on record.
     *
     * @param sha256 of its file, in lower-case hex
     * @param from first order date it judges; null for from the beginning
     * @param by role of who put it in force: {@code administrator}, or {@code portal} for the first one
     */
    public record Version(int version, String sha256, LocalDate from, Instant activatedAt, String by) {}

    /** What became of an administrator's act. */
    public sealed interface Activation {
        /** @param again true where it stood already */
        record Done(Version version, boolean again) implements Activation {}

        record NoSuchVersion(int newest) implements Activation {}

        /** Days that have begun keep the rules they began with. */
        record TooEarly(LocalDate earliest) implements Activation {}

        /** A version follows those before it, both in number and in time. */
        record Backwards(Version newest) implements Activation {}

        /** This version has another day already. */
        record OtherDay(Version standing) implements Activation {}
    }

    void start(@Observes StartupEvent event) {
        begin();
        read(); // A shipped file that is not the one on record must not judge a single line.
    }

    /**
     * Puts the first version on record where none is: the newest that the program ships; for a database that was judged
     * before versions were kept, the one it was judged by.
     */
    public void begin() {
        if (!all().isEmpty()) {
            return;
        }
        RuleFile file = file(firstVersion());
        boolean mine = database.inTransaction(handle -> {
            Version first = new Version(file.version(), file.sha256(), null, clock.instant(), "portal");
            return insert(handle, first);
        });
        if (mine) {
            LOG.infof("Prices are judged by rule version %d, SHA-256 %s", file.version(), file.sha256());
        }
    }

    private int firstVersion() {
        return closes.newest()
                .map(Closes.Close::ruleVersion)
                .orElseGet(() -> past.groups().isEmpty() ? RuleFile.NEWEST : FIRST);
    }

    /** The versions on record, oldest first. */
    public List<Version> all() {
        return database.read(handle -> select(handle, ""));
    }

    /** Which version is in force on which day, by what is on record now. */
    public RulesByDay read() {
        return new RulesByDay(all().stream()
                .map(version -> new RulesByDay.Period(version.from(), matching(version)))
                .toList());
    }

    /** Puts a version in force from a day on. */
    public Activation activate(int version, LocalDate from, LocalDate today, String role) {
        if (version < 1 || version > RuleFile.NEWEST) {
            return new Activation.NoSuchVersion(RuleFile.NEWEST);
        }
        RuleFile file = file(version);
        return database.inTransaction(handle -> {
            // The lock on every row makes two administrators, at two portals, come one after the other.
            List<Version> standing = select(handle, "FOR UPDATE");
            Version newest = standing.getLast();
            for (Version one : standing) {
                if (one.version() == version) {
                    return from.equals(one.from()) ? new Activation.Done(one, true) : new Activation.OtherDay(one);
                }
            }
            LocalDate earliest = today.plusDays(1);
            if (from.isBefore(earliest)) {
                return new Activation.TooEarly(earliest);
            }
            boolean later = newest.from() == null || from.isAfter(newest.from());
            if (version < newest.version() || !later) {
                return new Activation.Backwards(newest);
            }
            Version added = new Version(version, file.sha256(), from, clock.instant(), role);
            if (!insert(handle, added)) {
                throw new IllegalStateException("Rule version %d appeared under its lock".formatted(version));
            }
            LOG.infof("Rule version %d judges order dates from %s on", version, from);
            return new Activation.Done(added, false);
        });
    }

    /** The file of a version that is on record. A file that was changed since is refused: its constants are published. */
    private RuleFile matching(Version version) {
        RuleFile file = file(version.version());
        if (!file.sha256().equals(version.sha256())) {
            throw new IllegalStateException("Rule version %d is on record with SHA-256 %s, but the program ships %s"
                    .formatted(version.version(), version.sha256(), file.sha256()));
        }
        return file;
    }

    private RuleFile file(int version) {
        return files.computeIfAbsent(version, RuleFile::shipped);
    }

    private boolean insert(Handle handle, Version version) {
        int inserted = handle.createUpdate(
                        """
                        INSERT IGNORE INTO pricing_rules (version, sha256, from_day, activated_at, activated_by)
                        VALUES (:version, :sha256, :from, :at, :by)
                        """)
                .bind("version", version.version())
                .bind("sha256", version.sha256())
                .bind("from", (version.from() == null ? BEGINNING : version.from()).toString())
                .bind("at", version.activatedAt())
                .bind("by", version.by())
                .execute();
        if (inserted == 1) {
            ledger.append(handle, version.version(), version.sha256(), version.from());
        }
        return inserted == 1;
    }

    private static List<Version> select(Handle handle, String lock) {
        return handle.createQuery(
                        "SELECT version, sha256, from_day, activated_at, activated_by FROM pricing_rules ORDER BY from_day "
                                + lock)
                .map(RulesInForce::version)
                .list();
    }

    private static Version version(ResultSet row, StatementContext context) throws SQLException {
        LocalDate from = LocalDate.parse(row.getString("from_day"));
        return new Version(
                row.getInt("version"),
                row.getString("sha256"),
                from.equals(BEGINNING) ? null : from,
                Database.instant(row, "activated_at"),
                row.getString("activated_by"));
    }
}
