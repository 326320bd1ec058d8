package org.sunshine.ordering;

/**
 * What is wrong with a field of an order.
 *
 * @param line index of the line from 0, or null for the order itself
 * @param field the field's name in the API, or a path below it such as {@code pack/ingredients/0/strength}
 * @param code stable, in upper case
 */
public record FieldError(Integer line, String field, String code, String message) {
    /** A field that nobody knows, in the object at {@code path}, which is empty or ends in a slash. */
    public static FieldError unknown(Integer line, String path, String name) {
        String shown = name.length() > 60 ? name.substring(0, 60) : name;
        return new FieldError(
                line, path + shown.replace("~", "~0").replace("/", "~1"), "UNKNOWN_FIELD", "There is no such field.");
    }

    /** The field's place as a JSON pointer into the order document. */
    public String pointer() {
        String place = field.isEmpty() ? "" : "/" + field;
        return line == null ? place : "/lines/" + line + place;
    }
}
