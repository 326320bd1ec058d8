package org.sunshine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a process: started, killed, started again and stopped. */
class RunningPortalIT {
    private static final Path PROGRAM =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path temporary;

    private final List<Portal> started = new ArrayList<>();

    @Test
    void survivesAKillRefusesASecondStartAndLeavesNothingBehind() throws Exception {
        Portal portal = start(freePort(), "data");
        portal.waitUntilReady();
        assertThat(portal.output())
                .contains("Sunshine is open at http://localhost:" + portal.port())
                .contains("Zone: ")
                .contains("Data folder: " + dataFolder());

        Portal second = start(freePort(), "data");
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.output())
                .isEqualTo(
                        "The data folder %s is in use by another Sunshine (process %d). Stop it or choose another with --data.\n"
                                .formatted(dataFolder(), portal.process().pid()));

        Portal samePort = start(portal.port(), "other data");
        assertThat(samePort.exitCode()).isEqualTo(2);
        assertThat(samePort.output())
                .isEqualTo("Port %d is in use. Choose another with --port.\n".formatted(portal.port()));

        List<ProcessHandle> servers = servers();
        assertThat(servers).hasSize(1);
        portal.process().destroyForcibly().waitFor();
        assertThat(servers.getFirst().isAlive()).as("the orphan").isTrue();

        Portal again = start(freePort(), "data");
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
        for (Portal portal : started) {
            portal.process().destroyForcibly();
        }
        servers().forEach(ProcessHandle::destroyForcibly);
    }

    private Path dataFolder() throws IOException {
        return temporary.toRealPath().resolve("data");
    }

    private List<ProcessHandle> servers() {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    String line = process.info().commandLine().orElse("");
                    return line.contains("mariadbd") && line.contains("--datadir=" + temporary);
                })
                .toList();
    }

    /** The folder is given as a caller would: relative to the folder it calls from. */
    private Portal start(int port, String folder) throws IOException {
        Path output = Files.createTempFile(temporary, "portal", ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        PROGRAM.toString(),
                        "run",
                        "--empty",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        folder)
                .directory(temporary.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Portal portal = new Portal(process, port, output);
        started.add(portal);
        return portal;
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private record Portal(Process process, int port, Path log) {
        String output() throws IOException {
            return Files.readString(log);
        }

        int exitCode() throws InterruptedException {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }

        /** Ready, and its opening words written. */
        void waitUntilReady() throws Exception {
            URI ready = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port));
            try (HttpClient client = HttpClient.newHttpClient()) {
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                while (true) {
                    assertThat(process.isAlive()).as(output()).isTrue();
                    assertThat(System.nanoTime()).as(output()).isLessThan(deadline);
                    if (answersOk(client, ready) && output().contains("Ctrl-C")) {
                        return;
                    }
                    Thread.sleep(50);
                }
            }
        }

        private static boolean answersOk(HttpClient client, URI address) throws InterruptedException {
            try {
                return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false; // not open yet
            }
        }
    }
}
