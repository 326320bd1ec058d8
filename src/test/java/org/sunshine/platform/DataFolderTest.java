package org.sunshine.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temporary;

    @Test
    void isHeldOnceAndFreeAgainAfterwards() {
        Path folder = temporary.resolve("new/data");
        try (DataFolder held = DataFolder.holdOrStop(folder)) {
            assertThat(held.path()).isDirectory();
            assertThat(DataFolder.hold(folder)).isInstanceOf(DataFolder.Hold.InUse.class);
        }
        DataFolder.holdOrStop(folder).close();
    }

    @Test
    void saysWhoHoldsItAndWhatToDo() {
        try (DataFolder held = DataFolder.holdOrStop(temporary)) {
            assertThatThrownBy(() -> DataFolder.holdOrStop(temporary))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("The data folder %s is in use by another Sunshine (process %d). "
                                    .formatted(
                                            held.path(), ProcessHandle.current().pid())
                            + "Stop it or choose another with --data.");
        }
    }

    @Test
    void aNumberLeftByADeadProcessHoldsNobodyUp() throws Exception {
        Files.writeString(temporary.resolve("lock"), "1");
        DataFolder.holdOrStop(temporary).close();
        assertThat(temporary.resolve("lock"))
                .hasContent(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void refusesAFileInItsPlaceInOneLine() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.holdOrStop(file))
                .isInstanceOf(CannotStart.class)
                .message()
                .contains("Choose another with --data.")
                .hasLineCount(1);
    }
}
