package org.sunshine.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.sunshine.platform.Database;

/**
 * Answers a repeated request with its first answer. The key is inserted first and waits for nobody: a second request
 * while the first is at work sees its lock at once (error 1205), a later one its row (error 1062). Kept for 72 hours.
 */
@ApplicationScoped
public class Idempotency {
    /** How long a key is kept. */
    public static final Duration KEPT = Duration.ofHours(72);

    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DUPLICATE_KEY = 1062;

    /** What came of a request with a key. */
    public sealed interface Outcome {
        /** The answer of the work done now, or of the first request with this key. */
        record Answered(Answer answer, boolean again) implements Outcome {}

        /** The key was used for another request. */
        record OtherRequest() implements Outcome {}

        /** The first request with this key is still at work. */
        record InProgress() implements Outcome {}
    }

    /** An answer as it is kept. */
    public record Answer(int status, byte[] body) {}

    /** What the work under a key came to. */
    public sealed interface Work {
        Answer answer();

        /** Something was stored, and the answer is kept with it. */
        record Stored(Answer answer) implements Work {}

        /**
         * Nothing was stored: the transaction is rolled back and the key stays free.
         *
         * @param making called when no lock is held any more, so that it may take its time
         */
        record NotStored(Supplier<Answer> making) implements Work {
            @Override
            public Answer answer() {
                return making.get();
            }
        }
    }

    private final Database database;
    private final Clock clock;

    @Inject
    Idempotency(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Does the work in one transaction with its key; without a key, just does it. */
    public Outcome answer(long accountId, String key, byte[] requestHash, Function<Handle, Work> work) {
        try {
            Work done = database.inTransaction(handle -> {
                if (key != null) {
                    insert(handle, accountId, key, requestHash);
                }
                Work doing = work.apply(handle);
                switch (doing) {
                    case Work.Stored(Answer answer) when key != null -> keep(handle, accountId, key, answer);
                    case Work.Stored stored -> {}
                    case Work.NotStored nothing -> handle.rollback();
                }
                return doing;
            });
            return new Outcome.Answered(done.answer(), false);
        } catch (KeyInUse inUse) {
            return inUse.locked ? new Outcome.InProgress() : first(accountId, key, requestHash);
        }
    }

    private void insert(Handle handle, long accountId, String key, byte[] requestHash) {
        try {
            handle.createUpdate(
                            """
                            SET STATEMENT innodb_lock_wait_timeout = 0 FOR
                            INSERT INTO ordering_idempotency (account_id, idem_key, request_hash, created_at)
                            VALUES (:account, :key, :hash, :at)
                            """)
                    .bind("account", accountId)
                    .bind("key", key)
                    .bind("hash", requestHash)
                    .bind("at", clock.instant())
                    .execute();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql
                    && (sql.getErrorCode() == LOCK_WAIT_TIMEOUT || sql.getErrorCode() == DUPLICATE_KEY)) {
                throw new KeyInUse(sql.getErrorCode() == LOCK_WAIT_TIMEOUT);
            }
            throw e;
        }
    }

    private static void keep(Handle handle, long accountId, String key, Answer answer) {
        handle.createUpdate(
                        """
                        UPDATE ordering_idempotency SET answer = :answer WHERE account_id = :account AND idem_key = :key
                        """)
                .bind(
                        "answer",
                        ByteBuffer.allocate(4 + answer.body().length)
                                .putInt(answer.status())
                                .put(answer.body())
                                .array())
                .bind("account", accountId)
                .bind("key", key)
                .execute();
    }

    private Outcome first(long accountId, String key, byte[] requestHash) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT request_hash, answer FROM ordering_idempotency
                        WHERE account_id = :account AND idem_key = :key
                        """)
                .bind("account", accountId)
                .bind("key", key)
                .map((row, context) -> outcome(row.getBytes(1), row.getBytes(2), requestHash))
                .findOne()
                .orElseGet(Outcome.InProgress::new));
    }

    private static Outcome outcome(byte[] firstHash, byte[] answer, byte[] requestHash) {
        if (!Arrays.equals(firstHash, requestHash)) {
            return new Outcome.OtherRequest();
        }
        ByteBuffer bytes = ByteBuffer.wrap(answer);
        int status = bytes.getInt();
        byte[] body = new byte[bytes.remaining()];
        bytes.get(body);
        return new Outcome.Answered(new Answer(status, body), true);
    }

    /** Forgets keys older than 72 hours. */
    public int forgetOld() {
        return database.inTransaction(
                handle -> handle.createUpdate("DELETE FROM ordering_idempotency WHERE created_at < :before LIMIT 10000")
                        .bind("before", clock.instant().minus(KEPT))
                        .execute());
    }

    private static final class KeyInUse extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean locked;

        KeyInUse(boolean locked) {
            super(null, null, false, false);
            this.locked = locked;
        }
    }
}
