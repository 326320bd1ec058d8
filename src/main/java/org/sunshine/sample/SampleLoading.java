package org.sunshine.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sunshine.ledger.Ledger;
import org.sunshine.platform.Database;
import org.sunshine.platform.FirstLoad;
import org.sunshine.platform.Settings;
import org.sunshine.pricing.Nights;

/**
 * Fills an empty embedded database with the real sample, over the portal's own API, and then lets the replay file
 * the newest orders as hospitals would. A load that was cut off goes on at the next start with the same dates.
 */
@ApplicationScoped
class SampleLoading {
    private static final Logger LOG = Logger.getLogger(SampleLoading.class);
    private static final long REPLAY_SEED = 20101;

    private final Database database;
    private final Settings settings;
    private final Clock clock;
    private final FirstLoad firstLoad;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final Nights nights;
    private final SampleAccounts accounts;
    private final Optional<Path> folder;
    private final boolean embedded;
    private final boolean empty;
    private final URI portal;
    private SampleReplay replay;
    private volatile boolean stopping;

    @Inject
    SampleLoading(
            Database database,
            Settings settings,
            Clock clock,
            FirstLoad firstLoad,
            Ledger ledger,
            ObjectMapper json,
            Nights nights,
            SampleAccounts accounts,
            @ConfigProperty(name = "sunshine.data-folder") Optional<Path> folder,
            @ConfigProperty(name = "sunshine.embedded", defaultValue = "false") boolean embedded,
            @ConfigProperty(name = "sunshine.empty", defaultValue = "false") boolean empty,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.firstLoad = firstLoad;
        this.ledger = ledger;
        this.json = json;
        this.nights = nights;
        this.accounts = accounts;
        this.folder = folder;
        this.embedded = embedded;
        this.empty = empty;
        this.portal = portal(host, port);
    }

    /** Where the portal answers this machine: at the one address it listens on, or at localhost where it is all. */
    static URI portal(String host, int port) {
        boolean all = host.equals("0.0.0.0") || host.equals("::");
        String address = all ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://%s:%d".formatted(address, port));
    }

    /** Before everything that looks at the data: from here on the portal knows that a first load is under way. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        if (!embedded || folder.isEmpty()) {
            return;
        }
        SampleState state = SampleState.read(database);
        boolean bare = state == null && !ledger.hasActs() && !empty;
        if (state == null && !bare) {
            return;
        }
        firstLoad.declareSample();
        if (bare || !state.loaded()) {
            firstLoad.begin();
        }
        LocalDate today = bare ? settings.today() : state.today();
        Thread.ofPlatform().name("sample").daemon().start(() -> load(folder.get(), today));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (replay != null) {
            replay.close();
        }
    }

    private void load(Path data, LocalDate today) {
        try {
            ScmsSample sample = ScmsSample.shipped();
            if (firstLoad.underWay()) {
                loadHistory(data, today, sample);
                firstLoad.end();
            }
            if (!stopping) {
                replay = new SampleReplay(
                        portal,
                        accounts.replayKeys(data),
                        sample.live(),
                        clock,
                        settings.zone(),
                        REPLAY_SEED,
                        data.resolve("sample-replay.properties"));
                replay.start();
            }
        } catch (IOException | RuntimeException | InterruptedException e) {
            if (!stopping) {
                LOG.error("The sample could not be loaded; the next start tries again", e);
            }
        }
    }

    private void loadHistory(Path data, LocalDate today, ScmsSample sample) throws IOException, InterruptedException {
        long began = clock.millis();
        SampleState.begin(database, today);
        accounts.open(data, sample.hospitalCodes());
        int rows;
        try (LoadingClient client = new LoadingClient(portal, accounts.administratorKey(data), json)) {
            client.putRegister("hospitals.csv", sample.hospitals());
            client.putRegister("suppliers.csv", sample.suppliers());
            client.putRegister("packs.csv", sample.packs());
            rows = client.importHistory(sample.history(today));
        }
        awaitPublication();
        nights.runThrough(today.minusDays(1));
        SampleState.finish(database);
        LOG.infof("The sample is loaded: %d lines of history in %.1f s", rows, (clock.millis() - began) / 1000.0);
    }

    /** A close must see the whole history: waits until nothing is pending. */
    private void awaitPublication() throws InterruptedException {
        while (ledger.pending() > 0) {
            Thread.sleep(Duration.ofMillis(50));
        }
    }
}
