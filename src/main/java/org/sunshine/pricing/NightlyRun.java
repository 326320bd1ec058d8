package org.sunshine.pricing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sunshine.platform.FirstLoad;
import org.sunshine.platform.Settings;

/**
 * Runs the night soon after midnight in the programme's zone, and at start those of every day that passed while the
 * portal was down. Looks once a minute: a clock that jumps or a database that was away costs minutes, not a day. One
 * thread does it all, so that a night asked for by hand waits for the one under way.
 */
@ApplicationScoped
public class NightlyRun {
    private static final Logger LOG = Logger.getLogger(NightlyRun.class);
    private static final long MINUTE = 60;

    private final Nights nights;
    private final Settings settings;
    private final FirstLoad firstLoad;
    private final NightAttempts attempts;
    private final boolean enabled;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("night").daemon().factory());

    @Inject
    NightlyRun(
            Nights nights,
            Settings settings,
            FirstLoad firstLoad,
            Clock clock,
            @ConfigProperty(name = "sunshine.nightly-close", defaultValue = "true") boolean enabled) {
        this.attempts = new NightAttempts(clock);
        this.enabled = enabled;
        this.nights = nights;
        this.settings = settings;
        this.firstLoad = firstLoad;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            worker.scheduleWithFixedDelay(this::look, 1, MINUTE, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    /** The last day whose night may be run. */
    public LocalDate yesterday() {
        return settings.today().minusDays(1);
    }

    /** Runs by hand, soon: one night, or without a day every night up to yesterday's. */
    public void ask(Optional<LocalDate> day) {
        worker.execute(() -> day.ifPresentOrElse(this::oneNight, () -> catchUp(Optional.empty())));
    }

    private void oneNight(LocalDate day) {
        catchUp(Optional.of(day)); // the nights before it first: closes follow one another
        attempts.attempt(() -> nights.run(day));
    }

    private void look() {
        if (attempts.due()) {
            catchUp(Optional.empty());
        }
    }

    private void catchUp(Optional<LocalDate> lastDay) {
        attempts.attempt(() -> {
            if (!firstLoad.underWay()) {
                nights.runThrough(lastDay.orElseGet(this::yesterday));
            }
        });
    }
}
