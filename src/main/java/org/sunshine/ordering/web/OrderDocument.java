package org.sunshine.ordering.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sunshine.catalogue.PackDescription;
import org.sunshine.kernel.Hashes;
import org.sunshine.ordering.CheckingOrder;
import org.sunshine.ordering.FieldError;
import org.sunshine.ordering.SubmittedCancellation;
import org.sunshine.ordering.SubmittedCorrection;
import org.sunshine.ordering.SubmittedOrder;
import org.sunshine.ordering.SubmittedOrder.SubmittedLine;
import org.sunshine.platform.Problem;

/**
 * Reads an order document. Decimals may come as strings or numbers; a value of another type, and a field that nobody
 * knows, is an error at its pointer. Nothing is judged here.
 */
final class OrderDocument {
    private static final Set<String> ORDER_FIELDS =
            Set.of("orderNumber", "orderDate", "currency", "hospitalCode", "lines");
    private static final Set<String> CORRECTION_FIELDS =
            Set.of("version", "reason", "orderDate", "hospitalCode", "lines");
    private static final Set<String> CANCELLATION_FIELDS = Set.of("version", "reason", "hospitalCode", "lineNumbers");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,6}");
    private static final Set<String> LINE_FIELDS = Set.of(
            "lineNumber",
            "packCode",
            "pack",
            "supplierCode",
            "supplierName",
            "packs",
            "packSize",
            "packPrice",
            "reasonCode",
            "contractRef");
    private static final Set<String> PACK_FIELDS =
            Set.of("ingredients", "form", "route", "brand", "manufacturer", "tier", "packSize", "unit");
    private static final Set<String> INGREDIENT_FIELDS = Set.of("inn", "strength");

    /** Some 1,600 a line of the longest order. */
    private static final int MAX_BYTES = 16 << 20;

    /** A document in memory takes many times its bytes, the more the smaller its values are. */
    private static final JsonFactory MODEST = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxTokenCount(2_000_000)
                    .build())
            .build();

    /** The bytes are no JSON object, or the order is over its limits. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean tooLarge;

        Unreadable(String message, boolean tooLarge) {
            super(message);
            this.tooLarge = tooLarge;
        }

        Problem problem() {
            return tooLarge ? FilingProblems.tooLarge(getMessage()) : FilingProblems.unreadable(getMessage());
        }
    }

    private final List<FieldError> errors = new ArrayList<>();
    private SubmittedOrder order;

    private final String submission;

    private OrderDocument(String submission) {
        this.submission = submission;
    }

    static OrderDocument read(ObjectMapper json, byte[] body) throws Unreadable {
        OrderDocument document = new OrderDocument(Hashes.hex(Hashes.sha256(body)));
        JsonNode node = object(json, body);
        document.unknown(null, "", node, ORDER_FIELDS);
        document.order = document.order(node);
        return document;
    }

    /** A correction with the hospital that its sender names, or null. */
    record Correction(String hospitalCode, SubmittedCorrection submitted) {}

    static Correction readCorrection(ObjectMapper json, byte[] body) throws Unreadable {
        OrderDocument document = new OrderDocument(Hashes.hex(Hashes.sha256(body)));
        JsonNode node = object(json, body);
        document.unknown(null, "", node, CORRECTION_FIELDS);
        SubmittedOrder order = document.order(node);
        return new Correction(
                order.hospitalCode(),
                new SubmittedCorrection(
                        document.count("version", node.get("version")),
                        document.text(null, node, "reason"),
                        order.orderDate(),
                        order.lines(),
                        document.submission,
                        List.copyOf(document.errors)));
    }

    /** A cancellation with the hospital that its sender names, or null. */
    record Cancellation(String hospitalCode, SubmittedCancellation submitted) {}

    static Cancellation readCancellation(ObjectMapper json, byte[] body) throws Unreadable {
        OrderDocument document = new OrderDocument(Hashes.hex(Hashes.sha256(body)));
        JsonNode node = object(json, body);
        document.unknown(null, "", node, CANCELLATION_FIELDS);
        return new Cancellation(
                document.text(null, node, "hospitalCode"),
                new SubmittedCancellation(
                        document.count("version", node.get("version")),
                        document.text(null, node, "reason"),
                        document.lineNumbers(node.get("lineNumbers")),
                        document.submission,
                        List.copyOf(document.errors)));
    }

    /** A JSON object, read strictly: nothing after it, no key twice, numbers kept exact. */
    static JsonNode object(ObjectMapper json, byte[] body) throws Unreadable {
        ObjectReader reader = json.reader()
                .with(MODEST)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        if (body.length > MAX_BYTES) {
            throw new Unreadable(
                    "The document has %d bytes; at most %d are read.".formatted(body.length, MAX_BYTES), true);
        }
        JsonNode node;
        try {
            node = reader.readTree(body);
        } catch (StreamConstraintsException e) {
            throw new Unreadable(
                    "The body is nested too deeply, or holds too many values, or one that is too long.", true);
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new Unreadable(
                    place == null
                            ? "The body is not valid JSON."
                            : "The body is not valid JSON; it breaks at line %d, column %d."
                                    .formatted(place.getLineNr(), place.getColumnNr()),
                    false);
        } catch (NumberFormatException e) {
            throw new Unreadable("The body holds a number whose exponent is out of all measure.", false);
        } catch (IOException e) {
            throw new Unreadable("The body cannot be read.", false);
        }
        if (node == null || !node.isObject()) {
            throw new Unreadable("The body is not a JSON object.", false);
        }
        return node;
    }

    SubmittedOrder order() {
        return order;
    }

    /** Errors of type; those of value are found by the check. */
    List<FieldError> errors() {
        return errors;
    }

    private SubmittedOrder order(JsonNode node) throws Unreadable {
        JsonNode lines = node.get("lines");
        List<SubmittedLine> submitted = null;
        if (lines != null && !lines.isNull()) {
            if (!lines.isArray()) {
                errors.add(new FieldError(null, "lines", "WRONG_TYPE", "The lines are a JSON array."));
            } else if (lines.size() > CheckingOrder.MAX_LINES) {
                throw new Unreadable(
                        "The order has %d lines; at most %d go into one order."
                                .formatted(lines.size(), CheckingOrder.MAX_LINES),
                        true);
            } else {
                submitted = new ArrayList<>();
                for (int i = 0; i < lines.size(); i++) {
                    submitted.add(line(i, lines.get(i)));
                }
            }
        }
        return new SubmittedOrder(
                text(null, node, "orderNumber"),
                text(null, node, "orderDate"),
                text(null, node, "currency"),
                text(null, node, "hospitalCode"),
                submitted);
    }

    private List<Integer> lineNumbers(JsonNode given) throws Unreadable {
        if (given == null || given.isNull()) {
            return null;
        }
        if (!given.isArray()) {
            errors.add(new FieldError(null, "lineNumbers", "WRONG_TYPE", "The line numbers are a JSON array."));
            return null;
        }
        if (given.size() > CheckingOrder.MAX_LINES) {
            throw new Unreadable("At most %d lines are cancelled at once.".formatted(CheckingOrder.MAX_LINES), true);
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            numbers.add(count("lineNumbers/" + i, given.get(i)));
        }
        return numbers;
    }

    /** A whole number from 1, as a number or a string; null, with an error, where it is none. */
    private Integer count(String path, JsonNode value) {
        if (value == null || value.isNull()) {
            errors.add(new FieldError(null, path, "REQUIRED", "A whole number from 1 is missing."));
            return null;
        }
        String text = value.isIntegralNumber() || value.isTextual() ? value.asText() : "";
        if (!COUNT.matcher(text).matches()) {
            errors.add(new FieldError(null, path, "NOT_A_COUNT", "This is a whole number from 1 to 9999999."));
            return null;
        }
        return Integer.valueOf(text);
    }

    private SubmittedLine line(int index, JsonNode node) {
        if (!node.isObject()) {
            errors.add(new FieldError(index, "", "WRONG_TYPE", "A line is a JSON object."));
            return new SubmittedLine(null, null, null, null, null, null, null, null, null, null, submission);
        }
        unknown(index, "", node, LINE_FIELDS);
        return new SubmittedLine(
                number(index, node, "lineNumber"),
                text(index, node, "packCode"),
                pack(index, node.get("pack")),
                text(index, node, "supplierCode"),
                text(index, node, "supplierName"),
                number(index, node, "packs"),
                number(index, node, "packSize"),
                number(index, node, "packPrice"),
                text(index, node, "reasonCode"),
                text(index, node, "contractRef"),
                submission);
    }

    private PackDescription pack(int line, JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isObject()) {
            errors.add(new FieldError(line, "pack", "WRONG_TYPE", "A described pack is a JSON object."));
            return null;
        }
        unknown(line, "pack/", node, PACK_FIELDS);
        List<PackDescription.Ingredient> ingredients = new ArrayList<>();
        JsonNode given = node.get("ingredients");
        if (given != null && given.isArray() && given.size() <= 50) {
            for (int i = 0; i < given.size(); i++) {
                JsonNode ingredient = given.get(i);
                String path = "pack/ingredients/" + i;
                if (!ingredient.isObject()) {
                    errors.add(new FieldError(line, path, "WRONG_TYPE", "An ingredient is a JSON object."));
                    continue;
                }
                unknown(line, path + "/", ingredient, INGREDIENT_FIELDS);
                ingredients.add(new PackDescription.Ingredient(
                        text(line, path + "/inn", ingredient.get("inn")),
                        text(line, path + "/strength", ingredient.get("strength"))));
            }
        } else if (given != null && !given.isNull()) {
            errors.add(new FieldError(
                    line, "pack/ingredients", "WRONG_TYPE", "The ingredients are a JSON array of at most 50."));
        }
        return new PackDescription(
                ingredients,
                text(line, "pack/form", node.get("form")),
                text(line, "pack/route", node.get("route")),
                text(line, "pack/brand", node.get("brand")),
                text(line, "pack/manufacturer", node.get("manufacturer")),
                text(line, "pack/tier", node.get("tier")),
                number(line, "pack/packSize", node.get("packSize")),
                text(line, "pack/unit", node.get("unit")));
    }

    private void unknown(Integer line, String path, JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && errors.size() < CheckingOrder.MAX_ERRORS) {
                errors.add(FieldError.unknown(line, path, name));
            }
        });
    }

    private String text(Integer line, JsonNode node, String field) {
        return text(line, field, node.get(field));
    }

    private String text(Integer line, String path, JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            errors.add(new FieldError(line, path, "WRONG_TYPE", "This is a JSON string."));
            return null;
        }
        return value.textValue();
    }

    private String number(int line, JsonNode node, String field) {
        return number(line, field, node.get(field));
    }

    private String number(int line, String path, JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.isIntegralNumber()
                    ? value.bigIntegerValue().toString()
                    : value.decimalValue().toString();
        }
        if (!value.isTextual()) {
            errors.add(new FieldError(line, path, "WRONG_TYPE", "This is a JSON string or number."));
            return null;
        }
        return value.textValue();
    }
}
