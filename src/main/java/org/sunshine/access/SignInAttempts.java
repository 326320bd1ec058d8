package org.sunshine.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sunshine.kernel.Hashes;
import org.sunshine.platform.Database;

/**
 * Counts failed sign-ins for {@link SlowDown}, shared by all replicas. An attempt is counted as failed before its
 * password is looked at and taken back when it succeeds: a thousand attempts at the same moment are a thousand failures.
 */
@ApplicationScoped
public class SignInAttempts {
    private static final Duration NETWORK_STAYS_KNOWN = Duration.ofDays(90);
    private static final int SWEPT_AT_ONCE = 1_000;

    private final Database database;
    private final Clock clock;

    private record Counter(SlowDown.Scope scope, byte[] nameHash) {}

    private record Count(int failures, Instant lastAt) {}

    @Inject
    public SignInAttempts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Zero if the attempt may go on, and is then counted; otherwise how long to wait. */
    Duration begin(String username, Network network) {
        return database.inTransaction(handle -> {
            Instant now = clock.instant();
            List<Counter> counters = counters(username, network, isKnown(handle, username, network, now));
            List<Integer> failures = new ArrayList<>();
            Duration pause = Duration.ZERO;
            for (Counter counter : counters) {
                Count count = lock(handle, counter, now);
                Duration remaining = SlowDown.remaining(counter.scope(), count.failures(), count.lastAt(), now);
                pause = remaining.compareTo(pause) > 0 ? remaining : pause;
                failures.add(SlowDown.counted(counter.scope(), count.failures(), count.lastAt(), now));
            }
            if (pause.isPositive()) {
                return pause;
            }
            for (int i = 0; i < counters.size(); i++) {
                set(handle, counters.get(i), failures.get(i) + 1, now);
            }
            return Duration.ZERO;
        });
    }

    /** Takes the attempt's failure back, and remembers that the account has signed in from there. */
    void succeeded(Account account, Network network) {
        database.useTransaction(handle -> {
            Instant now = clock.instant();
            for (Counter counter :
                    counters(account.username(), network, isKnown(handle, account.username(), network, now))) {
                Count count = lock(handle, counter, now);
                boolean own = counter.scope() == SlowDown.Scope.ACCOUNT_FROM_NETWORK;
                set(handle, counter, own ? 0 : Math.max(0, count.failures() - 1), now);
            }
            handle.createUpdate(
                            """
                            INSERT INTO access_known_network (account_id, network_hash, last_at)
                            VALUES (:account, :network, :now) ON DUPLICATE KEY UPDATE last_at = VALUES(last_at)
                            """)
                    .bind("account", account.id())
                    .bind("network", hash(network.name()))
                    .bind("now", now)
                    .execute();
            sweep(handle, "access_sign_in_failure", now.minus(SlowDown.MEMORY));
            sweep(handle, "access_known_network", now.minus(NETWORK_STAYS_KNOWN));
        });
    }

    /** In the order in which they are locked. */
    private static List<Counter> counters(String username, Network network, boolean known) {
        Counter own = new Counter(SlowDown.Scope.ACCOUNT_FROM_NETWORK, hash(username + " from " + network.name()));
        Counter ofNetwork = new Counter(SlowDown.Scope.NETWORK, hash(network.name()));
        return known
                ? List.of(own, ofNetwork)
                : List.of(own, ofNetwork, new Counter(SlowDown.Scope.ACCOUNT, hash(username)));
    }

    private static boolean isKnown(Handle handle, String username, Network network, Instant now) {
        return handle.createQuery(
                                """
                        SELECT COUNT(*) FROM access_known_network k JOIN access_account a ON a.id = k.account_id
                        WHERE a.username = :username AND k.network_hash = :network AND k.last_at > :since
                        """)
                        .bind("username", username)
                        .bind("network", hash(network.name()))
                        .bind("since", now.minus(NETWORK_STAYS_KNOWN))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static Count lock(Handle handle, Counter counter, Instant now) {
        handle.createUpdate(
                        """
                        INSERT INTO access_sign_in_failure (scope, name_hash, failures, last_at)
                        VALUES (:scope, :name, 0, :now) ON DUPLICATE KEY UPDATE failures = failures
                        """)
                .bind("scope", counter.scope().name())
                .bind("name", counter.nameHash())
                .bind("now", now)
                .execute();
        return handle.createQuery(
                        "SELECT failures, last_at FROM access_sign_in_failure WHERE scope = :scope AND name_hash = :name FOR UPDATE")
                .bind("scope", counter.scope().name())
                .bind("name", counter.nameHash())
                .map((row, context) -> new Count(row.getInt("failures"), Database.instant(row, "last_at")))
                .one();
    }

    private static void set(Handle handle, Counter counter, int failures, Instant now) {
        handle.createUpdate(
                        """
                        UPDATE access_sign_in_failure SET failures = :failures, last_at = :now
                        WHERE scope = :scope AND name_hash = :name
                        """)
                .bind("failures", failures)
                .bind("now", now)
                .bind("scope", counter.scope().name())
                .bind("name", counter.nameHash())
                .execute();
    }

    private static void sweep(Handle handle, String table, Instant before) {
        handle.createUpdate("DELETE FROM " + table + " WHERE last_at < :before LIMIT " + SWEPT_AT_ONCE)
                .bind("before", before)
                .execute();
    }

    private static byte[] hash(String name) {
        return Hashes.sha256(name.getBytes(StandardCharsets.UTF_8));
    }
}
