package org.sunshine.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sunshine.platform.EmbeddedMariaDb;

/** One real MariaDB for all tests of a run, in a folder of its own below {@code target}. */
public class MariaDbForTests implements QuarkusTestResourceLifecycleManager {
    private EmbeddedMariaDb mariaDb;

    @Override
    public Map<String, String> start() {
        try {
            Path root = Path.of("target", "mariadb-for-tests").toAbsolutePath();
            Files.createDirectories(root);
            Path folder = Files.createTempDirectory(root, "run");
            mariaDb = EmbeddedMariaDb.start(folder);
            // A test run that is broken off calls nobody's stop().
            Runtime.getRuntime().addShutdownHook(new Thread(mariaDb::close));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", mariaDb.jdbcUrl(),
                "quarkus.datasource.username", mariaDb.user(),
                "quarkus.datasource.password", mariaDb.password());
    }

    @Override
    public void stop() {
        if (mariaDb != null) {
            mariaDb.close();
        }
    }
}
