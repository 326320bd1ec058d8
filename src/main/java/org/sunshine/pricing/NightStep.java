package org.sunshine.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * One step of the night after a day.
 *
 * @param state {@code waiting}, {@code running}, {@code done}, or {@code failed} until it is tried again
 * @param reason why it failed, for administrators; null in every other state
 * @param progress lines read or judged so far
 * @param findings flags raised
 * @param startedAt of the last attempt, or null
 * @param finishedAt null until it is done
 */
public record NightStep(
        LocalDate day,
        Name name,
        String state,
        String reason,
        long progress,
        long findings,
        Instant startedAt,
        Instant finishedAt) {
    /** The steps, in the order in which they are done. */
    public enum Name {
        /** Freezes the references of the next day. */
        CLOSE,
        /** Asks the nightly rules about suppliers and hospitals. */
        RULES,
        /** Judges the lines that arrived while the engine failed. */
        UNJUDGED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Name ofWord(String word) {
            return Arrays.stream(values())
                    .filter(name -> name.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
