package org.sunshine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueWordsTest {
    private static final Path PAGE = Path.of("docs", "catalogue.md");

    @Test
    void areTheOnesThatThePageLists() throws IOException {
        String listed = Arrays.stream(Form.values())
                .map(form -> "| %s | %s | %s | %s |"
                        .formatted(
                                form.word(),
                                String.join(", ", form.also()),
                                Word.list(form.units().toArray(Word[]::new)),
                                Word.list(form.routes().toArray(Word[]::new)))
                        .replace("|  |", "| |"))
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(PAGE))
                .contains(listed)
                .contains("`" + Word.list(Route.values()).replace(", ", " ") + "`");
    }

    @ParameterizedTest
    @CsvSource({
        "06901234567892, true",
        "06901234567891, false",
        "4006381333931, true",
        "036000291452, true",
        "96385074, true",
        "96385075, false"
    })
    void checksTheLastDigitOfAGtin(String code, boolean right) {
        assertThat(Gtin.hasItsLength(code)).isTrue();
        assertThat(Gtin.hasItsCheckDigit(code)).isEqualTo(right);
    }
}
