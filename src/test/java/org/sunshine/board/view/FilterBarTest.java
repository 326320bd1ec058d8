package org.sunshine.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sunshine.board.PlainPages;
import org.sunshine.board.view.FilterBar.Choice;

class FilterBarTest {
    @Test
    void offersEveryChoiceAndMarksTheChosenOne() {
        FilterBar bar = bar(Map.of("supplier", List.of("S-2")));
        assertThat(bar.selects().getFirst().options())
                .extracting(option -> option.words() + (option.chosen() ? "!" : ""))
                .containsExactly("any", "Alpha", "Beta!");
    }

    @Test
    void everyChosenValueCanBeTakenAwayByItself() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("supplier", List.of("S-1", "S-2"));
        parameters.put("q", List.of("a b&c"));
        FilterBar bar = bar(parameters);
        assertThat(bar.chosen())
                .containsExactly(
                        new FilterBar.Chosen("Supplier: Alpha", "/lines?supplier=S-2&q=a+b%26c"),
                        new FilterBar.Chosen("Supplier: Beta", "/lines?supplier=S-1&q=a+b%26c"),
                        new FilterBar.Chosen("Find: a b&c", "/lines?supplier=S-1&supplier=S-2"));
    }

    @Test
    void keepsWhatTheFormHasNoControlFor() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("pack", List.of("K-1"));
        parameters.put("supplier", List.of("S-1", "S-2"));
        assertThat(bar(parameters).kept())
                .containsExactly(new FilterBar.Kept("pack", "K-1"), new FilterBar.Kept("supplier", "S-2"));
    }

    @Test
    void theCsvHasTheSameFilter() {
        assertThat(bar(Map.of("supplier", List.of("S-1"))).csv()).isEqualTo("/api/v1/lines.csv?supplier=S-1");
    }

    private static FilterBar bar(Map<String, List<String>> parameters) {
        return FilterBar.of(
                "/lines",
                parameters,
                Map.of("supplier", List.of(new Choice("S-1", "Alpha"), new Choice("S-2", "Beta"))),
                false,
                PlainPages.WORDS);
    }
}
