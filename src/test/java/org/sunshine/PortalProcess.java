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

/** The packaged program, running as a process of its own. */
record PortalProcess(Process process, int port, Path log) {
    private static final Path PROGRAM =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Starts it from this folder, with these options of {@code run}. */
    static PortalProcess start(Path folder, int port, String... options) throws IOException {
        Path output = Files.createTempFile(folder, "portal", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                PROGRAM.toString(),
                "run",
                "--port",
                Integer.toString(port)));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new PortalProcess(process, port, output);
    }

    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** The database servers whose data lies below this folder. */
    static List<ProcessHandle> serversIn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    String line = process.info().commandLine().orElse("");
                    return line.contains("mariadbd") && line.contains("--datadir=" + folder);
                })
                .toList();
    }

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
