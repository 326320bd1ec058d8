package org.sunshine.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sunshine.ledger.Entry;
import org.sunshine.ledger.Sequencing;
import org.sunshine.ordering.AcceptedLine;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.NilReturn;
import org.sunshine.platform.Settings;
import org.sunshine.pricing.NightFlag;
import org.sunshine.published.store.LineRows;
import org.sunshine.published.store.NightFlagRows;
import org.sunshine.published.store.SumRows;
import org.sunshine.published.store.SupersedingRows;

/** Writes the read table, the flags and the sums inside the sequencing transaction: they are never ahead or behind. */
@ApplicationScoped
class PublishingLines {
    private final ObjectMapper json;
    private final Settings settings;

    @Inject
    PublishingLines(ObjectMapper json, Settings settings) {
        this.json = json;
        this.settings = settings;
    }

    void publish(@Observes Sequencing batch) throws SQLException {
        List<LineRows.Line> lines = new ArrayList<>();
        List<LineRows.Flag> flags = new ArrayList<>();
        List<NightFlagRows.Row> nightFlags = new ArrayList<>();
        List<SumRows.Nil> nils = new ArrayList<>();
        for (Entry entry : batch.entries()) {
            switch (entry.leaf().type()) {
                case LINE, CORRECTION, CANCELLATION ->
                    lines.add(new LineRows.Line(entry, note(entry, AcceptedLine.class)));
                case FLAG -> {
                    if (isOfTheNight(entry)) {
                        nightFlags.add(new NightFlagRows.Row(entry, note(entry, NightFlag.class)));
                    } else {
                        flags.add(flag(entry, lines.getLast()));
                    }
                }
                case NIL -> nils.add(new SumRows.Nil(entry.position(), note(entry, NilReturn.class)));
                case CLOSE, RULES -> {
                    // Neither moves a line or a sum.
                }
            }
        }
        LineRows.insert(batch.handle(), lines, settings.zone());
        LineRows.insertFlags(batch.handle(), flags);
        NightFlagRows.insert(batch.handle(), nightFlags);
        List<SupersedingRows.Replaced> replaced = SupersedingRows.supersede(
                batch.handle(),
                lines.stream().filter(line -> line.accepted().refHash() != null).toList());
        SumRows.add(batch.handle(), lines, nils, replaced);
    }

    /** An order's entries are its lines, each followed by its flags. */
    private LineRows.Flag flag(Entry entry, LineRows.Line line) {
        return new LineRows.Flag(entry, line, note(entry, Judgement.Finding.class));
    }

    /** A flag that came with its line has a finding for a note, which names no rule version: its line does. */
    private boolean isOfTheNight(Entry entry) {
        return note(entry, JsonNode.class).has("ruleVersion");
    }

    private <T> T note(Entry entry, Class<T> type) {
        try {
            return json.readValue(entry.note(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The note of the entry at position " + entry.position() + " is unreadable", e);
        }
    }
}
