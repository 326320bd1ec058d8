package org.sunshine.catalogue;

import java.util.Map;
import java.util.Optional;

/** What a price is compared by. Prices in different units are never compared. */
public enum Unit implements Word {
    TABLET("tablet"),
    CAPSULE("capsule"),
    ML("ml"),
    G("g"),
    DOSE("dose"),
    /** Any closed container of an injection: vial, ampoule, bottle. */
    VIAL("vial", "ampoule"),
    SYRINGE("syringe"),
    PEN("pen"),
    SACHET("sachet"),
    SUPPOSITORY("suppository"),
    PESSARY("pessary"),
    PATCH("patch"),
    PIECE("piece"),
    TEST("test"),
    KIT("kit");

    private static final Map<String, Unit> BY_WORD = Word.index(values());

    private final String word;
    private final String[] also;

    Unit(String word, String... also) {
        this.word = word;
        this.also = also;
    }

    /** The unit of this word, in any case. */
    public static Optional<Unit> of(String word) {
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
