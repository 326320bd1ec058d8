package org.sunshine.kernel;

import java.util.regex.Pattern;

/** The form of every code: product, pack, supplier, hospital. Case counts. */
public final class Codes {
    /** A letter or digit, then up to 39 letters, digits, dots, underscores or hyphens. */
    public static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private Codes() {}

    public static boolean isCode(String text) {
        return text != null && FORM.matcher(text).matches();
    }
}
