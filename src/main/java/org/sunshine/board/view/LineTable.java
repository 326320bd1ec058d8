package org.sunshine.board.view;

import java.time.ZoneId;
import java.util.List;
import org.sunshine.board.Words;
import org.sunshine.published.PublishedLine;

/**
 * A list of lines, newest first.
 *
 * @param byTime the first column is the time of publication, else the day of the order
 */
public record LineTable(List<BoardRow> rows, boolean byTime, String currency) {

    public static LineTable of(
            List<PublishedLine> lines, BoardRow.First first, String currency, ZoneId zone, Words words) {
        return new LineTable(
                lines.stream()
                        .map(line -> BoardRow.of(line, first, zone, words))
                        .toList(),
                first == BoardRow.First.TIME,
                currency);
    }
}
