package org.sunshine.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.sunshine.kernel.Codes;
import org.sunshine.platform.Database;

/** The accounts. There is none until somebody creates it. */
@ApplicationScoped
public class Accounts {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final String COLUMNS = "id, username, role, hospital, session_epoch, created_at, disabled_at";

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;
    private final PasswordHash hash;

    @Inject
    public Accounts(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
        this.hash = new PasswordHash(random);
    }

    /**
     * Opens an account.
     *
     * @param username kept in lower case
     * @param hospital code of the hospital of an officer, null for every other role
     */
    public AccountChange create(String username, String password, Role role, String hospital) {
        Optional<String> weakness = PasswordRules.refusal(normal(username), password);
        if (weakness.isPresent()) {
            return new AccountChange.Refused(weakness.get());
        }
        return open(username, role, hospital, () -> hash.of(password));
    }

    /** Opens an account for programs: it has no password, so that nobody signs in with it, and files by its API keys. */
    public AccountChange createForKeys(String username, Role role, String hospital) {
        return open(username, role, hospital, hash::ofNobody);
    }

    private AccountChange open(String username, Role role, String hospital, Supplier<String> passwordHash) {
        String name = normal(username);
        if (!USERNAME.matcher(name).matches()) {
            return new AccountChange.Refused(
                    "A username has 2 to 64 letters, digits, dots, hyphens, underscores or @.");
        }
        if (role == Role.OFFICER && !Codes.isCode(hospital)) {
            return new AccountChange.Refused("An officer's account needs the code of its hospital.");
        }
        if (role != Role.OFFICER && hospital != null) {
            return new AccountChange.Refused("Only an officer's account belongs to a hospital.");
        }
        String hashed = passwordHash.get();
        return database.inTransaction(handle -> {
            int inserted = handle.createUpdate(
                            """
                            INSERT IGNORE INTO access_account
                              (username, password_hash, role, hospital, session_epoch, created_at)
                            VALUES (:username, :hash, :role, :hospital, 0, :now)
                            """)
                    .bind("username", name)
                    .bind("hash", hashed)
                    .bind("role", role.name())
                    .bind("hospital", hospital)
                    .bind("now", clock.instant())
                    .execute();
            if (inserted == 0) {
                return new AccountChange.Refused("There is an account named %s already.".formatted(name));
            }
            return new AccountChange.Done(find(handle, name).orElseThrow());
        });
    }

    public Optional<Account> find(String username) {
        String name = normal(username);
        return USERNAME.matcher(name).matches() ? database.read(handle -> find(handle, name)) : Optional.empty();
    }

    /** All accounts in the order of their names. */
    public List<Account> all() {
        return database.read(
                handle -> handle.createQuery("SELECT " + COLUMNS + " FROM access_account ORDER BY username")
                        .map(Accounts::account)
                        .list());
    }

    /** Closes an account for good: its sessions end and its keys stop working. */
    public AccountChange disable(String username) {
        return change(
                username,
                """
                UPDATE access_account SET disabled_at = COALESCE(disabled_at, :now), session_epoch = session_epoch + 1
                WHERE username = :username
                """,
                null);
    }

    /** Gives an account a new password and ends its sessions; its API keys live on. */
    public AccountChange setPassword(String username, String password) {
        Optional<String> weakness = PasswordRules.refusal(username, password);
        if (weakness.isPresent()) {
            return new AccountChange.Refused(weakness.get());
        }
        return change(
                username,
                """
                UPDATE access_account SET password_hash = :hash, session_epoch = session_epoch + 1
                WHERE username = :username
                """,
                hash.of(password));
    }

    /** A password that nobody could guess, to be shown once. */
    public String generatePassword() {
        return Secrets.password(random);
    }

    /** The account if the password is its own; takes as long for an unknown or disabled one. */
    Optional<Account> authenticate(String username, String password) {
        String name = normal(username);
        Optional<String> stored = USERNAME.matcher(name).matches() ? storedHash(name) : Optional.empty();
        boolean matches = hash.matches(password, stored.orElse(hash.ofNobody()));
        return matches ? find(name).filter(account -> !account.disabled()) : Optional.empty();
    }

    /** Usernames are told apart without regard to case or surrounding space. */
    static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private Optional<String> storedHash(String name) {
        return database.read(
                handle -> handle.createQuery("SELECT password_hash FROM access_account WHERE username = :username")
                        .bind("username", name)
                        .mapTo(String.class)
                        .findOne());
    }

    private AccountChange change(String username, String update, String hashed) {
        String name = normal(username);
        return database.inTransaction(handle -> {
            var statement = handle.createUpdate(update).bind("username", name);
            if (hashed == null) {
                statement.bind("now", clock.instant());
            } else {
                statement.bind("hash", hashed);
            }
            if (statement.execute() == 0) {
                return new AccountChange.Refused("There is no account named %s.".formatted(name));
            }
            return new AccountChange.Done(find(handle, name).orElseThrow());
        });
    }

    private static Optional<Account> find(Handle handle, String username) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM access_account WHERE username = :username")
                .bind("username", username)
                .map(Accounts::account)
                .findOne();
    }

    static Account account(ResultSet row, StatementContext context) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("username"),
                Role.valueOf(row.getString("role")),
                row.getString("hospital"),
                row.getInt("session_epoch"),
                Database.instant(row, "created_at"),
                Database.instant(row, "disabled_at"));
    }
}
