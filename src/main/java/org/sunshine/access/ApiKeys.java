package org.sunshine.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sunshine.platform.Database;

/**
 * Keys with which a program calls the interface. An account may hold several, so that one can be replaced while the
 * other works. What the database said of a key is believed for {@link #BELIEVED}: a revoked key, or one of a disabled
 * account, stops working everywhere within that time.
 */
@ApplicationScoped
public class ApiKeys {
    static final Duration BELIEVED = Duration.ofSeconds(3);
    static final Duration BETWEEN_NOTES_OF_USE = Duration.ofMinutes(1);
    private static final int LONGEST_LABEL = 100;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;

    /** By key id; holds only keys that exist and work, so a guesser cannot make it grow. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(byte[] secretHash, Caller caller, Instant lastUsedAt, Instant readAt) {}

    @Inject
    public ApiKeys(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a key.
     *
     * @param label what the account's owner calls it; one without {@link #flawOf}
     * @return the whole key; it cannot be shown again
     */
    public String issue(long accountId, String label) {
        flawOf(label).ifPresent(flaw -> {
            throw new IllegalArgumentException(flaw);
        });
        ApiKeyText key = ApiKeyText.generate(random);
        database.useTransaction(handle -> handle.createUpdate(
                        """
                        INSERT INTO access_api_key (key_id, account_id, secret_hash, label, created_at)
                        VALUES (:id, :account, :hash, :label, :now)
                        """)
                .bind("id", key.id())
                .bind("account", accountId)
                .bind("hash", key.secretHash())
                .bind("label", label.strip())
                .bind("now", clock.instant())
                .execute());
        return key.whole();
    }

    /** Why a label cannot be used, or empty. */
    public static Optional<String> flawOf(String label) {
        String shown = label.strip();
        boolean fits = !shown.isEmpty()
                && shown.length() <= LONGEST_LABEL
                && shown.chars().noneMatch(Character::isISOControl);
        return fits ? Optional.empty() : Optional.of("A key's label has 1 to %d characters.".formatted(LONGEST_LABEL));
    }

    /** Whose key this is; empty if it is unknown, wrong, revoked or of a disabled account. */
    public Optional<Caller> verify(String text) {
        Optional<ApiKeyText> key = ApiKeyText.parse(text);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        String id = key.get().id();
        Instant now = clock.instant();
        Known one = known.get(id);
        if (one == null || !now.isBefore(one.readAt().plus(BELIEVED))) {
            one = read(id, now).orElse(null);
            if (one == null) {
                known.remove(id);
                return Optional.empty();
            }
            known.put(id, one);
        }
        if (!MessageDigest.isEqual(one.secretHash(), key.get().secretHash())) {
            return Optional.empty();
        }
        if (one.lastUsedAt() == null || !now.isBefore(one.lastUsedAt().plus(BETWEEN_NOTES_OF_USE))) {
            noteUse(id, one, now);
        }
        return Optional.of(one.caller());
    }

    /** Ends a key. False if there is no such key or it had ended before. */
    public boolean revoke(String keyId) {
        boolean revoked = database.inTransaction(handle -> handle.createUpdate(
                                "UPDATE access_api_key SET revoked_at = :now WHERE key_id = :id AND revoked_at IS NULL")
                        .bind("now", clock.instant())
                        .bind("id", keyId)
                        .execute()
                > 0);
        known.remove(keyId);
        return revoked;
    }

    /** The account's keys, newest first, with the revoked ones. */
    public List<ApiKey> of(long accountId) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT key_id, label, created_at, last_used_at, revoked_at FROM access_api_key
                        WHERE account_id = :account ORDER BY created_at DESC, key_id
                        """)
                .bind("account", accountId)
                .map((row, context) -> new ApiKey(
                        row.getString("key_id"),
                        row.getString("label"),
                        Database.instant(row, "created_at"),
                        Database.instant(row, "last_used_at"),
                        Database.instant(row, "revoked_at")))
                .list());
    }

    private Optional<Known> read(String keyId, Instant now) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT k.secret_hash, k.last_used_at, a.id, a.username, a.role, a.hospital
                        FROM access_api_key k JOIN access_account a ON a.id = k.account_id
                        WHERE k.key_id = :id AND k.revoked_at IS NULL AND a.disabled_at IS NULL
                        """)
                .bind("id", keyId)
                .map((row, context) -> new Known(
                        row.getBytes("secret_hash"),
                        new Caller(
                                row.getLong("id"),
                                row.getString("username"),
                                Role.valueOf(row.getString("role")),
                                row.getString("hospital")),
                        Database.instant(row, "last_used_at"),
                        now))
                .findOne());
    }

    /** One write a minute and key, however many requests and replicas there are. */
    private void noteUse(String keyId, Known one, Instant now) {
        if (!known.replace(keyId, one, new Known(one.secretHash(), one.caller(), now, one.readAt()))) {
            return;
        }
        database.useTransaction(handle -> handle.createUpdate(
                        """
                        UPDATE access_api_key SET last_used_at = :now
                        WHERE key_id = :id AND (last_used_at IS NULL OR last_used_at <= :before)
                        """)
                .bind("now", now)
                .bind("before", now.minus(BETWEEN_NOTES_OF_USE))
                .bind("id", keyId)
                .execute());
    }
}
