package org.sunshine.board.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.sunshine.ledger.Ledger;
import org.sunshine.platform.Settings;
import org.sunshine.published.DayTotals;
import org.sunshine.published.LineFilter;
import org.sunshine.published.Lines;
import org.sunshine.published.PublishedLine;
import org.sunshine.published.Totals;

/**
 * Follows the ledger's size and tells the viewers: at most one frame per filter and tick, read once for all filters. It
 * looks at the committed size instead of listening to its own sequencer, so that it also serves what another replica
 * sequenced.
 */
@ApplicationScoped
class LiveLines {
    private static final long TICK_MILLIS = 250;
    private static final long HEARTBEAT_MILLIS = 15_000;
    private static final int PAGE = 1_000;
    private static final int MAX_VIEWERS = 12_000;
    private static final Duration REPLAYED = Duration.ofHours(1);
    private static final int RETRY_MILLIS = 2_000;
    private static final int SPREAD_MILLIS = 8_000;
    private static final Logger LOG = Logger.getLogger(LiveLines.class);

    private final Lines lines;
    private final Totals totals;
    private final Ledger ledger;
    private final Settings settings;
    private final Clock clock;
    private final Map<Channel.Key, Channel> channels = new ConcurrentHashMap<>();
    private final AtomicInteger viewers = new AtomicInteger();
    private ScheduledExecutorService ticker;
    private long covered;
    private long lastHeartbeat;
    private boolean failing;

    @Inject
    LiveLines(Lines lines, Totals totals, Ledger ledger, Settings settings, Clock clock) {
        this.lines = lines;
        this.totals = totals;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        covered = ledger.size();
        ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("live-lines").daemon().factory());
        ticker.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        if (ticker != null) {
            ticker.shutdownNow();
        }
        channels.values().forEach(channel -> channel.viewers()
                .forEach(viewer -> viewer.dismiss(
                        RETRY_MILLIS + ThreadLocalRandom.current().nextInt(SPREAD_MILLIS))));
    }

    /** Adds a viewer; false where there are too many. */
    boolean join(LineFilter filter, LineFrames form, Viewer viewer) {
        if (viewers.incrementAndGet() > MAX_VIEWERS) {
            viewers.decrementAndGet();
            return false;
        }
        channels.compute(new Channel.Key(filter, form), (key, channel) -> {
            Channel joined = channel == null ? new Channel(key) : channel;
            joined.viewers().add(viewer);
            return joined;
        });
        return true;
    }

    void leave(LineFilter filter, LineFrames form, Viewer viewer) {
        channels.computeIfPresent(new Channel.Key(filter, form), (key, channel) -> {
            if (channel.viewers().remove(viewer)) {
                viewers.decrementAndGet();
            }
            return channel.viewers().isEmpty() ? null : channel;
        });
    }

    /** What a viewer that comes back missed: one frame, or a word that it was away for too long. */
    Optional<Frame> missed(LineFilter filter, LineFrames form, long since) {
        long size = ledger.size();
        if (since == size) {
            return Optional.empty();
        }
        boolean known = since < size
                && ledger.publishedAt(since)
                        .filter(at -> at.isAfter(clock.instant().minus(REPLAYED)))
                        .isPresent();
        if (!known) {
            return Optional.of(Frame.event("resync", size, "away"));
        }
        Found found = new Found();
        read(since, size, Map.of(filter, found));
        return Optional.of(form.lines(size, found.newest(), found.more()));
    }

    private void tick() {
        try {
            long size = ledger.size();
            if (size > covered) {
                tell(size);
                covered = size;
            }
            heartbeat();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf("The live stream waits for the database: %s", e.getMessage());
            }
            failing = true;
        }
    }

    private void tell(long size) {
        if (channels.isEmpty()) {
            return;
        }
        Map<LineFilter, Found> found = new HashMap<>();
        Collection<Channel> all = List.copyOf(channels.values());
        all.forEach(channel -> found.computeIfAbsent(channel.key().filter(), key -> new Found()));
        read(covered, size, found);
        DayTotals today = totals.day(settings.today());
        Map<LineFrames, Frame> days = new HashMap<>();
        for (Channel channel : all) {
            LineFrames form = channel.key().form();
            Found matching = found.get(channel.key().filter());
            if (!matching.isEmpty()) {
                channel.send(form.lines(size, matching.newest(), matching.more()));
            }
            channel.send(days.computeIfAbsent(form, key -> form.day(today)));
        }
    }

    private void read(long from, long size, Map<LineFilter, Found> found) {
        long first = from;
        List<PublishedLine> page;
        do {
            page = lines.oldestBetween(first, size, PAGE);
            for (PublishedLine line : page) {
                found.forEach((filter, matching) -> {
                    if (filter.matches(line)) {
                        matching.add(line);
                    }
                });
                first = line.position() + 1;
            }
        } while (page.size() == PAGE);
    }

    private void heartbeat() {
        Instant now = clock.instant();
        if (now.toEpochMilli() - lastHeartbeat >= HEARTBEAT_MILLIS) {
            lastHeartbeat = now.toEpochMilli();
            channels.values()
                    .forEach(channel -> channel.send(channel.key().form().heartbeat(covered)));
        }
    }

    /** The newest matching lines of a tick and the number of those left out. */
    private static final class Found {
        private final Deque<PublishedLine> newestFirst = new ArrayDeque<>();
        private long more;

        void add(PublishedLine line) {
            newestFirst.addFirst(line);
            if (newestFirst.size() > LineFrames.MAX_LINES) {
                newestFirst.removeLast();
                more++;
            }
        }

        boolean isEmpty() {
            return newestFirst.isEmpty();
        }

        List<PublishedLine> newest() {
            return List.copyOf(newestFirst);
        }

        long more() {
            return more;
        }
    }
}
