package org.sunshine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/settings.md names every setting that the code reads. */
class SettingsPageTest {
    private static final Pattern VARIABLE = Pattern.compile("\\bSUNSHINE_[A-Z][A-Z_]*[A-Z]\\b");
    private static final Pattern PROPERTY =
            Pattern.compile("(?:name = \"|getValue\\(\"|getOptionalValue\\(\"|\\$\\{)(sunshine\\.[a-z.-]+)");

    /** What the command tells the application from its own arguments; the environment cannot change it. */
    private static final Set<String> SET_BY_THE_COMMAND =
            Set.of("SUNSHINE_DATA_FOLDER", "SUNSHINE_EMPTY", "SUNSHINE_EMBEDDED");

    @Test
    void everySettingThatIsReadHasItsLine() throws IOException {
        Set<String> described = new TreeSet<>();
        Files.readAllLines(Path.of("docs/settings.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> VARIABLE.matcher(line.split("\\|")[1])
                        .results()
                        .forEach(found -> described.add(found.group())));

        assertThat(described).isNotEmpty().containsAll(read());
    }

    private static Set<String> read() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            for (Path source : sources.filter(SettingsPageTest::isRead).toList()) {
                collect(Files.readString(source), names);
            }
        }
        collect(Files.readString(Path.of("sunshine")), names);
        names.removeAll(SET_BY_THE_COMMAND);
        return names;
    }

    private static boolean isRead(Path file) {
        String name = file.toString();
        return name.endsWith(".java") || name.endsWith("application.properties");
    }

    private static void collect(String text, Set<String> names) {
        VARIABLE.matcher(text).results().forEach(found -> names.add(found.group()));
        PROPERTY.matcher(text)
                .results()
                .forEach(found -> names.add(
                        found.group(1).replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT)));
    }
}
