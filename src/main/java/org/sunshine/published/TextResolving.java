package org.sunshine.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sunshine.catalogue.Search;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;

/** Resolves a filter's free text to codes of the registers; the lines themselves hold no searchable text. */
@ApplicationScoped
class TextResolving {
    /** Codes of each register that a word stands for at most. */
    private static final int MAX_CODES = 1_000;

    private final Search search;

    @Inject
    TextResolving(Search search) {
        this.search = search;
    }

    /**
     * What each word of the text stands for; a line must match every word, each perhaps by another register.
     *
     * @throws Problem.Raised 400 where a word stands for too much: what is cut off would be missing without a word
     */
    List<CodesFound> codes(String text) {
        List<Search.Matches> words = search.codesByWord(text, MAX_CODES);
        if (words.stream().anyMatch(Search.Matches::more)) {
            throw Parameters.notUnderstood(
                            "A word of \"q\" stands for more than %d products, packs, suppliers or hospitals. Write more of it, or leave it out."
                                    .formatted(MAX_CODES))
                    .raise();
        }
        return words.stream()
                .map(found -> new CodesFound(found.products(), found.packs(), found.suppliers(), found.hospitals()))
                .toList();
    }
}
