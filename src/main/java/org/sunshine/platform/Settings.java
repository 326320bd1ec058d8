package org.sunshine.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the deployment decides: its zone, its money, its rules of filing. Each is described in docs/settings.md. */
@ApplicationScoped
public class Settings {
    private final Clock clock;
    private final ZoneId zone;
    private final String currency;
    private final String priceBasis;
    private final int maxOrderAgeDays;
    private final LocalTime cutOff;

    @Inject
    public Settings(
            Clock clock,
            @ConfigProperty(name = "sunshine.zone") Optional<String> zone,
            @ConfigProperty(name = "sunshine.currency", defaultValue = "USD") String currency,
            @ConfigProperty(name = "sunshine.price-basis", defaultValue = "excluding VAT") String priceBasis,
            @ConfigProperty(name = "sunshine.max-order-age-days", defaultValue = "31") int maxOrderAgeDays,
            @ConfigProperty(name = "sunshine.cut-off", defaultValue = "18:00") String cutOff) {
        this.clock = clock;
        this.zone = zone.map(ZoneId::of).orElse(ZoneId.systemDefault());
        this.currency = currency;
        this.priceBasis = priceBasis;
        this.maxOrderAgeDays = maxOrderAgeDays;
        this.cutOff = LocalTime.parse(cutOff);
    }

    /** Decides today, the cut-off and the close of a day. */
    public ZoneId zone() {
        return zone;
    }

    /** ISO 4217 code of the reporting currency; an order in another one is refused. */
    public String currency() {
        return currency;
    }

    /** What prices include, in words that every page shows. */
    public String priceBasis() {
        return priceBasis;
    }

    /** The oldest order date that is accepted outside a history import, in days before today. */
    public int maxOrderAgeDays() {
        return maxOrderAgeDays;
    }

    /** Until when a day's filing is on time. */
    public LocalTime cutOff() {
        return cutOff;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
