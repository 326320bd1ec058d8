package org.sunshine.ordering;

import java.util.List;

/**
 * A cancellation as it was sent, before any check.
 *
 * @param version the order's version that it replaces, or null where what came is none
 * @param lineNumbers the lines to end, null in the place of what is no line number; null where nothing came
 * @param submission SHA-256, in hex, of the request's body
 * @param errors what was wrong with the types of its values
 */
public record SubmittedCancellation(
        Integer version, String reason, List<Integer> lineNumbers, String submission, List<FieldError> errors) {}
