package org.sunshine.sample;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.sunshine.sample.FilingClient.Answer;

/**
 * Files the live orders of the sample as hospitals would, so that the board lives: about 40 lines at once where nothing
 * has been filed today, then an order every 5 to 20 seconds, dated today. Now and then an order is filed a day late, and
 * a hospital that has not filed today declares that it bought nothing. After the last order the cycle begins again under
 * new numbers: {@code SO-50020-R2}. It is a client of the portal: it has an address and keys, and nothing else changes
 * when it stops. It goes on where it stopped, on any later day.
 */
public final class SampleReplay implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SampleReplay.class);
    private static final int LINES_AT_START = 40;
    private static final int SHORTEST_PAUSE_MILLIS = 5_000;
    private static final int LONGEST_PAUSE_MILLIS = 20_000;
    private static final double LATE = 1 / 15.0;
    private static final double NIL_RETURN = 1 / 5.0;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final FilingClient client;
    private final FilingClient.Pause pause;
    private final Map<String, String> keyOfHospital;
    private final List<LiveOrder> orders;
    private final Clock clock;
    private final Random random;
    private final Path stateFile;
    private final Thread thread =
            Thread.ofPlatform().name("sample-replay").daemon().unstarted(this::run);

    /** Owned by the replay's thread once that runs. */
    private ReplayState state;

    private int accepted;
    private int refused;

    /**
     * @param portal such as {@code http://localhost:8080}
     * @param keyOfHospital an officer's API key for every hospital code
     * @param zone decides which day is today
     * @param seed of pauses, late filings and nil returns
     * @param stateFile in the data folder; need not exist
     */
    public SampleReplay(
            URI portal,
            Map<String, String> keyOfHospital,
            List<LiveOrder> orders,
            Clock clock,
            ZoneId zone,
            long seed,
            Path stateFile) {
        this(portal, keyOfHospital, orders, clock.withZone(zone), new Random(seed), stateFile, Thread::sleep);
    }

    SampleReplay(
            URI portal,
            Map<String, String> keyOfHospital,
            List<LiveOrder> orders,
            Clock clock,
            Random random,
            Path stateFile,
            FilingClient.Pause pause) {
        if (orders.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to replay");
        }
        for (LiveOrder order : orders) {
            if (!keyOfHospital.containsKey(order.hospital())) {
                throw new IllegalArgumentException("No key for hospital " + order.hospital());
            }
        }
        this.client = new FilingClient(portal, pause);
        this.pause = pause;
        this.keyOfHospital = new TreeMap<>(keyOfHospital);
        this.orders = List.copyOf(orders);
        this.clock = clock;
        this.random = random;
        this.stateFile = stateFile;
        this.state = ReplayState.read(stateFile);
    }

    /** Begins to file, on a thread of its own. */
    public void start() {
        thread.start();
    }

    /** Stops within seconds. An order under way is sent again on the next start, which changes nothing if it arrived. */
    @Override
    public void close() {
        if (thread.getState() != Thread.State.NEW) {
            thread.interrupt();
            try {
                thread.join(LONGEST_STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        client.close();
    }

    /** Files until the thread is interrupted, then says so in one line. */
    void run() {
        String reason = "asked to";
        try {
            fileTheFirstOfTheDay();
            while (true) {
                pause.await(nextPause());
                fileNextOrder(random.nextDouble() < LATE ? today().minusDays(1) : today());
                if (random.nextDouble() < NIL_RETURN) {
                    fileNilReturn();
                }
            }
        } catch (InterruptedException e) {
            // Asked to stop; the thread ends here.
        } catch (RuntimeException e) {
            // An interrupt may also close the state file under our hands.
            reason = Thread.interrupted() ? reason : e.toString();
        } finally {
            LOG.infof(
                    "Sample replay stopped (%s): %d filings accepted, %d refused; next is order %d of %d in cycle %d",
                    reason, accepted, refused, state.next() + 1, orders.size(), state.cycle());
        }
    }

    private void fileTheFirstOfTheDay() throws InterruptedException {
        if (state.hasFiledOn(today())) {
            return;
        }
        int lines = 0;
        while (lines < LINES_AT_START) {
            lines += fileNextOrder(today());
        }
    }

    /**
     * Files the next order; under the date of the first attempt where there was one.
     *
     * @return its number of lines
     */
    private int fileNextOrder(LocalDate date) throws InterruptedException {
        if (state.next() >= orders.size()) {
            throw new IllegalStateException(stateFile + " is of a longer list of orders");
        }
        LiveOrder order = orders.get(state.next());
        if (state.planned() == null) {
            remember(state.planning(date));
        }
        String number = state.cycle() == 1 ? order.orderNumber() : order.orderNumber() + "-R" + state.cycle();
        Answer answer = client.order(order, number, state.planned(), keyOfHospital.get(order.hospital()));
        remember(counted(answer, order.hospital(), state.past(orders.size())));
        return order.lines().size();
    }

    private void fileNilReturn() throws InterruptedException {
        LocalDate today = today();
        List<String> silent = keyOfHospital.keySet().stream()
                .filter(hospital -> !state.hasFiledOn(today) || !state.filed().contains(hospital))
                .toList();
        if (silent.isEmpty()) {
            return;
        }
        String hospital = silent.get(random.nextInt(silent.size()));
        Answer answer = client.nilReturn(hospital, today, keyOfHospital.get(hospital));
        remember(counted(answer, hospital, state));
    }

    private ReplayState counted(Answer answer, String hospital, ReplayState after) {
        return switch (answer) {
            case ACCEPTED -> {
                accepted++;
                yield after.filed(hospital, today());
            }
            case REFUSED -> {
                refused++;
                yield after;
            }
        };
    }

    private void remember(ReplayState next) {
        next.write(stateFile);
        state = next;
    }

    private Duration nextPause() {
        return Duration.ofMillis(random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS + 1));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
