package org.sunshine;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.sunshine.access.AdminCommand;
import org.sunshine.platform.CannotStart;
import org.sunshine.platform.DataFolder;
import org.sunshine.platform.Database;
import org.sunshine.platform.EmbeddedMariaDb;

/**
 * Runs one administrative command on the database that is meant: the configured one; that of the portal which holds the
 * data folder; or, where no portal runs, the folder's own, started for as long as the command takes.
 */
final class Administering implements AutoCloseable {
    private final Path data;
    private final Map<String, String> environment;
    private final List<AutoCloseable> opened = new ArrayList<>();

    private Administering(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
    }

    /** Returns the command's exit code. The option {@code --data DIR} is taken out; the rest is the command's. */
    static int run(List<String> arguments, Path usual, Map<String, String> environment, PrintStream out) {
        List<String> rest = new ArrayList<>(arguments);
        Path data = usual;
        int option = rest.indexOf("--data");
        if (option >= 0) {
            if (option + 1 == rest.size()) {
                throw new CannotStart("--data needs a value. See ./sunshine admin --help.");
            }
            rest.remove(option);
            data = Path.of(rest.remove(option));
        }
        try (Administering administering = new Administering(data, environment)) {
            // Nothing is opened for a help text or a misspelt command: the first statement opens the database.
            Database database = new Database(new DataSourceOnDemand(administering::open));
            return AdminCommand.run(database, out, rest.toArray(String[]::new));
        }
    }

    private DatabaseAccess open() {
        Optional<DatabaseAccess> configured = DatabaseAccess.configured(environment);
        if (configured.isPresent()) {
            configured.get().check();
            return migrated(configured.get());
        }
        return switch (DataFolder.hold(data)) {
            case DataFolder.Hold.InUse inUse -> ofRunningPortal(inUse.folder());
            case DataFolder.Hold.Held held -> {
                opened.add(held.folder());
                EmbeddedMariaDb database = EmbeddedMariaDb.start(held.folder().path());
                opened.add(database);
                yield migrated(DatabaseAccess.of(database));
            }
        };
    }

    private static DatabaseAccess ofRunningPortal(Path folder) {
        Properties access = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve(EmbeddedMariaDb.ACCESS_FILE))) {
            access.load(reader);
        } catch (IOException e) {
            throw new CannotStart(
                    "The portal that holds %s has no database of its own running there. Set SUNSHINE_DB_URL as the portal has it, or wait until the portal is open."
                            .formatted(folder),
                    e);
        }
        DatabaseAccess running = new DatabaseAccess(
                access.getProperty("url"), access.getProperty("user"), access.getProperty("password"));
        try {
            running.check();
        } catch (CannotStart e) {
            throw new CannotStart(
                    "The portal that holds %s is not open yet. Wait, and try again.".formatted(folder), e);
        }
        return running;
    }

    /** A command may come before the first start of the portal, or of its new version. */
    private static DatabaseAccess migrated(DatabaseAccess access) {
        Flyway.configure(Administering.class.getClassLoader())
                .dataSource(access.url(), access.user(), access.password())
                .load()
                .migrate();
        return access;
    }

    @Override
    public void close() {
        for (AutoCloseable each : opened.reversed()) {
            try {
                each.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
