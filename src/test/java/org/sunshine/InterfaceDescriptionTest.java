package org.sunshine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sunshine.published.LineFilter;

/** The description served at /openapi names every path that the code serves under /api, and no other. */
class InterfaceDescriptionTest {
    private static final java.nio.file.Path DESCRIPTION =
            java.nio.file.Path.of("src/main/resources/META-INF/openapi.yaml");
    private static final Pattern PATH_OR_METHOD = Pattern.compile("^ {2}(/\\S+):$|^ {4}(get|put|post|delete|patch):$");

    @Test
    void namesEveryAddressOfTheApiAndNoOther() throws IOException {
        Set<String> served = new TreeSet<>(Set.of("get /api/v1/board/stream"));
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.sunshine");
        for (JavaClass resource : classes) {
            if (resource.isAnnotatedWith(Path.class)) {
                resource.getMethods().forEach(method -> served.addAll(addresses(resource, method)));
            }
        }
        served.removeIf(address -> !address.contains(" /api/"));
        assertThat(described()).isEqualTo(served);
    }

    @Test
    void describesEveryParameterOfTheFilter() throws IOException {
        String text = Files.readString(DESCRIPTION);
        for (LineFilter.Parameter parameter : LineFilter.Parameter.values()) {
            assertThat(text).contains("{name: " + parameter.word() + ", in: query");
        }
    }

    private static Set<String> described() throws IOException {
        Set<String> described = new TreeSet<>();
        String path = null;
        for (String line : Files.readAllLines(DESCRIPTION)) {
            Matcher matcher = PATH_OR_METHOD.matcher(line);
            if (line.equals("components:")) {
                break;
            }
            if (matcher.matches()) {
                path = matcher.group(1) != null ? matcher.group(1) : path;
                if (matcher.group(2) != null) {
                    described.add(matcher.group(2) + " " + path);
                }
            }
        }
        return described;
    }

    private static List<String> addresses(JavaClass resource, JavaMethod method) {
        String path = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        String whole = ("/" + resource.getAnnotationOfType(Path.class).value() + "/" + path)
                .replaceAll("/+", "/")
                .replaceAll("\\{(\\w+):[^/]*?\\}(?=/|\\.json|$)", "{$1}")
                .replaceAll("(?<=.)/$", "");
        return Map.of("get", GET.class, "put", PUT.class, "post", POST.class).entrySet().stream()
                .filter(verb -> method.isAnnotatedWith(verb.getValue()))
                .map(verb -> verb.getKey() + " " + whole)
                .toList();
    }
}
