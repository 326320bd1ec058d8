package org.sunshine.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.sunshine.kernel.Ids;

/** The one place that reads the system's clock and randomness; everybody else has them injected. */
@ApplicationScoped
public class Clocks {
    /** UTC in whole milliseconds, as everything stores and shows it. */
    @Produces
    @Singleton
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Produces
    @Singleton
    public SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    public Ids ids(Clock clock, SecureRandom random) {
        return new Ids(clock, random);
    }
}
