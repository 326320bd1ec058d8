package org.sunshine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem type has a page in a fixed form, and every page a problem type. */
class ProblemPagesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PAGES = Path.of("docs/problems");
    private static final Pattern TYPE = Pattern.compile("Problem\\s*\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern COMPUTED = Pattern.compile("Problem\\s*\\.of\\(\\s*[^\"\\s]");

    @Test
    void documentsEveryType() throws IOException {
        assertThat(typesInTheCode()).isNotEmpty().isEqualTo(pages());
    }

    @Test
    void writesEveryTypeAsALiteralSoThatItCanBeFound() throws IOException {
        for (Path file : sources()) {
            String code = Files.readString(file);
            assertThat(COMPUTED.matcher(code).find()).as(file.toString()).isFalse();
        }
    }

    @Test
    void saysOnEveryPageWhatItMeansAndWhatToDo() throws IOException {
        for (String name : pages()) {
            String page = Files.readString(PAGES.resolve(name + ".md"));
            assertThat(page)
                    .as(name)
                    .startsWith("# " + name + "\n")
                    .contains("\n## Example\n", "\n## What to do\n", "\"type\": \"/problems/" + name + "\"");
        }
    }

    private static Set<String> typesInTheCode() throws IOException {
        Set<String> types = new TreeSet<>();
        for (Path file : sources()) {
            Matcher type = TYPE.matcher(Files.readString(file));
            while (type.find()) {
                types.add(type.group(1));
            }
        }
        return types;
    }

    private static Set<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
