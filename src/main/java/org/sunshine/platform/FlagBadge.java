package org.sunshine.platform;

/**
 * A flag as lists show it: shape, words, colour, in that order of importance.
 *
 * @param id opens the proof card; null where the flag has none yet, as in a dry run
 * @param tone {@code dear} (triangle up), {@code cheap} (triangle down) or {@code check} (diamond)
 * @param words such as "High price"
 * @param below certainty and state, in words
 */
public record FlagBadge(String id, String code, String tone, String words, String below) {

    /**
     * @param certainty {@code certain high to_check}
     * @param state of the review: {@code open asked answered explained corrected referred dismissed}
     */
    public static FlagBadge of(String id, String code, String certainty, String state, PageMessages words) {
        return new FlagBadge(
                id,
                code,
                tone(code),
                words.rule(code),
                words.certaintyAndState(words.certainty(certainty), words.state(state)));
    }

    /** Prices that stand out are dear or cheap; entries that look wrong are to check. */
    public static String tone(String code) {
        return switch (code) {
            case "LOW_PRICE" -> "cheap";
            case "UNIT_CONFUSION", "DATA_ERROR", "DUPLICATE_LINE", "SPLIT_ORDER" -> "check";
            default -> "dear";
        };
    }
}
