package org.sunshine;

import io.quarkus.runtime.Quarkus;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.sunshine.platform.CannotStart;
import org.sunshine.platform.DataFolder;
import org.sunshine.platform.EmbeddedMariaDb;

/**
 * One run of the portal: takes the data folder, brings up the database, serves until it is told to stop, and takes
 * everything down in the opposite order, the portal always before its database.
 */
final class RunningPortal {
    private static final int LONGEST_STOP_SECONDS = 120;
    private static final int STOPPED_BY_SIGNAL = 143;

    private final RunOptions options;
    private final Map<String, String> environment;
    private final PrintStream errors;

    private final Thread main = Thread.currentThread();
    private final CountDownLatch finished = new CountDownLatch(1);
    private boolean stopping;
    private boolean portalDecides;

    RunningPortal(RunOptions options, Map<String, String> environment, PrintStream errors) {
        this.options = options;
        this.environment = environment;
        this.errors = errors;
    }

    /** Returns when the portal has stopped, with the exit code. */
    int run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopInOrder, "sunshine-stop"));
        try {
            return serve();
        } catch (CannotStart e) {
            if (isStopping()) {
                return STOPPED_BY_SIGNAL;
            }
            errors.println(e.getMessage());
            return Sunshine.REFUSED;
        } finally {
            finished.countDown();
        }
    }

    private int serve() {
        String host = environment.getOrDefault("SUNSHINE_HOST", "0.0.0.0");
        int port = ListeningPort.check(host, options.port());
        checkZone();
        Optional<DatabaseAccess> configured = DatabaseAccess.configured(environment);
        try (DataFolder folder = DataFolder.holdOrStop(options.data())) {
            set("quarkus.http.host", host);
            set("quarkus.http.port", Integer.toString(port));
            set("sunshine.data-folder", folder.path().toString());
            set("sunshine.empty", Boolean.toString(options.empty()));
            set("sunshine.embedded", Boolean.toString(configured.isEmpty()));
            if (configured.isPresent()) {
                configured.get().check();
                return serve(configured.get());
            }
            return serveOnEmbedded(folder.path());
        }
    }

    private int serveOnEmbedded(Path folder) {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder)) {
            return serve(DatabaseAccess.of(database));
        }
    }

    private int serve(DatabaseAccess database) {
        set("quarkus.datasource.jdbc.url", database.url());
        set("quarkus.datasource.username", database.user());
        set("quarkus.datasource.password", database.password());
        synchronized (this) {
            if (stopping) {
                return STOPPED_BY_SIGNAL;
            }
            portalDecides = true;
        }
        AtomicInteger code = new AtomicInteger();
        Quarkus.run(OpenPortal.class, (exitCode, failure) -> {
            code.set(exitCode);
            if (failure != null && !isStopping()) {
                errors.println(whyNotStarted(failure));
            }
        });
        return code.get();
    }

    /** What an operator needs of a start that failed: the reason at the bottom, not the way it took. */
    static String whyNotStarted(Throwable failure) {
        Throwable reason = failure;
        while (reason.getCause() != null && reason.getCause() != reason) {
            reason = reason.getCause();
        }
        return "Sunshine could not start: %s: %s".formatted(reason.getClass().getSimpleName(), reason.getMessage());
    }

    private void checkZone() {
        String zone = environment.getOrDefault("SUNSHINE_ZONE", "");
        try {
            if (!zone.isBlank()) {
                ZoneId.of(zone);
            }
        } catch (DateTimeException e) {
            throw new CannotStart(
                    "SUNSHINE_ZONE is %s, which is no time zone. Use a name such as Asia/Shanghai.".formatted(zone), e);
        }
    }

    /**
     * Runs when the process is told to end (Ctrl-C, TERM, or the return of main). Quarkus stops the portal by a hook of
     * its own; this one keeps the process alive until the main thread has stopped the database as well.
     */
    private void stopInOrder() {
        synchronized (this) {
            stopping = true;
            if (!portalDecides) {
                main.interrupt(); // still bringing the database up
            }
        }
        try {
            if (!finished.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                errors.println("Sunshine did not stop within %d s.".formatted(LONGEST_STOP_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private static void set(String property, String value) {
        System.setProperty(property, value);
    }
}
