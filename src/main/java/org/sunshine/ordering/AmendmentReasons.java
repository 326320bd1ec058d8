package org.sunshine.ordering;

import java.util.List;
import java.util.Set;

/** Why an order is corrected or lines of it are cancelled. */
final class AmendmentReasons {
    static final String OMITTED_LINE = "OMITTED_LINE";
    static final String WRONG_DATE = "WRONG_DATE";

    /** The programme's own: a described pack got its product. */
    static final String MATCHED = "MATCHED";

    private static final Set<String> OF_HOSPITALS = Set.of(
            "TYPING_ERROR",
            "WRONG_PACK",
            "WRONG_PRICE",
            "WRONG_QUANTITY",
            "WRONG_SUPPLIER",
            WRONG_DATE,
            OMITTED_LINE,
            "DUPLICATE",
            "RETURNED",
            "NOT_DELIVERED",
            "OTHER");

    /** What a line ends by: a date and a missing line are mended by a correction. */
    private static final Set<String> NOT_TO_CANCEL = Set.of(WRONG_DATE, OMITTED_LINE);

    private AmendmentReasons() {}

    static void check(String reason, boolean cancels, List<FieldError> errors) {
        if (reason == null || reason.isBlank()) {
            refuse(errors, "REQUIRED", "The reason is missing, as in WRONG_PRICE.");
        } else if (!OF_HOSPITALS.contains(reason)) {
            refuse(errors, "UNKNOWN_REASON", "The reason is none of the known codes.");
        } else if (cancels && NOT_TO_CANCEL.contains(reason)) {
            refuse(errors, "NOT_A_CANCELLATION", "This is a reason to correct the order, not to cancel lines.");
        }
    }

    private static void refuse(List<FieldError> errors, String code, String message) {
        // Of a reason of the wrong type it was said already that it is none.
        if (errors.stream().noneMatch(error -> error.pointer().equals("/reason"))) {
            errors.add(new FieldError(null, "reason", code, message));
        }
    }
}
