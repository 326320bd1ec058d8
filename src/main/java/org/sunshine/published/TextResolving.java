package org.sunshine.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sunshine.catalogue.Search;

/** Resolves a filter's free text to codes of the registers; the lines themselves hold no searchable text. */
@ApplicationScoped
class TextResolving {
    /** Codes of each register that a free text stands for at most. */
    private static final int MAX_CODES = 200;

    private final Search search;

    @Inject
    TextResolving(Search search) {
        this.search = search;
    }

    /** What each word of the text stands for; a line must match every word, each perhaps by another register. */
    List<CodesFound> codes(String text) {
        return search.codesByWord(text, MAX_CODES).stream()
                .map(found -> new CodesFound(found.products(), found.packs(), found.suppliers(), found.hospitals()))
                .toList();
    }
}
