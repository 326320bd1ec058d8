package org.sunshine.board.view;

import org.sunshine.platform.PageFrame;

/**
 * The board of one day.
 *
 * @param stream address of the live stream under the same filter; empty where the day is over, or the filter cannot be
 *     followed live
 * @param size ledger size the page was read at
 * @param empty why there is no row, or null
 * @param older where earlier lines are, or null
 */
public record BoardPage(
        PageFrame frame,
        DayHeading heading,
        Tally tally,
        FilterBar filters,
        LineTable table,
        String stream,
        String size,
        Empty empty,
        Link older) {

    public boolean live() {
        return !stream.isEmpty();
    }
}
