package org.sunshine.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunshine.kernel.Hashes;

class RuleFileTest {
    private static final String SHIPPED = new String(RuleFile.shipped(1).bytes(), StandardCharsets.UTF_8);

    @Test
    void theShippedVersionReadsAndItsHashIsOfItsBytes() {
        RuleFile file = RuleFile.shipped(1);
        assertThat(file.version()).isEqualTo(1);
        assertThat(file.sha256()).isEqualTo(Hashes.sha256Hex(SHIPPED));
        assertThat(file.constants().highPrice().ratio()).isEqualByComparingTo("1.30");
        assertThat(file.constants().levels()).hasSize(3);
    }

    @Test
    void refusesAConstantThatIsMissingUnknownOrNoNumber() {
        assertThatThrownBy(() -> parse(SHIPPED.replace("\"beta\"", "\"gamma\": 1, \"beta\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gamma");
        assertThatThrownBy(() -> parse(SHIPPED.replace("{\"beta\": -0.03}", "{}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beta");
        assertThatThrownBy(() -> parse(SHIPPED.replace("-0.03", "\"a little\"")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parse(SHIPPED + "{}")).isInstanceOf(IllegalArgumentException.class);
        for (String text :
                List.of("", "null", "[]", "2", SHIPPED.replace("\"version\": 1", "\"version\": 1, \"version\": 2"))) {
            assertThatThrownBy(() -> parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Not a rule file");
        }
        assertThatThrownBy(() -> RuleFile.shipped(99)).hasMessageContaining("99");
    }

    private static RuleFile parse(String text) {
        return RuleFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
