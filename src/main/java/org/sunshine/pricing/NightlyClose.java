package org.sunshine.pricing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sunshine.platform.FirstLoad;
import org.sunshine.platform.Settings;

/**
 * Closes yesterday soon after midnight in the programme's zone, and at start every day that passed while the portal was
 * down. Looks once a minute: a clock that jumps or a database that was away costs a minute, not a day.
 */
@ApplicationScoped
class NightlyClose {
    private static final Logger LOG = Logger.getLogger(NightlyClose.class);
    private static final long MINUTE = 60;

    private final ClosingDays closing;
    private final Settings settings;
    private final FirstLoad firstLoad;
    private final boolean enabled;
    private ScheduledExecutorService scheduler;

    @Inject
    NightlyClose(
            ClosingDays closing,
            Settings settings,
            FirstLoad firstLoad,
            @ConfigProperty(name = "sunshine.nightly-close", defaultValue = "true") boolean enabled) {
        this.enabled = enabled;
        this.closing = closing;
        this.settings = settings;
        this.firstLoad = firstLoad;
    }

    void start(@Observes StartupEvent event) {
        if (!enabled) {
            return;
        }
        scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("nightly-close").daemon().factory());
        scheduler.scheduleWithFixedDelay(this::closeYesterday, 1, MINUTE, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.shutdownNow();
        }
    }

    private void closeYesterday() {
        if (firstLoad.underWay()) {
            return;
        }
        try {
            closing.closeThrough(settings.today().minusDays(1));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Yesterday could not be closed; the next try is in a minute");
        }
    }
}
