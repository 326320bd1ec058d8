package org.sunshine.pricing.judging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.PastPurchases;
import org.sunshine.pricing.statistics.Known;
import org.sunshine.pricing.statistics.Purchase;
import org.sunshine.pricing.statistics.PurchaseLog;
import org.sunshine.pricing.statistics.Voters;

/**
 * The past purchases of the groups that were asked for lately. A group is read once and then only extended by what was
 * published since; a reference position below the size already read needs no database at all. What is kept is bounded
 * by the purchases it holds, the group least lately used going first. Safe for many threads.
 */
@ApplicationScoped
public class GroupCache {
    private static final int POSITIONS_KEPT = 4;
    private static final int DAYS_KEPT = 40;

    private final PastPurchases past;
    private final long most;
    private final Map<PastPurchases.Group, Group> groups = new LinkedHashMap<>(64, 0.75f, true);
    private long held;

    /** @param most purchases kept in memory, about 500 bytes each */
    @Inject
    public GroupCache(
            PastPurchases past,
            @ConfigProperty(name = "sunshine.pricing.cached-purchases", defaultValue = "500000") long most) {
        this.past = past;
        this.most = most;
    }

    /** What was known of a product and tier on an order date, at a ledger size. */
    public Known known(PastPurchases.Group group, LocalDate orderDate, long refPosition, Constants constants) {
        return group(group, constants).known(orderDate, refPosition, constants);
    }

    /** The purchases of a product and tier that vote at a ledger size, by order date. */
    public List<Purchase> votersAt(PastPurchases.Group group, long refPosition, Constants constants) {
        return group(group, constants).voters(refPosition).byDay();
    }

    long held() {
        synchronized (groups) {
            return held;
        }
    }

    private Group group(PastPurchases.Group key, Constants constants) {
        synchronized (groups) {
            return groups.computeIfAbsent(key, any -> new Group(key, constants));
        }
    }

    private void grown(Group group, int by) {
        synchronized (groups) {
            if (groups.get(group.key) != group) {
                return; // Evicted while it was loading: its user finishes with it, nobody else finds it.
            }
            group.counted += by;
            held += by;
            Iterator<Group> eldestFirst = groups.values().iterator();
            while (held > most && groups.size() > 1 && eldestFirst.hasNext()) {
                Group eldest = eldestFirst.next();
                if (eldest != group) {
                    held -= eldest.counted;
                    eldestFirst.remove();
                }
            }
        }
    }

    private final class Group {
        private final PastPurchases.Group key;
        private final Map<Long, Voters> voters = newestKept(POSITIONS_KEPT);
        private final Map<Day, Known> days = newestKept(DAYS_KEPT);
        private PurchaseLog log;
        /** Guarded by the map of groups. */
        private long counted;

        Group(PastPurchases.Group key, Constants constants) {
            this.key = key;
            log = PurchaseLog.empty(constants.dataError().placeholder());
        }

        /** One thread loads a group; the others of this group wait for it, and only they. */
        synchronized Voters voters(long refPosition) {
            if (log.size() < refPosition) {
                int before = log.length();
                log = log.extend(past.of(key.product(), key.tier(), log.size(), refPosition), refPosition);
                grown(this, log.length() - before);
            }
            return voters.computeIfAbsent(refPosition, size -> Voters.of(log.votersAt(size)));
        }

        synchronized Known known(LocalDate orderDate, long refPosition, Constants constants) {
            Day day = new Day(orderDate, refPosition, constants.version());
            Known known = days.get(day);
            if (known == null) {
                known = new Known(orderDate, voters(refPosition), constants);
                days.put(day, known);
            }
            return known;
        }
    }

    private record Day(LocalDate orderDate, long refPosition, int ruleVersion) {}

    private static <K, V> Map<K, V> newestKept(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
