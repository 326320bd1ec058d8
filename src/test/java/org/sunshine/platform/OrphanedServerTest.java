package org.sunshine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanedServerTest {
    private static final Path DIRECTORY = Path.of("/srv/data/mariadb");

    @Test
    void isAServerOnThisVeryDirectory() {
        assertThat(OrphanedServer.serves(
                        List.of("/home/a/.cache/mariadbd", "--no-defaults", "--datadir=/srv/data/mariadb"), DIRECTORY))
                .isTrue();
    }

    @Test
    void isNeitherAServerElsewhereNorAnotherProgram() {
        assertThat(OrphanedServer.serves(List.of("mariadbd", "--datadir=/srv/data/mariadb2"), DIRECTORY))
                .isFalse();
        assertThat(OrphanedServer.serves(List.of("mariadbd", "--datadir=/srv/data"), DIRECTORY))
                .isFalse();
        assertThat(OrphanedServer.serves(List.of("vi", "--datadir=/srv/data/mariadb"), DIRECTORY))
                .isFalse();
        assertThat(OrphanedServer.serves(List.of("grep", "mariadbd --datadir=/srv/data/mariadb"), DIRECTORY))
                .isFalse();
        assertThat(OrphanedServer.serves(List.of(""), DIRECTORY)).isFalse();
        assertThat(OrphanedServer.serves(List.of(), DIRECTORY)).isFalse();
    }

    @Test
    void endsTheServerOfItsDirectoryAndNoOther(@TempDir Path folder) throws Exception {
        Process orphan = standIn(folder.resolve("mine"));
        Process stranger = standIn(folder.resolve("theirs"));
        try {
            OrphanedServer.end(folder.resolve("mine"));
            assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            orphan.destroyForcibly();
            stranger.destroyForcibly();
        }
    }

    /** A sleeping process that bears the name and the argument of a server. */
    private static Process standIn(Path dataDirectory) throws Exception {
        String script = "exec -a mariadbd sh -c 'while :; do read line || exit; done' " + "--datadir=" + dataDirectory;
        Process process = new ProcessBuilder("bash", "-c", script).start();
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!Files.readString(commandLine).startsWith("mariadbd")) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(5);
        }
        return process;
    }
}
