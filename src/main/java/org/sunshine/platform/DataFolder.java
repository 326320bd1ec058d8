package org.sunshine.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A data folder held by this process. The operating system's lock on the file {@code lock} decides, and the system
 * gives it up however the holder ends; the process number in that file only says whom to stop.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** The answer to the wish to hold a folder. */
    public sealed interface Hold {
        record Held(DataFolder folder) implements Hold {}

        /** Another process has it; {@code process} is its number, or empty where it has not said so yet. */
        record InUse(Path folder, String process) implements Hold {
            public String explained() {
                String holder = process.isEmpty() ? "" : " (process " + process + ")";
                return "The data folder %s is in use by another Sunshine%s. Stop it or choose another with --data."
                        .formatted(folder, holder);
            }
        }
    }

    /**
     * Creates the folder where it is absent and takes its lock without waiting.
     *
     * @throws CannotStart where the folder cannot be written
     */
    public static Hold hold(Path folder) {
        try {
            Files.createDirectories(folder);
            Path path = folder.toRealPath();
            FileChannel channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                Hold inUse = new Hold.InUse(path, text(channel));
                channel.close();
                return inUse;
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new Hold.Held(new DataFolder(path, channel));
        } catch (AccessDeniedException e) {
            throw new CannotStart(
                    "The data folder %s cannot be written. Give this user the right to, or choose another with --data."
                            .formatted(folder),
                    e);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder %s cannot be used: %s. Choose another with --data.".formatted(folder, e), e);
        }
    }

    /** Like {@link #hold}, for those who cannot go on without it. */
    public static DataFolder holdOrStop(Path folder) {
        return switch (hold(folder)) {
            case Hold.Held held -> held.folder();
            case Hold.InUse inUse -> throw new CannotStart(inUse.explained());
        };
    }

    /** Absolute, with symbolic links resolved. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        return StandardCharsets.US_ASCII.decode(bytes.flip()).toString().strip();
    }
}
