package org.sunshine.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One of a list of accepted words, with other words for the same. The lists are in docs/catalogue.md. */
public interface Word {
    Pattern BETWEEN = Pattern.compile("[\\s_-]+");

    /** As it is stored, shown and part of a product's identity: never changed once published. */
    String word();

    /** Understood, and replaced by {@link #word()}. */
    String[] also();

    /** Every accepted word with its meaning. */
    static <E extends Word> Map<String, E> index(E[] values) {
        Map<String, E> byWord = new HashMap<>();
        for (E value : values) {
            add(byWord, value.word(), value);
            for (String also : value.also()) {
                add(byWord, also, value);
            }
        }
        return Map.copyOf(byWord);
    }

    /** Finds a word in any case, and with spaces, hyphens or underscores between its parts. */
    static <E extends Word> Optional<E> find(Map<String, E> byWord, String text) {
        return text == null ? Optional.empty() : Optional.ofNullable(byWord.get(plain(text)));
    }

    /** The words of a list, for a message. */
    static String list(Word[] values) {
        return Arrays.stream(values).map(Word::word).collect(Collectors.joining(", "));
    }

    private static <E extends Word> void add(Map<String, E> byWord, String word, E value) {
        E other = byWord.put(plain(word), value);
        if (other != null && other != value) {
            throw new IllegalStateException("Two meanings of the word " + word);
        }
    }

    private static String plain(String text) {
        return BETWEEN.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    }
}
