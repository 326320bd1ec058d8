package org.sunshine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a process: started, killed, started again and stopped. */
class RunningPortalIT {
    @TempDir
    Path temporary;

    private final List<PortalProcess> started = new ArrayList<>();

    @Test
    void survivesAKillRefusesASecondStartAndLeavesNothingBehind() throws Exception {
        PortalProcess portal = start(PortalProcess.freePort(), "data");
        portal.waitUntilReady();
        assertThat(portal.output())
                .contains("Sunshine is open at http://localhost:" + portal.port())
                .contains("Zone: ")
                .contains("Data folder: " + dataFolder());

        PortalProcess second = start(PortalProcess.freePort(), "data");
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.output())
                .isEqualTo(
                        "The data folder %s is in use by another Sunshine (process %d). Stop it or choose another with --data.\n"
                                .formatted(dataFolder(), portal.process().pid()));

        PortalProcess samePort = start(portal.port(), "other data");
        assertThat(samePort.exitCode()).isEqualTo(2);
        assertThat(samePort.output())
                .isEqualTo("Port %d is in use. Choose another with --port.\n".formatted(portal.port()));

        List<ProcessHandle> servers = servers();
        assertThat(servers).hasSize(1);
        portal.process().destroyForcibly().waitFor();
        assertThat(servers.getFirst().isAlive()).as("the orphan").isTrue();

        PortalProcess again = start(PortalProcess.freePort(), "data");
        again.waitUntilReady();
        assertThat(servers.getFirst().isAlive()).as("the orphan").isFalse();
        assertThat(servers()).hasSize(1);

        again.process().destroy();
        assertThat(again.exitCode()).isEqualTo(143);
        assertThat(again.output()).doesNotContain("Exception", "\tat ");
        assertThat(servers()).isEmpty();
    }

    @AfterEach
    void leaveNoProcess() {
        for (PortalProcess portal : started) {
            portal.process().destroyForcibly();
        }
        servers().forEach(ProcessHandle::destroyForcibly);
    }

    private Path dataFolder() throws IOException {
        return temporary.toRealPath().resolve("data");
    }

    private List<ProcessHandle> servers() {
        return PortalProcess.serversIn(temporary);
    }

    /** The folder is given as a caller would: relative to the folder it calls from. */
    private PortalProcess start(int port, String folder) throws IOException {
        PortalProcess portal = PortalProcess.start(temporary, port, "--empty", "--data", folder);
        started.add(portal);
        return portal;
    }
}
