package org.sunshine.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.sunshine.kernel.Hashes;
import org.sunshine.platform.Database;

/**
 * Signed-in browsers. Every request asks the database, so that signing out, a new password and disabling an account
 * take effect at once.
 */
@ApplicationScoped
public class Sessions {
    static final Duration LENGTH = Duration.ofHours(12);
    private static final int TOKEN_LENGTH = 52;
    private static final int SWEPT_AT_ONCE = 1_000;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;

    /** An open session. Its form token is derived from the cookie's, so that only this browser's pages can know it. */
    record Session(String token, Caller caller) {
        String formToken() {
            return Hashes.sha256Hex("form token of session " + token);
        }

        boolean hasFormToken(String given) {
            return given != null
                    && MessageDigest.isEqual(
                            formToken().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Session of " + caller.username();
        }
    }

    @Inject
    public Sessions(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /** Opens a session of {@link #LENGTH} and sweeps out some that have run out. */
    Session open(Account account) {
        String token = Secrets.text(random, TOKEN_LENGTH);
        database.useTransaction(handle -> {
            handle.createUpdate(
                            """
                            INSERT INTO access_session (token_hash, account_id, epoch, created_at, expires_at)
                            VALUES (:hash, :account, :epoch, :now, :expires)
                            """)
                    .bind("hash", hash(token))
                    .bind("account", account.id())
                    .bind("epoch", account.sessionEpoch())
                    .bind("now", clock.instant())
                    .bind("expires", clock.instant().plus(LENGTH))
                    .execute();
            handle.createUpdate("DELETE FROM access_session WHERE expires_at < :now LIMIT " + SWEPT_AT_ONCE)
                    .bind("now", clock.instant())
                    .execute();
        });
        return new Session(token, account.caller());
    }

    Optional<Session> find(String token) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT a.id, a.username, a.role, a.hospital
                        FROM access_session s JOIN access_account a ON a.id = s.account_id
                        WHERE s.token_hash = :hash AND s.expires_at > :now
                          AND s.epoch = a.session_epoch AND a.disabled_at IS NULL
                        """)
                .bind("hash", hash(token))
                .bind("now", clock.instant())
                .map((row, context) -> new Session(
                        token,
                        new Caller(
                                row.getLong("id"),
                                row.getString("username"),
                                Role.valueOf(row.getString("role")),
                                row.getString("hospital"))))
                .findOne());
    }

    void close(String token) {
        database.useTransaction(handle -> handle.createUpdate("DELETE FROM access_session WHERE token_hash = :hash")
                .bind("hash", hash(token))
                .execute());
    }

    private static byte[] hash(String token) {
        return Hashes.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
