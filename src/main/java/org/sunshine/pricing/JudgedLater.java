package org.sunshine.pricing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sunshine.ordering.Judgement;
import org.sunshine.platform.Database;

/** How lines were judged by a night that had arrived while the engine failed. */
@ApplicationScoped
public class JudgedLater {
    private final Database database;
    private final ObjectMapper json;

    @Inject
    public JudgedLater(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The later judgement of the line at a position; empty where it has none. */
    public Optional<Judgement> of(long linePosition) {
        return database.read(handle -> handle.createQuery(
                                "SELECT judgement FROM pricing_judged_later WHERE line_position = :line")
                        .bind("line", linePosition)
                        .mapTo(String.class)
                        .findOne())
                .map(this::read);
    }

    private Judgement read(String text) {
        try {
            return json.readValue(text, Judgement.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A judgement cannot be read", e);
        }
    }
}
