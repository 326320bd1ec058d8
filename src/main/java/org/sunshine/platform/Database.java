package org.sunshine.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The one way to the database. Every transaction is READ COMMITTED: what must be exclusive is locked by name, and a
 * long read never holds back the sequencer. Instants travel as UTC DATETIME(3).
 */
@ApplicationScoped
public class Database {
    private static final DateTimeFormatter DATETIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    /**
     * Transactions at once. Fewer than half of the pool: work inside a transaction may read on a second connection, and
     * must find one however many others are at work.
     */
    private static final int TRANSACTIONS_AT_ONCE = 10;

    /** A request that has waited this long for its turn is better told to come again. */
    private static final long LONGEST_WAIT_SECONDS = 10;

    private static final int ATTEMPTS = 6;
    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

    private final Semaphore transactions = new Semaphore(TRANSACTIONS_AT_ONCE, true);
    private final Runnable pulse;
    private final Jdbi jdbi;

    @Inject
    Database(DataSource dataSource, DatabasePulse pulse) {
        this(dataSource, pulse::check);
    }

    /** For a command, which nobody else waits for. */
    public Database(DataSource dataSource) {
        this(dataSource, () -> {});
    }

    private Database(DataSource dataSource, Runnable pulse) {
        this.pulse = pulse;
        jdbi = Jdbi.create(dataSource);
        // What a statement was given may be personal, or the hash of a password; it does not go into the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerColumnMapper(Instant.class, instantMapper());
    }

    /**
     * Runs the work in one transaction: commits when it returns, rolls back when it throws. Where the database broke a
     * circle of waiting transactions by ending this one, the work runs again from its start; it must bear that.
     */
    public <T, X extends Exception> T inTransaction(HandleCallback<T, X> work) throws X {
        takeTurn();
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work);
                } catch (Exception e) {
                    if (attempt == ATTEMPTS || !PassingFailure.isDeadlock(e)) {
                        throw e;
                    }
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LONGEST_PAUSE_NANOS));
                }
            }
        } finally {
            transactions.release();
        }
    }

    private void takeTurn() {
        pulse.run();
        try {
            if (transactions.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw PassingFailure.away("No transaction could begin within %d seconds".formatted(LONGEST_WAIT_SECONDS));
    }

    /** Like {@link #inTransaction} for work that cannot run twice: it fails where the database ends its transaction. */
    public <T, X extends Exception> T inTransactionOnce(HandleCallback<T, X> work) throws X {
        takeTurn();
        try {
            return jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work);
        } finally {
            transactions.release();
        }
    }

    /** Like {@link #inTransaction} for work without a result. */
    public <X extends Exception> void useTransaction(HandleConsumer<X> work) throws X {
        inTransaction(handle -> {
            work.useHandle(handle);
            return null;
        });
    }

    /** Runs a read outside any transaction; each statement sees what is committed when it starts. */
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        pulse.run();
        return jdbi.withHandle(work);
    }

    /** Teaches JDBI to map rows to these records by their constructor's parameter names. */
    public void mapRecords(Class<?>... records) {
        for (Class<?> type : records) {
            jdbi.registerRowMapper(ConstructorMapper.factory(type));
        }
    }

    /** An instant as the text that DATETIME(3) columns take, in UTC. */
    public static String datetime(Instant instant) {
        return DATETIME.format(instant);
    }

    /**
     * The instant of a DATETIME(3) column, or null. Never by the driver's text of it, which loses the zeros after the
     * point: 53.030 becomes 53.30.
     */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row.getObject(column, LocalDateTime.class));
    }

    private static Instant instant(LocalDateTime datetime) {
        return datetime == null ? null : datetime.toInstant(ZoneOffset.UTC);
    }

    private static ColumnMapper<Instant> instantMapper() {
        return (result, column, context) -> instant(result.getObject(column, LocalDateTime.class));
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, datetime(value));
        }
    }
}
