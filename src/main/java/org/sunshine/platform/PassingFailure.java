package org.sunshine.platform;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import org.jdbi.v3.core.ConnectionException;

/**
 * Tells a failure that goes away by itself (the database is away or overloaded, a deadlock, a lock that took too long)
 * from a fault of ours. Every write is one transaction, so nothing of it was stored.
 */
public final class PassingFailure {
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;

    private PassingFailure() {}

    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLException sql && isLockOrConnection(sql)) {
                return true;
            }
        }
        return false;
    }

    /** The database ended the transaction so that others could go on; run again, it may well succeed. */
    static boolean isDeadlock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getErrorCode() == DEADLOCK || "40001".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** For whoever will not ask a database that does not answer. */
    static ConnectionException away(String reason) {
        return new ConnectionException(new SQLTransientConnectionException(reason));
    }

    /** SQL states 08 (connection), 40 (deadlock, lost race) and 70 (interrupted); an exhausted pool has none. */
    private static boolean isLockOrConnection(SQLException failure) {
        String state = failure.getSQLState();
        return failure.getErrorCode() == LOCK_WAIT_TIMEOUT
                || state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("70");
    }
}
