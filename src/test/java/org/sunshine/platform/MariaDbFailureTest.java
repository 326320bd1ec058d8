package org.sunshine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MariaDbFailureTest {
    private static final Path LOG = Path.of("/srv/data/mariadb.log");

    @Test
    void namesThePackageOfAMissingLibrary() {
        String output =
                "mariadbd: error while loading shared libraries: libstdc++.so.6: cannot open shared object file: No such file or directory\n";
        assertThat(MariaDbFailure.explain(output, LOG))
                .isEqualTo(
                        "The embedded database needs the library libstdc++.so.6. On Debian: apt-get install libstdc++6.");
    }

    @Test
    void tellsAFullDiskAndAForeignServer() {
        assertThat(MariaDbFailure.explain("[ERROR] mariadbd: Disk is full writing './x'", LOG))
                .startsWith("The disk of /srv/data is full.");
        assertThat(MariaDbFailure.explain("[ERROR] InnoDB: Unable to lock ./ibdata1 error: 11", LOG))
                .contains("in use by a server");
    }

    @Test
    void otherwiseQuotesTheLastErrorAndPointsToTheLog() {
        String output =
                """
                2026-11-23 21:36:32 0 [ERROR] InnoDB: Missing MLOG_CHECKPOINT
                2026-11-23 21:36:32 0 [ERROR] Aborting
                """;
        assertThat(MariaDbFailure.explain(output, LOG))
                .isEqualTo("The embedded database did not start: InnoDB: Missing MLOG_CHECKPOINT. "
                        + "The whole story is in /srv/data/mariadb.log.");
        assertThat(MariaDbFailure.explain("", LOG)).contains("it said nothing");
    }

    @Test
    void aTakenPortIsWorthAnotherTry() {
        assertThat(MariaDbFailure.isTakenPort(
                        "[ERROR] Can't start server: Bind on TCP/IP port. Got error: 98: Address already in use"))
                .isTrue();
        assertThat(MariaDbFailure.isTakenPort("[ERROR] Aborting")).isFalse();
    }
}
