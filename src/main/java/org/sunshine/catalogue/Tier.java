package org.sunshine.catalogue;

import java.util.Map;
import java.util.Optional;

/** Whose version of a product a pack is. It has no influence on what is comparable, but on what is the same price. */
public enum Tier implements Word {
    ORIGINATOR("originator"),
    GENERIC("generic"),
    /** Tests, devices, unknown. */
    OTHER("other");

    private static final Map<String, Tier> BY_WORD = Word.index(values());

    private final String word;

    Tier(String word) {
        this.word = word;
    }

    /** The tier of this word, in any case. */
    public static Optional<Tier> of(String word) {
        return Word.find(BY_WORD, word);
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String[] also() {
        return new String[0];
    }
}
