package org.sunshine.ordering;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets idempotency keys once their 72 hours are over: looks once an hour. */
@ApplicationScoped
class ForgettingOldKeys {
    private static final Logger LOG = Logger.getLogger(ForgettingOldKeys.class);

    private final Idempotency idempotency;
    private ScheduledExecutorService scheduler;

    @Inject
    ForgettingOldKeys(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    void start(@Observes StartupEvent event) {
        scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("forgetting-old-keys").daemon().factory());
        scheduler.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.shutdownNow();
    }

    private void forget() {
        try {
            while (idempotency.forgetOld() > 0) {
                // There may be more than one statement's share of them.
            }
        } catch (RuntimeException e) {
            LOG.warnf("Old idempotency keys could not be deleted; the next try is in an hour: %s", e.getMessage());
        }
    }
}
