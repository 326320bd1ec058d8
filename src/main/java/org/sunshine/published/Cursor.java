package org.sunshine.published;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunshine.platform.Parameters;

/** The opaque place between two pages: newest first, everything below a position. */
public final class Cursor {
    private static final Pattern FORM = Pattern.compile("p(0|[1-9]\\d{0,17})");

    private Cursor() {}

    public static String of(long position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("p" + position).getBytes(StandardCharsets.US_ASCII));
    }

    /** The position of a cursor, or null for none. */
    public static Long parse(String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        try {
            Matcher form = FORM.matcher(new String(Base64.getUrlDecoder().decode(after), StandardCharsets.US_ASCII));
            if (form.matches()) {
                return Long.valueOf(form.group(1));
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like any other text.
        }
        throw Parameters.notUnderstood("\"after\" is taken from the \"next\" of an earlier page.")
                .raise();
    }
}
