package org.sunshine.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of every name that people type: of a supplier, a brand, a manufacturer, a hospital, an ingredient. */
public final class Names {
    /**
     * Characters that change how the text around them is shown, or show nothing: controls, direction marks and
     * overrides, invisible formats, unpaired surrogates, private use, unassigned. The zero-width joiners stay: Persian
     * and several Indian scripts are written with them.
     */
    private static final Pattern REFUSED =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\uFFFD]|[\\p{Cf}&&[^\\u200C\\u200D]]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]");

    private Names() {}

    /** Whether everything in a text can be seen, and shows where it stands. */
    public static boolean isPlain(String text) {
        return !REFUSED.matcher(text).find();
    }

    /** The name in NFC with single spaces; empty where it is blank or contains a character that no name may have. */
    public static Optional<String> normalised(String text) {
        if (text == null || !isPlain(text)) {
            return Optional.empty();
        }
        String name = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /**
     * The text as it is searched and compared: without case, accents and differences of width. Chinese, Japanese and
     * Korean stay as they are.
     */
    public static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String plain = ACCENTS.matcher(apart)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i');
        return SPACES.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
