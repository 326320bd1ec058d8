package org.sunshine.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.sunshine.platform.Database;
import org.sunshine.pricing.judging.GroupCache;
import org.sunshine.pricing.judging.ReferencesOfDay;

/**
 * Ends days: freezes the references of the next day's lines at the published size and puts their hash on record. May be
 * run again and by several processes at once; each day is closed once, by whoever stores it first. Computing them fills
 * the cache that the next day's orders use.
 */
@ApplicationScoped
public class ClosingDays {
    private static final Logger LOG = Logger.getLogger(ClosingDays.class);

    private final Database database;
    private final Closes closes;
    private final PastPurchases past;
    private final GroupCache cache;
    private final CloseLedger ledger;
    private final Clock clock;
    private final RulesInForce inForce;

    @Inject
    public ClosingDays(
            Database database,
            Closes closes,
            PastPurchases past,
            GroupCache cache,
            CloseLedger ledger,
            RulesInForce inForce,
            Clock clock) {
        this.database = database;
        this.closes = closes;
        this.past = past;
        this.cache = cache;
        this.ledger = ledger;
        this.inForce = inForce;
        this.clock = clock;
    }

    /**
     * Closes, day by day, every day after the newest close up to the last day. Where nothing was ever closed, only the
     * last day: what lies before the portal's first day came as history and has no close.
     *
     * @return the closes that this call stored
     */
    public List<Closes.Close> closeThrough(LocalDate lastDay) {
        LocalDate first =
                closes.newest().map(newest -> newest.day().plusDays(1)).orElse(lastDay);
        List<Closes.Close> stored = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(lastDay); day = day.plusDays(1)) {
            Closes.Close close = closing(day);
            boolean mine = database.inTransaction(handle -> {
                if (!closes.add(handle, close)) {
                    return false;
                }
                ledger.append(handle, close.day(), close.refPosition(), close.referencesHash());
                return true;
            });
            if (mine) {
                LOG.infof("Closed %s at ledger size %d", close.day(), close.refPosition());
                stored.add(close);
            }
        }
        return stored;
    }

    private Closes.Close closing(LocalDate day) {
        long refPosition = past.size();
        RuleFile rules = inForce.read().on(day.plusDays(1)); // the close is for the next day's lines
        String hash = ReferencesOfDay.hash(past.groups(), cache, day.plusDays(1), refPosition, rules);
        return new Closes.Close(day, refPosition, hash, rules.version(), clock.instant());
    }
}
