package org.sunshine.platform;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.mariadb.jdbc.Driver;

/**
 * A real MariaDB server from a Maven artifact, running as a child process on the loopback interface with its files in
 * one folder. Whoever starts it stops it: it registers no shutdown hook of its own, because the portal must be drained
 * before its database goes.
 *
 * <p>The folder then holds {@code mariadb/} (the data), {@code mariadb.log} and {@code database.properties} (mode 0600:
 * {@code url}, {@code user}, {@code password}, written anew at each start). There is no socket file, no account without
 * a password, and nobody but {@code sunshine} can sign in.
 *
 * <p>A server that ends by itself (killed, out of memory) is started again on the same port with the same password.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    /** Where {@link #start} leaves the way in. */
    public static final String ACCESS_FILE = "database.properties";

    private static final Logger LOG = Logger.getLogger(EmbeddedMariaDb.class);
    private static final String NAME = "sunshine";
    private static final Path NEW_SESSION = Path.of("/usr/bin/setsid");
    private static final Duration START_PATIENCE =
            Duration.ofMinutes(5); // a recovery after a crash reads the whole log
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);
    private static final int PORTS_TO_TRY = 5;
    private static final long LARGEST_LOG = 10_000_000;

    private final Path folder;
    private final MariaDbFiles files;
    private final String password;
    private final Object launching = new Object();
    private volatile int port;
    private volatile Process process;
    private volatile boolean closed;

    private EmbeddedMariaDb(Path folder, MariaDbFiles files) {
        this.folder = folder;
        this.files = files;
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        this.password = HexFormat.of().formatHex(secret);
    }

    /**
     * Ends what a killed portal left running on this folder, unpacks the server where that is still to do, creates its
     * data on the first start (or after a first start that was cut short), starts it and waits until it answers.
     *
     * @param folder created if absent; the caller keeps others away from it ({@link DataFolder})
     * @throws CannotStart with the reason and the mend
     */
    public static EmbeddedMariaDb start(Path folder) {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            throw new CannotStart(
                    "The embedded database runs on Linux on x86-64 only. Set SUNSHINE_DB_URL to a MariaDB of your own.");
        }
        try {
            Files.createDirectories(folder);
            Path real = folder.toRealPath();
            EmbeddedMariaDb database = new EmbeddedMariaDb(real, MariaDbFiles.unpacked(real));
            database.start();
            return database;
        } catch (IOException e) {
            throw new CannotStart("The embedded database could not be set up in %s: %s.".formatted(folder, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Stopped before the embedded database was ready.", e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, NAME);
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** The server's process number, for those who watch it. */
    public long processNumber() {
        return process.pid();
    }

    /** Stops the server in good order; once is enough, more does no harm. */
    @Override
    public void close() {
        closed = true;
        synchronized (launching) {
            if (process != null) {
                end(process);
            }
        }
    }

    static String dataDirectoryArgument(Path dataDirectory) {
        return "--datadir=" + dataDirectory;
    }

    private void start() throws IOException, InterruptedException {
        OrphanedServer.end(data(), unfinishedData());
        keepLogSmall();
        MariaDbFiles.delete(temporary());
        Files.createDirectories(temporary());
        if (!Files.isDirectory(data().resolve("mysql"))) {
            createData();
        }
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            long before = logSize();
            if (launch()) {
                break;
            }
            String output = logFrom(before);
            if (attempt == PORTS_TO_TRY || !MariaDbFailure.isTakenPort(output)) {
                throw new CannotStart(MariaDbFailure.explain(output, log()));
            }
        }
        writeAccess();
    }

    /** Makes the system tables under another name first, so that a half-finished set is never taken for a database. */
    private void createData() throws IOException, InterruptedException {
        MariaDbFiles.delete(unfinishedData());
        Files.createDirectories(unfinishedData());
        Path statements = temporary().resolve("system-tables.sql");
        List<String> parts = new ArrayList<>();
        parts.add("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = 'root';\n");
        for (Path part : files.systemTables()) {
            parts.add(Files.readString(part));
        }
        Files.writeString(statements, String.join("\n", parts));
        long before = logSize();
        List<String> command = command(unfinishedData());
        command.add("--bootstrap");
        Process creating = spawn(command, ProcessBuilder.Redirect.from(statements.toFile()));
        try {
            creating.waitFor();
        } finally {
            creating.destroyForcibly();
        }
        if (creating.exitValue() != 0) {
            throw new CannotStart(MariaDbFailure.explain(logFrom(before), log()));
        }
        Files.deleteIfExists(data()); // an empty directory that somebody prepared; anything else is refused here
        try {
            Files.move(unfinishedData(), data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new CannotStart("%s must not be a mount point of its own.".formatted(data()), e);
        }
    }

    /** True when the server answers, false when it ended instead. */
    private boolean launch() throws IOException, InterruptedException {
        Path account = writeAccount();
        List<String> command = command(data());
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=",
                "--skip-name-resolve",
                "--skip-ssl", // loopback only, and making a key pair takes four seconds
                "--skip-log-bin",
                "--local-infile=0",
                "--pid-file=" + folder.resolve("mariadb.pid"),
                "--init-file=" + account,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=512M",
                "--max-allowed-packet=256M",
                "--log-warnings=1"));
        Process starting = spawn(command, ProcessBuilder.Redirect.from(new File("/dev/null")));
        boolean ready = false;
        try {
            ready = waitUntilItAnswers(starting);
        } finally {
            Files.deleteIfExists(account);
            if (!ready) {
                end(starting);
            }
        }
        if (!ready) {
            return false;
        }
        process = starting;
        starting.onExit().thenRunAsync(this::startAgain);
        return true;
    }

    private void startAgain() {
        synchronized (launching) {
            if (closed) {
                return;
            }
            LOG.warnf("The embedded database ended by itself; starting it again. Its log is %s", log());
            try {
                long before = logSize();
                if (!launch() && !closed) {
                    LOG.errorf(
                            "%s The portal goes on without a database.",
                            MariaDbFailure.explain(logFrom(before), log()));
                }
            } catch (IOException e) {
                LOG.errorf("The embedded database cannot be started again: %s", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<String> command(Path dataDirectory) {
        List<String> command = new ArrayList<>();
        // A session of its own: Ctrl-C on the terminal goes to the portal alone, which then stops the server.
        if (Files.isExecutable(NEW_SESSION)) {
            command.add(NEW_SESSION.toString());
        }
        command.addAll(List.of(
                files.server().toString(),
                "--no-defaults",
                "--basedir=" + files.base(),
                "--lc-messages-dir=" + files.share(),
                "--character-sets-dir=" + files.share().resolve("charsets"),
                dataDirectoryArgument(dataDirectory),
                "--tmpdir=" + temporary(),
                "--innodb-log-file-size=256M"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    private Process spawn(List<String> command, ProcessBuilder.Redirect input) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(input)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private boolean waitUntilItAnswers(Process starting) throws InterruptedException {
        Properties credentials = new Properties();
        credentials.setProperty("user", NAME);
        credentials.setProperty("password", password);
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!closed && starting.isAlive() && System.nanoTime() < deadline) {
            try (Connection connection = new Driver().connect(jdbcUrl(), credentials)) {
                if (connection.isValid(5)) {
                    return true;
                }
            } catch (SQLException e) {
                Thread.sleep(20); // not yet
            }
        }
        return false;
    }

    /**
     * Statements that the server runs before it listens: they leave one account with this start's password. The file
     * exists for that moment only.
     */
    private Path writeAccount() throws IOException {
        Path file = temporary().resolve("account.sql");
        PrivateFile.write(
                file,
                """
                DELETE FROM mysql.global_priv WHERE Host <> 'localhost' OR User = '';
                DELETE FROM mysql.proxies_priv;
                FLUSH PRIVILEGES;
                CREATE DATABASE IF NOT EXISTS %1$s;
                CREATE OR REPLACE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON `%1$s%%`.* TO '%1$s'@'127.0.0.1';
                """
                        .formatted(NAME, password));
        return file;
    }

    private void writeAccess() throws IOException {
        PrivateFile.write(
                folder.resolve(ACCESS_FILE), "url=%s\nuser=%s\npassword=%s\n".formatted(jdbcUrl(), user(), password()));
    }

    private static void end(Process running) {
        running.destroy();
        try {
            if (!running.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void keepLogSmall() throws IOException {
        if (logSize() > LARGEST_LOG) {
            Files.move(log(), folder.resolve("mariadb.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private long logSize() throws IOException {
        return Files.exists(log()) ? Files.size(log()) : 0;
    }

    private String logFrom(long offset) throws IOException {
        try (var channel = Files.newByteChannel(log(), StandardOpenOption.READ)) {
            channel.position(offset);
            return new String(
                    java.nio.channels.Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private Path data() {
        return folder.resolve("mariadb");
    }

    private Path unfinishedData() {
        return folder.resolve("mariadb.creating");
    }

    private Path temporary() {
        return folder.resolve("tmp");
    }

    private Path log() {
        return folder.resolve("mariadb.log");
    }
}
