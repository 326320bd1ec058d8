package org.sunshine.ordering;

import java.util.List;
import org.sunshine.ordering.SubmittedOrder.SubmittedLine;

/**
 * A correction as it was sent, before any check: texts as they came, null where nothing came.
 *
 * @param version the order's version that it replaces, or null where what came is none
 * @param orderDate the new date of all lines, or null
 * @param lines the lines as they should be, each whole
 * @param submission SHA-256, in hex, of the request's body
 * @param errors what was wrong with the types of its values
 */
public record SubmittedCorrection(
        Integer version,
        String reason,
        String orderDate,
        List<SubmittedLine> lines,
        String submission,
        List<FieldError> errors) {}
