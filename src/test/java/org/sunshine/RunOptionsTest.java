package org.sunshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunshine.platform.CannotStart;

class RunOptionsTest {
    private static final Path USUAL = Path.of("data");

    @Test
    void needsNone() {
        assertThat(RunOptions.parse(List.of(), USUAL)).isEqualTo(new RunOptions(8080, USUAL, false));
    }

    @Test
    void readsThemInAnyOrderAndBothSpellings() {
        RunOptions wanted = new RunOptions(81, Path.of("my data"), true);
        assertThat(RunOptions.parse(List.of("--empty", "--data", "my data", "--port", "81"), USUAL))
                .isEqualTo(wanted);
        assertThat(RunOptions.parse(List.of("--port=81", "--empty", "--data=my data"), USUAL))
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port x",
                "--port -1",
                "--port 65536",
                "--port=",
                "--data",
                "--data --empty",
                "--empty=yes",
                "--quiet",
                "now"
            })
    void refusesEverythingElseInOneLine(String arguments) {
        assertThatThrownBy(() -> RunOptions.parse(List.of(arguments.split(" ")), USUAL))
                .isInstanceOf(CannotStart.class)
                .message()
                .hasLineCount(1);
    }
}
