package org.sunshine;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sunshine.platform.Settings;

/** Says where the portal is once it serves, and keeps it open. */
@ApplicationScoped
@Unremovable
public class OpenPortal implements QuarkusApplication {
    private final Settings settings;
    private final int port;
    private final String dataFolder;

    @Inject
    public OpenPortal(
            Settings settings,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "sunshine.data-folder", defaultValue = "data") String dataFolder) {
        this.settings = settings;
        this.port = port;
        this.dataFolder = dataFolder;
    }

    @Override
    public int run(String... arguments) {
        System.out.printf(
                """
                Sunshine is open at http://localhost:%d
                Zone: %s
                Data folder: %s
                Stop it with Ctrl-C.
                """,
                port, settings.zone(), dataFolder);
        System.out.flush();
        Quarkus.waitForExit();
        return 0;
    }
}
