package org.sunshine.board.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sunshine.published.DayTotals;
import org.sunshine.published.LineJson;
import org.sunshine.published.PublishedLine;

/** The public stream: lines as the API shows them. */
@ApplicationScoped
class JsonFrames implements LineFrames {
    private final ObjectMapper json;

    @Inject
    JsonFrames(ObjectMapper json) {
        this.json = json;
    }

    record Lines(String size, List<LineJson> lines, String more) {}

    record Day(
            String day,
            String spend,
            String currency,
            String orders,
            String lines,
            String flagged,
            long hospitalsFiled,
            long hospitals) {}

    @Override
    public Frame lines(long size, List<PublishedLine> lines, long more) {
        return Frame.event(
                "lines",
                size,
                written(new Lines(
                        Long.toString(size), lines.stream().map(LineJson::of).toList(), Long.toString(more))));
    }

    @Override
    public Frame day(DayTotals totals) {
        return Frame.event(
                "day",
                null,
                written(new Day(
                        totals.day().toString(),
                        totals.spend().toPlainString(),
                        totals.currency(),
                        Long.toString(totals.orders()),
                        Long.toString(totals.lines()),
                        Long.toString(totals.flagged()),
                        totals.hospitalsFiled(),
                        totals.hospitals())));
    }

    @Override
    public Frame heartbeat(long size) {
        return Frame.HEARTBEAT;
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A frame cannot be written", e);
        }
    }
}
