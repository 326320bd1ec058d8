package org.sunshine.published.store;

import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.sunshine.platform.Database;
import org.sunshine.platform.Problem;

/** What the public asks for gives up after ten seconds in the database: nobody holds a connection for longer. */
public final class TimeLimit {
    /** Stands before a statement that gives up. */
    public static final String SQL = "SET STATEMENT max_statement_time = 10 FOR ";

    /** When it is worth asking again what took too long: the database may have been busy. */
    public static final int COME_BACK_SECONDS = 30;

    private static final int STATEMENT_TIMED_OUT = 1969;

    private TimeLimit() {}

    /** Reads, and raises the problem where a statement gave up. */
    public static <T> T read(Database database, Function<Handle, T> read, Supplier<Problem> tookTooLong) {
        try {
            return database.read(read::apply);
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && sql.getErrorCode() == STATEMENT_TIMED_OUT) {
                throw tookTooLong.get().raise();
            }
            throw e;
        }
    }
}
