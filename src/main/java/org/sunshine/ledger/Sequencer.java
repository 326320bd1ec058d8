package org.sunshine.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.sunshine.platform.Database;
import org.sunshine.platform.PassingFailure;

/**
 * Gives pending leaves their positions: one batch at a time, each in one transaction together with the read table. Two
 * sequencers may race; the lock on the state row, the comparison of its size and the primary key on the position are the
 * fence. A row that cannot be published is set aside; anything else that nobody planned for stops this thread and says
 * so, and orders are still accepted.
 */
@ApplicationScoped
public class Sequencer {
    /** A waiting leaf is taken after this time at the latest. */
    private static final long PERIOD_MILLIS = 150;
    /** A batch ends with the pending row that reaches this many entries. */
    private static final int BATCH_ENTRIES = 2_000;

    private static final int BATCH_ROWS = 1_000;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;
    private static final int REJECTIONS_IN_A_ROW = 3;
    private static final Logger LOG = Logger.getLogger(Sequencer.class);

    private final Database database;
    private final Clock clock;
    private final Event<Sequencing> sequencing;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;
    private int rowsAtOnce = BATCH_ROWS;
    private int rejectionsInARow;

    @Inject
    public Sequencer(Database database, Clock clock, Event<Sequencing> sequencing) {
        this.database = database;
        this.clock = clock;
        this.sequencing = sequencing;
    }

    void start(@Observes StartupEvent event) {
        refuseOtherLeafVersion();
        thread = Thread.ofPlatform().name("sequencer").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    /** Takes the next batch now instead of at the end of the period. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void refuseOtherLeafVersion() {
        int version = database.read(handle -> handle.createQuery("SELECT leaf_version FROM ledger_state WHERE id = 0")
                .mapTo(Integer.class)
                .one());
        if (version != Leaf.VERSION) {
            throw new IllegalStateException("The database holds leaves of version %d, this program writes version %d"
                    .formatted(version, Leaf.VERSION));
        }
    }

    private void run() {
        try {
            while (!stopping) {
                step();
            }
        } catch (Throwable e) { // an Error, too, must not end it without a word
            LOG.error("The sequencer has stopped; orders are still accepted. Mend the cause and restart.", e);
        }
    }

    private void step() throws SQLException {
        try {
            if (sequenceOrSetAside() == 0) {
                pause(PERIOD_MILLIS);
            }
        } catch (SQLException | RuntimeException e) {
            if (!PassingFailure.is(e)) {
                throw e;
            }
            LOG.warnf("The log waits for its database: %s", e.getMessage());
            pause(PAUSE_AFTER_FAILURE_MILLIS);
        }
    }

    /** Where a batch fails for the sake of a row, rows go one by one until the one to blame is known. */
    private int sequenceOrSetAside() throws SQLException {
        try {
            int entries = sequenceBatch(rowsAtOnce);
            rowsAtOnce = BATCH_ROWS;
            return entries;
        } catch (RowAtFault fault) {
            if (rowsAtOnce == 1) {
                setAside(fault);
            }
            rowsAtOnce = 1;
            return 1;
        }
    }

    /** Publishes up to this many pending rows; gives the number of entries published. */
    private int sequenceBatch(int rows) throws SQLException {
        List<Entry> entries = database.inTransaction(handle -> sequence(handle, rows));
        if (!entries.isEmpty()) {
            rejectionsInARow = 0;
        }
        return entries.size();
    }

    private List<Entry> sequence(Handle handle, int rows) throws SQLException {
        long size = handle.createQuery("SELECT size FROM ledger_state WHERE id = 0 FOR UPDATE")
                .mapTo(Long.class)
                .one();
        List<Pending> batch = nextBatch(handle, rows);
        if (batch.isEmpty()) {
            return List.of();
        }
        List<Entry> entries = decoded(batch, size);
        insert(handle.getConnection(), entries);
        tell(handle, batch, entries);
        int moved = handle.createUpdate("UPDATE ledger_state SET size = :next WHERE id = 0 AND size = :size")
                .bind("next", size + entries.size())
                .bind("size", size)
                .execute();
        if (moved != 1) {
            throw new IllegalStateException("The log's size changed from %d under its lock".formatted(size));
        }
        handle.createUpdate("DELETE FROM ledger_pending WHERE id IN (<ids>)")
                .bindList("ids", batch.stream().map(Pending::id).toList())
                .execute();
        return entries;
    }

    /** The oldest pending rows that no open transaction holds: one open order must not stop the log. */
    private static List<Pending> nextBatch(Handle handle, int rows) {
        List<Long> ids = new ArrayList<>();
        int entries = 0;
        for (PendingSize row : handle.createQuery(
                        "SELECT id, entries FROM ledger_pending ORDER BY id LIMIT :rows FOR UPDATE SKIP LOCKED")
                .bind("rows", rows)
                .map((result, context) -> new PendingSize(result.getLong(1), result.getInt(2)))
                .list()) {
            ids.add(row.id());
            entries += row.entries();
            if (entries >= BATCH_ENTRIES) {
                break;
            }
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("SELECT id, items FROM ledger_pending WHERE id IN (<ids>) ORDER BY id")
                .bindList("ids", ids)
                .map((result, context) -> new Pending(result.getLong(1), result.getBytes(2)))
                .list();
    }

    private List<Entry> decoded(List<Pending> batch, long size) {
        List<Entry> entries = new ArrayList<>();
        Instant now = clock.instant();
        for (Pending row : batch) {
            try {
                decode(row.items(), size + entries.size(), now, entries);
            } catch (RuntimeException e) {
                throw new RowAtFault(row.id(), e);
            }
        }
        return entries;
    }

    private void tell(Handle handle, List<Pending> batch, List<Entry> entries) {
        try {
            sequencing.fire(new Sequencing(handle, List.copyOf(entries)));
        } catch (RuntimeException e) {
            if (isOfTheRow(e)) {
                throw new RowAtFault(batch.getFirst().id(), e);
            }
            throw e;
        }
    }

    /** What a row says cannot be published: its note, or a value that no column takes (SQL states 22 and 23). */
    static boolean isOfTheRow(Throwable failure) {
        if (PassingFailure.is(failure)) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
            }
        }
        return true;
    }

    private static void decode(byte[] items, long firstPosition, Instant now, List<Entry> entries) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(items))) {
            for (long position = firstPosition; in.available() > 0; position++) {
                LeafType type = LeafType.of(in.readUTF());
                byte[] leaf = in.readNBytes(in.readInt());
                byte[] note = in.readNBytes(in.readInt());
                entries.add(new Entry(position, now, Leaf.ofBytes(type, leaf), note));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void insert(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO ledger_entry (position, type, leaf_hash, leaf, published_at)
                VALUES (?, ?, ?, ?, ?)
                """)) {
            for (Entry entry : entries) {
                insert.setLong(1, entry.position());
                insert.setString(2, entry.leaf().type().code());
                insert.setBytes(3, entry.leaf().hash());
                insert.setBytes(4, entry.leaf().bytes());
                insert.setString(5, Database.datetime(entry.publishedAt()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void setAside(RowAtFault fault) {
        if (++rejectionsInARow > REJECTIONS_IN_A_ROW) {
            throw fault;
        }
        LOG.errorf(fault.getCause(), "Pending row %d cannot be appended to the log and is set aside", fault.row);
        String reason = String.valueOf(fault.getCause().getMessage());
        database.useTransaction(handle -> {
            handle.createUpdate(
                            """
                            INSERT INTO ledger_rejected (id, entries, items, reason, rejected_at)
                            SELECT id, entries, items, :reason, :at FROM ledger_pending WHERE id = :id
                            """)
                    .bind("reason", reason.substring(0, Math.min(reason.length(), 1000)))
                    .bind("at", clock.instant())
                    .bind("id", fault.row)
                    .execute();
            handle.execute("DELETE FROM ledger_pending WHERE id = ?", fault.row);
        });
    }

    private void pause(long millis) {
        try {
            if (work.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    /** Not the log is broken, but what one pending row says; exact where the batch was that row alone. */
    private static final class RowAtFault extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long row;

        RowAtFault(long row, RuntimeException cause) {
            super(cause);
            this.row = row;
        }
    }

    private record PendingSize(long id, int entries) {}

    private record Pending(long id, byte[] items) {}
}
