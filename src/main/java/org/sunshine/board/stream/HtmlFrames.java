package org.sunshine.board.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.sunshine.board.Templates;
import org.sunshine.board.Words;
import org.sunshine.board.view.BoardRow;
import org.sunshine.board.view.Tally;
import org.sunshine.platform.Settings;
import org.sunshine.published.DayTotals;
import org.sunshine.published.PublishedLine;

/** The stream as the board's own script reads it: the same rows and sums as the page, rendered once for all viewers. */
@ApplicationScoped
class HtmlFrames implements LineFrames {
    private static final String LANGUAGE = "en";

    private final Settings settings;
    private final Clock clock;

    @Inject
    HtmlFrames(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Where lines are left out the page takes itself anew, or it would have a gap. */
    @Override
    public Frame lines(long size, List<PublishedLine> lines, long more) {
        if (more > 0) {
            return Frame.event("resync", size, "more");
        }
        Words words = Words.in(LANGUAGE);
        List<BoardRow> rows = lines.stream()
                .map(line -> BoardRow.of(line, BoardRow.First.TIME, settings.zone(), words))
                .toList();
        return Frame.event(
                "rows", size, Templates.rows(rows).setLocale(LANGUAGE).render());
    }

    @Override
    public Frame day(DayTotals totals) {
        Tally tally = Tally.of(totals, settings.today(), settings.cutOff());
        return Frame.event(
                "day", null, Templates.tally(tally).setLocale(LANGUAGE).render());
    }

    /** A heartbeat that the page sees: it tells a live board from a silent one, and a reader's clock from ours. */
    @Override
    public Frame heartbeat(long size) {
        return Frame.event("tick", size, clock.instant().toString());
    }
}
