package org.sunshine.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a list of search results, from which the next page goes on.
 *
 * @param rank 0 where the code is what was looked for, 1 where the name begins with it, else 2
 * @param name folded
 */
public record SearchPlace(int rank, String name, String code) {
    private static final int LONGEST = 6000;

    /** An opaque text for addresses. */
    public String text() {
        String plain = rank + "\n" + code + "\n" + name;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #text} gave; empty where it is something else. */
    public static Optional<SearchPlace> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split("\n", 3);
            boolean isPlace = parts.length == 3 && parts[0].matches("[012]");
            return isPlace
                    ? Optional.of(new SearchPlace(Integer.parseInt(parts[0]), parts[2], parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
