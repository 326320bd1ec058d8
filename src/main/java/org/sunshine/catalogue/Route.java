package org.sunshine.catalogue;

import java.util.Map;
import java.util.Optional;

/** How a product enters the body. */
public enum Route implements Word {
    ORAL("oral"),
    SUBLINGUAL("sublingual"),
    OROMUCOSAL("oromucosal", "buccal"),
    PARENTERAL("parenteral", "injection", "intravenous", "intramuscular", "subcutaneous"),
    CUTANEOUS("cutaneous", "topical"),
    TRANSDERMAL("transdermal"),
    OCULAR("ocular", "ophthalmic"),
    AURICULAR("auricular", "otic"),
    NASAL("nasal"),
    INHALATION("inhalation"),
    RECTAL("rectal"),
    VAGINAL("vaginal"),
    NONE("none", "diagnostic");

    private static final Map<String, Route> BY_WORD = Word.index(values());

    private final String word;
    private final String[] also;

    Route(String word, String... also) {
        this.word = word;
        this.also = also;
    }

    /** The route of this word, in any case. */
    public static Optional<Route> of(String word) {
        return Word.find(BY_WORD, word);
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String[] also() {
        return also;
    }
}
