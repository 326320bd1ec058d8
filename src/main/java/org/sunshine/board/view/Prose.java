package org.sunshine.board.view;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with strong words and links in it, in whatever order a language puts them. Messages stay plain text:
 * their arguments are marked by characters that no name can hold, and the template prints each part escaped.
 */
public record Prose(List<Part> parts) {
    private static final char STRONG = '\uE000';
    private static final char LINK = '\uE001';
    private static final char ADDRESS_ENDS = '\uE002';
    private static final char END = '\uE003';

    /** @param address null where the part is no link */
    public record Part(String text, boolean strong, String address) {}

    /** An argument of a message that stands out. */
    public static String strong(String text) {
        return STRONG + clean(text) + END;
    }

    /** An argument of a message that leads somewhere. */
    public static String link(String address, String text) {
        return LINK + clean(address) + ADDRESS_ENDS + clean(text) + END;
    }

    /** Names come from outside: none of them may hold a mark of ours. */
    private static String clean(String text) {
        return text.replaceAll("[\uE000-\uE003]", "");
    }

    /** @param sentences messages with marked arguments; empty ones are left out */
    public static Prose of(String... sentences) {
        List<Part> parts = new ArrayList<>();
        for (String sentence : sentences) {
            if (!sentence.isEmpty()) {
                if (!parts.isEmpty() && !parts.getLast().text().endsWith("。")) {
                    parts.add(new Part(" ", false, null));
                }
                split(sentence, parts);
            }
        }
        return new Prose(List.copyOf(parts));
    }

    private static void split(String sentence, List<Part> parts) {
        int from = 0;
        while (from < sentence.length()) {
            char mark = sentence.charAt(from);
            int end = sentence.indexOf(END, from);
            if (mark == STRONG && end > 0) {
                parts.add(new Part(sentence.substring(from + 1, end), true, null));
                from = end + 1;
            } else if (mark == LINK && end > 0) {
                int addressEnds = sentence.indexOf(ADDRESS_ENDS, from);
                parts.add(new Part(
                        sentence.substring(addressEnds + 1, end), false, sentence.substring(from + 1, addressEnds)));
                from = end + 1;
            } else {
                int next = nextMark(sentence, from);
                parts.add(new Part(sentence.substring(from, next), false, null));
                from = next;
            }
        }
    }

    private static int nextMark(String sentence, int from) {
        int next = from + 1;
        while (next < sentence.length() && sentence.charAt(next) != STRONG && sentence.charAt(next) != LINK) {
            next++;
        }
        return next;
    }

    /** The words alone. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }
}
