package org.sunshine.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a database server ended before it was ready, read from what it wrote. */
final class MariaDbFailure {
    private static final Pattern MISSING_LIBRARY = Pattern.compile("error while loading shared libraries: ([^:\\s]+):");

    /** The libraries of the server beyond the C library, and the Debian 12 packages they come with. */
    private static final Map<String, String> PACKAGES = Map.of(
            "libcrypt.so.1", "libcrypt1",
            "libsystemd.so.0", "libsystemd0",
            "libstdc++.so.6", "libstdc++6",
            "libgcc_s.so.1", "libgcc-s1",
            "libcap.so.2", "libcap2",
            "libgcrypt.so.20", "libgcrypt20",
            "liblzma.so.5", "liblzma5",
            "libzstd.so.1", "libzstd1",
            "liblz4.so.1", "liblz4-1",
            "libgpg-error.so.0", "libgpg-error0");

    private MariaDbFailure() {}

    /** Another program took the port between its choice and its use: worth another try. */
    static boolean isTakenPort(String output) {
        return output.contains("Bind on TCP/IP port");
    }

    /** One line for the operator. */
    static String explain(String output, Path log) {
        Matcher library = MISSING_LIBRARY.matcher(output);
        if (library.find()) {
            String name = library.group(1);
            String packages = PACKAGES.getOrDefault(name, "the package with " + name);
            return "The embedded database needs the library %s. On Debian: apt-get install %s."
                    .formatted(name, packages);
        }
        if (output.contains("Unable to lock ./ibdata1") || output.contains("Can't lock aria control file")) {
            return "The database files beside %s are in use by a server that this machine does not show (another container?). Stop it, or choose another folder with --data."
                    .formatted(log);
        }
        if (output.contains("No space left on device") || output.contains("Disk is full")) {
            return "The disk of %s is full. Make room, or choose another folder with --data."
                    .formatted(log.getParent());
        }
        return "The embedded database did not start: %s. The whole story is in %s.".formatted(lastError(output), log);
    }

    private static String lastError(String output) {
        List<String> errors = output.lines()
                .filter(line -> line.contains("[ERROR]") && !line.endsWith("Aborting"))
                .toList();
        if (errors.isEmpty()) {
            return output.lines().reduce((first, last) -> last).orElse("it said nothing");
        }
        String last = errors.getLast();
        return last.substring(last.indexOf("[ERROR]") + "[ERROR]".length()).strip();
    }
}
