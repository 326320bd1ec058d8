package org.sunshine.board.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sunshine.published.*;

@ApplicationScoped
class HtmlFrames implements LineFrames {
    public Frame lines(long s, List<PublishedLine> l, long m) {
        return Frame.HEARTBEAT;
    }

    public Frame day(DayTotals d) {
        return Frame.HEARTBEAT;
    }

    public Frame heartbeat(long s) {
        return Frame.HEARTBEAT;
    }
}
