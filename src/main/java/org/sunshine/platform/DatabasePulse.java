package org.sunshine.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Asks the database every second whether it is there. A server that is gone refuses at once; one that hangs, with its
 * host or its disk, would take every thread that asks it into its sleep. Who comes while it does not answer is told so
 * at once, and nothing of theirs is stored.
 */
@ApplicationScoped
class DatabasePulse {
    private static final Logger LOG = Logger.getLogger(DatabasePulse.class);
    private static final int PATIENCE_MILLIS = 3_000;
    private static final int MISSED_BEATS = 2;

    private final DataSource dataSource;
    private volatile int missed;
    private ScheduledExecutorService beats;

    @Inject
    DatabasePulse(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @PostConstruct
    void start() {
        beats = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("database-pulse").daemon().factory());
        beats.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        beats.shutdownNow();
    }

    /** @throws org.jdbi.v3.core.ConnectionException where the database does not answer */
    void check() {
        if (missed >= MISSED_BEATS) {
            throw PassingFailure.away("The database does not answer");
        }
    }

    void beat() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            statement.execute("DO 0");
            connection.setNetworkTimeout(Runnable::run, 0);
            if (missed >= MISSED_BEATS) {
                LOG.info("The database answers again");
            }
            missed = 0;
        } catch (SQLException | RuntimeException e) {
            missed++;
            if (missed == MISSED_BEATS) {
                LOG.warnf("The database does not answer: %s", e.getMessage());
            }
        }
    }
}
