package org.sunshine.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunshine.platform.Clocks;
import org.sunshine.platform.Database;

/** Accounts and API keys from the command line: {@code sunshine admin …}. The first administrator comes from here. */
public final class AdminCommand {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int MISUSED = 2;

    private static final String HELP =
            """
            usage: sunshine admin account create --username U --role officer|auditor|administrator
                                                 [--hospital CODE] [--password-stdin]
                   sunshine admin account list
                   sunshine admin account password --username U [--password-stdin]
                   sunshine admin account disable --username U
                   sunshine admin key create --username U --label L
                   sunshine admin key list --username U
                   sunshine admin key revoke --key ID

            An officer needs --hospital, nobody else takes it. Without --password-stdin a password is generated and
            printed once; with it, the first line of the standard input is the password (12 characters or more).
            A new API key is printed once. ID is the part between its two underscores.
            Exit status: 0 done, 1 refused, 2 wrong usage.
            """;

    private final Accounts accounts;
    private final ApiKeys keys;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream errors;

    AdminCommand(
            Database database, Clock clock, SecureRandom random, InputStream in, PrintStream out, PrintStream errors) {
        this.accounts = new Accounts(database, clock, random);
        this.keys = new ApiKeys(database, clock, random);
        this.in = in;
        this.out = out;
        this.errors = errors;
    }

    /**
     * Runs one command.
     *
     * @param database already migrated
     * @param out where results go; errors go to the standard error stream
     * @param args the words after {@code admin}
     * @return the exit status: 0 done, 1 refused, 2 wrong usage
     */
    public static int run(Database database, PrintStream out, String[] args) {
        Clocks clocks = new Clocks();
        return new AdminCommand(database, clocks.clock(), clocks.random(), System.in, out, System.err).run(args);
    }

    /** Whether the words only ask for help, which needs no database. */
    public static boolean asksForHelp(String[] args) {
        return args.length == 0 || List.of(args).contains("--help");
    }

    /** Prints what the command takes. */
    public static void help(PrintStream out) {
        out.print(HELP);
    }

    int run(String[] words) {
        if (asksForHelp(words)) {
            help(out);
            return words.length == 0 ? MISUSED : DONE;
        }
        String command = words.length == 1 ? words[0] : words[0] + " " + words[1];
        try {
            return switch (command) {
                case "account create" -> createAccount(words);
                case "account list" -> listAccounts(words);
                case "account password" -> setPassword(words);
                case "account disable" -> disable(words);
                case "key create" -> createKey(words);
                case "key list" -> listKeys(words);
                case "key revoke" -> revokeKey(words);
                default -> throw new CommandOptions.Misused("unknown command " + command);
            };
        } catch (CommandOptions.Misused e) {
            errors.println("sunshine admin: " + e.getMessage() + "; see sunshine admin --help");
            return MISUSED;
        }
    }

    private int createAccount(String[] words) throws CommandOptions.Misused {
        CommandOptions options = CommandOptions.parse(
                words, 2, Set.of("--username", "--role", "--hospital"), Set.of("--password-stdin"));
        String username = options.required("--username");
        String roleWord = options.required("--role");
        Role role = Role.ofWord(roleWord).orElseThrow(() -> new CommandOptions.Misused("there is no role " + roleWord));
        String password = password(options);
        AccountChange change = accounts.create(
                username, password, role, options.optional("--hospital").orElse(null));
        return report(change, "Created", options, password);
    }

    private int listAccounts(String[] words) throws CommandOptions.Misused {
        CommandOptions.parse(words, 2, Set.of(), Set.of());
        out.println("username\trole\thospital\tcreated\tstate");
        for (Account account : accounts.all()) {
            out.println(String.join(
                    "\t",
                    account.username(),
                    account.role().word(),
                    account.hospital() == null ? "-" : account.hospital(),
                    account.createdAt().toString(),
                    account.disabled() ? "disabled" : "active"));
        }
        return DONE;
    }

    private int setPassword(String[] words) throws CommandOptions.Misused {
        CommandOptions options = CommandOptions.parse(words, 2, Set.of("--username"), Set.of("--password-stdin"));
        String username = options.required("--username");
        String password = password(options);
        return report(accounts.setPassword(username, password), "New password for", options, password);
    }

    private int disable(String[] words) throws CommandOptions.Misused {
        CommandOptions options = CommandOptions.parse(words, 2, Set.of("--username"), Set.of());
        return switch (accounts.disable(options.required("--username"))) {
            case AccountChange.Done done -> {
                out.println("Disabled " + describe(done.account()));
                yield DONE;
            }
            case AccountChange.Refused refused -> refuse(refused.message());
        };
    }

    private int createKey(String[] words) throws CommandOptions.Misused {
        CommandOptions options = CommandOptions.parse(words, 2, Set.of("--username", "--label"), Set.of());
        String username = options.required("--username");
        String label = options.required("--label");
        Optional<String> flaw = ApiKeys.flawOf(label);
        if (flaw.isPresent()) {
            return refuse(flaw.get());
        }
        Optional<Account> account = accounts.find(username);
        if (account.isEmpty()) {
            return refuse("There is no account named %s.".formatted(username));
        }
        if (account.get().disabled()) {
            return refuse("The account %s is disabled.".formatted(username));
        }
        String key = keys.issue(account.get().id(), label);
        out.println("API key of " + describe(account.get()) + ", shown only now:");
        out.println(key);
        return DONE;
    }

    private int listKeys(String[] words) throws CommandOptions.Misused {
        CommandOptions options = CommandOptions.parse(words, 2, Set.of("--username"), Set.of());
        String username = options.required("--username");
        Optional<Account> account = accounts.find(username);
        if (account.isEmpty()) {
            return refuse("There is no account named %s.".formatted(username));
        }
        out.println("key\tlabel\tcreated\tlast used\tstate");
        for (ApiKey key : keys.of(account.get().id())) {
            out.println(String.join(
                    "\t",
                    key.id(),
                    key.label(),
                    key.createdAt().toString(),
                    key.lastUsedAt() == null ? "never" : key.lastUsedAt().toString(),
                    key.revoked() ? "revoked" : "works"));
        }
        return DONE;
    }

    private int revokeKey(String[] words) throws CommandOptions.Misused {
        CommandOptions options = CommandOptions.parse(words, 2, Set.of("--key"), Set.of());
        String id = options.required("--key");
        if (!keys.revoke(id)) {
            return refuse("There is no working key %s.".formatted(id));
        }
        out.println("Revoked key " + id);
        return DONE;
    }

    private String password(CommandOptions options) throws CommandOptions.Misused {
        if (!options.has("--password-stdin")) {
            return accounts.generatePassword();
        }
        try {
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                throw new CommandOptions.Misused("the standard input holds no password");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int report(AccountChange change, String what, CommandOptions options, String password) {
        return switch (change) {
            case AccountChange.Done done -> {
                out.println(what + " " + describe(done.account()));
                if (!options.has("--password-stdin")) {
                    out.println("Password, shown only now:");
                    out.println(password);
                }
                yield DONE;
            }
            case AccountChange.Refused refused -> refuse(refused.message());
        };
    }

    private int refuse(String message) {
        errors.println("sunshine admin: " + message);
        return REFUSED;
    }

    private static String describe(Account account) {
        return account.role() == Role.OFFICER
                ? "%s, officer of hospital %s".formatted(account.username(), account.hospital())
                : "%s, %s".formatted(account.username(), account.role().word());
    }
}
