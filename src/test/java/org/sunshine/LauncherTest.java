package org.sunshine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script, as far as it goes without building anything. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of("sunshine").toAbsolutePath();

    @TempDir
    Path elsewhere;

    private record Outcome(int code, String text) {}

    @Test
    void listsItsCommandsFromAnyFolderAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("a link"), LAUNCHER);
        for (Path called : List.of(LAUNCHER, link)) {
            Outcome help = call(Map.of(), called.toString(), "--help");
            assertThat(help.code()).isZero();
            assertThat(help.text()).contains("  run ", "  judge ", "  test ", "  admin ");
        }
        Files.delete(link);
    }

    @Test
    void explainsRunAndTestWithoutBuilding() throws Exception {
        assertThat(call(Map.of(), LAUNCHER.toString(), "run", "--help").text()).contains("--port", "--data", "--empty");
        assertThat(call(Map.of(), LAUNCHER.toString(), "test", "--help").text()).contains("Exit code 0 only if");
    }

    @Test
    void refusesAnUnknownCommandInOneLineWithTheMend() throws Exception {
        Outcome outcome = call(Map.of(), LAUNCHER.toString(), "serve");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.text())
                .isEqualTo(
                        "Sunshine does not know serve. It knows run, judge, evaluate, test and admin; see ./sunshine --help.\n");
    }

    @Test
    void takesTheNewestFittingJdkOfTheUsualFolders() throws Exception {
        Path home = elsewhere.resolve("home");
        jdk(home.resolve(".jdks/99"), 99);
        jdk(home.resolve(".jdks/98"), 98);
        jdk(home.resolve(".jdks/17"), 17);
        assertThat(javaHome(Map.of("HOME", home.toString()))).isEqualTo(home.resolve(".jdks/99") + "\n");
    }

    @Test
    void prefersJavaHomeWhereItIsNewEnough() throws Exception {
        Path home = elsewhere.resolve("home");
        jdk(home.resolve(".jdks/99"), 99);
        Path chosen = jdk(elsewhere.resolve("my jdk"), 21);
        Path old = jdk(elsewhere.resolve("old jdk"), 20);
        assertThat(javaHome(Map.of("HOME", home.toString(), "JAVA_HOME", chosen.toString())))
                .isEqualTo(chosen + "\n");
        assertThat(javaHome(Map.of("HOME", home.toString(), "JAVA_HOME", old.toString())))
                .isEqualTo(home.resolve(".jdks/99") + "\n");
    }

    /** Runs the script's own search, with no JDK on the PATH, and lets it print what it has found. */
    private Outcome search(Map<String, String> environment) throws Exception {
        String functions = Files.readString(LAUNCHER).split("\ncommand=\\$\\{1:-}\n")[0];
        Path script = Files.writeString(elsewhere.resolve("search"), functions + "\nneed_java; echo \"$JAVA_HOME\"\n");
        return call(environment, script.toString());
    }

    private String javaHome(Map<String, String> environment) throws Exception {
        return search(environment).text();
    }

    private static Path jdk(Path folder, int version) throws Exception {
        Files.createDirectories(folder.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            Files.writeString(folder.resolve("bin").resolve(program), "#!/bin/sh\n");
            assertThat(folder.resolve("bin").resolve(program).toFile().setExecutable(true))
                    .isTrue();
        }
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"%d.0.1\"\n".formatted(version));
        return folder;
    }

    private Outcome call(Map<String, String> environment, String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of("/bin/sh"));
        words.addAll(List.of(command));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(elsewhere.toFile()).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("PATH", pathWithoutJava());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    /** A folder with just what the script calls. */
    private String pathWithoutJava() throws Exception {
        Path folder = Files.createDirectories(elsewhere.resolve("bin"));
        for (String program : List.of("cat", "dirname", "readlink", "sed", "mkdir", "find", "head", "rm", "mv")) {
            Path real = Path.of("/usr/bin", program);
            Path call = folder.resolve(program);
            Files.writeString(
                    call,
                    "#!/bin/sh\nexec %s \"$@\"\n".formatted(Files.exists(real) ? real : Path.of("/bin", program)));
            assertThat(call.toFile().setExecutable(true)).isTrue();
        }
        return folder.toString();
    }
}
