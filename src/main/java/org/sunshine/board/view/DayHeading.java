package org.sunshine.board.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.sunshine.board.Words;

/**
 * The day at the top of the board, with the way to its neighbours.
 *
 * @param iso the day as data
 * @param previous the day before with purchases, or null
 * @param next the day after with purchases, or null
 * @param clock when the page was read
 */
public record DayHeading(String title, String iso, Step previous, Step next, String clock) {

    /** A neighbouring day. */
    public record Step(String address, String words, String full) {}

    /** @param address of a day's board under the filter at hand */
    public static DayHeading of(
            LocalDate day,
            Optional<LocalDate> previous,
            Optional<LocalDate> next,
            Function<LocalDate, String> address,
            Instant now,
            ZoneId zone,
            Words words) {
        Days days = new Days(words.locale());
        Function<LocalDate, Step> step =
                neighbour -> new Step(address.apply(neighbour), days.step(neighbour), days.full(neighbour));
        return new DayHeading(
                days.title(day),
                day.toString(),
                previous.map(step).orElse(null),
                next.map(step).orElse(null),
                days.clock(now.atZone(zone)));
    }
}
