package org.sunshine.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunshine.board.view.Prose.Part;

class ProseTest {
    @Test
    void aSentenceKeepsItsStrongWordsAndLinksInTheOrderOfItsLanguage() {
        Prose prose =
                Prose.of("It cost " + Prose.strong("0.0567") + ", says " + Prose.link("/suppliers/S-1", "Alpha") + ".");
        assertThat(prose.parts())
                .containsExactly(
                        new Part("It cost ", false, null),
                        new Part("0.0567", true, null),
                        new Part(", says ", false, null),
                        new Part("Alpha", false, "/suppliers/S-1"),
                        new Part(".", false, null));
        assertThat(prose.text()).isEqualTo("It cost 0.0567, says Alpha.");
    }

    @Test
    void sentencesArePartedByASpaceAndEmptyOnesLeftOut() {
        assertThat(Prose.of("One.", "", "Two.").text()).isEqualTo("One. Two.");
    }

    @Test
    void aNameCannotForgeALink() {
        String name = "Bad\uE001/evil\uE002text\uE003";
        assertThat(Prose.of(Prose.strong(name)).parts()).isEqualTo(List.of(new Part("Bad/eviltext", true, null)));
    }
}
