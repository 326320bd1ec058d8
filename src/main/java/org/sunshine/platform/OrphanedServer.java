package org.sunshine.platform;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A database server that outlived its portal (which a kill -9 leaves behind). It is known by its command line, which
 * names the data directory, and never by a number left in a file: numbers are used again.
 */
final class OrphanedServer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OrphanedServer() {}

    /**
     * Ends every server that works on one of these directories; the caller holds their data folder's lock, so that no
     * living portal owns them.
     */
    static void end(Path... dataDirectories) throws InterruptedException {
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            List<String> commandLine = commandLine(process.pid());
            for (Path directory : dataDirectories) {
                if (serves(commandLine, directory)) {
                    end(process, directory);
                }
            }
        }
    }

    /** Whether a process of this command line is a MariaDB server that works on this very directory. */
    static boolean serves(List<String> commandLine, Path dataDirectory) {
        if (commandLine.isEmpty()) {
            return false;
        }
        Path program = Path.of(commandLine.getFirst()).getFileName();
        return program != null
                && program.toString().equals("mariadbd")
                && commandLine.contains(EmbeddedMariaDb.dataDirectoryArgument(dataDirectory));
    }

    private static void end(ProcessHandle process, Path directory) throws InterruptedException {
        process.destroy();
        if (!ended(process)) {
            process.destroyForcibly();
            if (!ended(process)) {
                throw new CannotStart("Process %d still uses %s and cannot be ended. End it, then start again."
                        .formatted(process.pid(), directory));
            }
        }
    }

    private static boolean ended(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where the process has gone, is a kernel thread or belongs to somebody else. */
    private static List<String> commandLine(long pid) {
        try {
            String raw = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), nativeCharset());
            return List.of(raw.split("\0"));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Charset nativeCharset() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    }
}
