package org.sunshine.board.stream;

import java.util.List;
import org.sunshine.published.DayTotals;
import org.sunshine.published.PublishedLine;

/** A form of the stream: how new lines and a day's totals look in it. */
interface LineFrames {
    /** The most lines that one frame carries. */
    int MAX_LINES = 50;

    /**
     * A frame of new lines.
     *
     * @param lines newest first, at most {@link #MAX_LINES}
     * @param more how many matching lines are left out
     */
    Frame lines(long size, List<PublishedLine> lines, long more);

    Frame day(DayTotals totals);

    /** What a quiet connection gets every 15 seconds. */
    Frame heartbeat(long size);
}
