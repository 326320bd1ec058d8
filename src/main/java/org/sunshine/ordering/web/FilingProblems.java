package org.sunshine.ordering.web;

import java.time.LocalDate;
import java.util.List;
import org.sunshine.ordering.CheckingOrder;
import org.sunshine.ordering.FieldError;
import org.sunshine.platform.Problem;

/** The problems that a filing can meet. */
final class FilingProblems {
    private FilingProblems() {}

    static Problem refused(List<FieldError> errors) {
        boolean size = errors.stream().allMatch(error -> error.code().equals("PACK_SIZE_MISMATCH"));
        boolean all = errors.size() <= CheckingOrder.MAX_ERRORS;
        List<Problem.Detail> details = errors.stream()
                .limit(CheckingOrder.MAX_ERRORS)
                .map(error -> Problem.Detail.at(error.pointer(), error.code(), error.message()))
                .toList();
        return size
                ? Problem.of(
                                "pack-size-mismatch",
                                422,
                                "A pack size disagrees with the catalogue",
                                "Nothing was stored. Correct the pack size, or the pack code.")
                        .withErrors(details)
                : Problem.of(
                                "order-refused",
                                422,
                                "The order has errors",
                                all
                                        ? "Nothing was stored. All errors found are listed."
                                        : "Nothing was stored. The first %d errors are listed."
                                                .formatted(CheckingOrder.MAX_ERRORS))
                        .withErrors(details);
    }

    static Problem unreadable(String detail) {
        return Problem.of("unreadable", 400, "The request cannot be read", detail);
    }

    static Problem tooLarge(String detail) {
        return Problem.of("too-large", 413, "The request is over its limits", detail);
    }

    static Problem otherContent(String orderId) {
        return Problem.of(
                "order-number-taken",
                409,
                "Another order has this number",
                "The hospital filed order %s under this number with other content. To change it, file a correction."
                        .formatted(orderId));
    }

    static Problem versionSuperseded(int given, int newest) {
        return Problem.of(
                        "version-superseded",
                        409,
                        "The order has a newer version",
                        "Version %d is not the newest, which is %d. Look at what changed before you change it again."
                                .formatted(given, newest))
                .withErrors(List.of(Problem.Detail.at("/version", "VERSION_SUPERSEDED", Integer.toString(newest))));
    }

    static Problem noSuchOrder() {
        return Problem.of("not-found", 404, "There is no such order", "No order has this id.");
    }

    static Problem noSuchPack() {
        return Problem.of("not-found", 404, "There is no such pack", "No pack has this code.");
    }

    static Problem packHasProduct(String product) {
        return Problem.of(
                "pack-has-product",
                409,
                "The pack has its product",
                "The pack is of the product %s, and a pack's product never changes.".formatted(product));
    }

    static Problem noSuchHospital(String code) {
        return Problem.of(
                "no-such-hospital",
                422,
                "The hospital is not registered",
                "No active hospital has the code " + code + ".");
    }

    static Problem hospitalMissing() {
        return Problem.of(
                        "order-refused",
                        422,
                        "The order has errors",
                        "An administrator's key files for the hospital that the order names.")
                .withErrors(List.of(Problem.Detail.at("/hospitalCode", "REQUIRED", "The hospital's code is missing.")));
    }

    static Problem hospitalMalformed() {
        return refused(List.of(new FieldError(
                null,
                "hospitalCode",
                "NOT_A_CODE",
                "A code has 1 to 40 letters, digits, dots, hyphens or underscores.")));
    }

    static Problem otherHospital() {
        return Problem.of(
                "other-hospital",
                403,
                "This key files for another hospital",
                "A hospital's key writes for that hospital only.");
    }

    static Problem keyReused() {
        return Problem.of(
                "idempotency-key-reused",
                422,
                "The idempotency key was used for another request",
                "Repeat a request with the same body, or take a new key.");
    }

    static Problem keyMalformed() {
        return Problem.of(
                "bad-idempotency-key",
                400,
                "The idempotency key is malformed",
                "An Idempotency-Key has 1 to 255 printable ASCII characters.");
    }

    static Problem inProgress() {
        return Problem.of(
                        "request-in-progress",
                        409,
                        "The first request with this idempotency key is still at work",
                        "Ask again in a second.")
                .retryAfter(1);
    }

    static Problem hasOrders(LocalDate day) {
        return Problem.of(
                "orders-exist",
                409,
                "There are orders for this day",
                "A nil return for %s would be untrue.".formatted(day));
    }

    static Problem manyFiles() {
        return Problem.of(
                "many-files",
                503,
                "Many large files are being imported",
                "Nothing was stored. Send the file again later.");
    }

    static Problem notYetPublished() {
        return Problem.of(
                        "not-yet-published",
                        503,
                        "The order is stored and not yet published",
                        "Ask again in a few seconds; the order is safe.")
                .retryAfter(2);
    }
}
