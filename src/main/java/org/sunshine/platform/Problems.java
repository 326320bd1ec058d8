package org.sunshine.platform;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/** The problems that any address may answer with, whichever feature it belongs to. */
final class Problems {
    private static final Set<String> SAID_BY_THE_STATUS = Set.of(
            "/problems/not-found",
            "/problems/internal-error",
            "/problems/unavailable",
            "/problems/not-signed-in",
            "/problems/not-allowed",
            "about:blank");

    private Problems() {}

    /** The problem for a status that the server itself decided on. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 ->
                Problem.of(
                        "unreadable",
                        400,
                        "The request cannot be read",
                        "Its address or body is not in the expected form.");
            case 401 ->
                Problem.of(
                        "not-signed-in",
                        401,
                        "Nobody is signed in",
                        "Send a valid API key as `Authorization: Bearer <api key>`, or sign in at /login.");
            case 403 -> Problem.of("not-allowed", 403, "Your role may not do this", "This is for other accounts.");
            case 404 -> Problem.of("not-found", 404, "There is nothing at this address", "Check the path.");
            case 405 ->
                Problem.of(
                        "method-not-allowed",
                        405,
                        "This address does not take that method",
                        "The Allow header, where present, lists what it takes.");
            case 406 ->
                Problem.of(
                        "not-acceptable",
                        406,
                        "None of the accepted formats is offered here",
                        "Widen the Accept header.");
            case 413 -> Problem.of("too-large", 413, "The request is too large", "Send it in smaller parts.");
            case 415 ->
                Problem.of(
                        "unsupported-media-type",
                        415,
                        "The body's Content-Type is not taken here",
                        "Name the type that the documentation of this address asks for.");
            case 429 -> Problem.of("too-many-requests", 429, "Too many requests", "Wait as long as Retry-After says.");
            case 503 ->
                Problem.of(
                        "unavailable",
                        503,
                        "Not available at the moment",
                        "Nothing was stored. Try again in a few seconds.");
            default ->
                status >= 500
                        ? Problem.of("internal-error", status, "Something went wrong here", "The fault is ours.")
                        : new Problem(
                                "about:blank",
                                reason(status),
                                status,
                                "The request was refused.",
                                List.of(),
                                null,
                                null);
        };
    }

    /** A fault of ours, told by nothing but the number under which it is in the log. */
    static Problem fault(String id) {
        return Problem.of(
                        "internal-error",
                        500,
                        "Something went wrong here",
                        "The fault is ours and has been recorded under the number in `instance`.")
                .withInstance("urn:sunshine:fault:" + id);
    }

    /** Whether its detail says more than its status does. */
    static boolean isExact(Problem problem) {
        return !SAID_BY_THE_STATUS.contains(problem.type());
    }

    private static String reason(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Refused" : known.getReasonPhrase();
    }
}
