package org.sunshine.pricing.web;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunshine.platform.Problem;

/** Reads the small JSON objects that administrators send. */
final class RequestDocument {
    private static final int DATE_CHARACTERS = 10;

    private RequestDocument() {}

    /** The object of a body; an empty body is an empty object. */
    static JsonNode object(ObjectMapper json, byte[] body) {
        try {
            if (body == null || body.length == 0) {
                return json.createObjectNode();
            }
            JsonNode document = json.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .readTree(body);
            if (document.isObject()) {
                return document;
            }
        } catch (IOException e) {
            // Refused below, like any other text.
        }
        throw Problem.of("unreadable", 400, "The request cannot be read", "The body is one JSON object.")
                .raise();
    }

    static List<Problem.Detail> unknown(JsonNode document, Set<String> known) {
        List<Problem.Detail> errors = new ArrayList<>();
        document.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                errors.add(Problem.Detail.at("", "UNKNOWN_FIELD", "There is no such field here."));
            }
        });
        return errors;
    }

    /** An ISO date between the years 1900 and 9999. */
    static Optional<LocalDate> day(JsonNode document, String field) {
        JsonNode text = document.path(field);
        try {
            if (text.isTextual() && text.textValue().length() == DATE_CHARACTERS) {
                return Optional.of(LocalDate.parse(text.textValue())).filter(day -> day.getYear() >= 1900);
            }
        } catch (DateTimeException e) {
            // No date, then.
        }
        return Optional.empty();
    }
}
