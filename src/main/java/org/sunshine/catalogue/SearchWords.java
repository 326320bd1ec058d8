package org.sunshine.catalogue;

import java.util.Arrays;
import java.util.List;
import org.sunshine.kernel.Names;

/**
 * What somebody looks for.
 *
 * @param text as given, for codes, whose case counts
 * @param folded as names are searched
 */
record SearchWords(String text, String folded, List<String> words) {
    private static final int MOST_WORDS = 10;

    static SearchWords of(String text) {
        String given = text == null ? "" : text.strip();
        String folded = Names.folded(given);
        List<String> words = folded.isEmpty()
                ? List.of()
                : Arrays.stream(folded.split(" ")).distinct().limit(MOST_WORDS).toList();
        return new SearchWords(given, folded, words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
