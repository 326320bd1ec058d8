package org.sunshine.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * An RFC 9457 problem: what happened, where, and what to do next. Each type has its page under {@code docs/problems/}.
 *
 * @param type stable relative reference, {@code /problems/<name>}
 * @param errors every error at once; empty where the problem is not about fields
 * @param retryAfter seconds until the same request may succeed, sent as {@code Retry-After}; null where it never will
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Detail> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) String instance,
        @JsonIgnore Integer retryAfter) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int SECONDS_TO_WAIT = 5;

    /**
     * One error of a document or a file.
     *
     * @param pointer JSON pointer into the request's body, or null where row and column say the place
     * @param row number of the record in a file, the header being row 1, or null
     * @param column header of the column, or null
     * @param code stable, in upper case
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Detail(String pointer, Integer row, String column, String code, String message) {
        public static Detail at(String pointer, String code, String message) {
            return new Detail(pointer, null, null, code, message);
        }

        public static Detail atRow(int row, String column, String code, String message) {
            return new Detail(null, row, column, code, message);
        }
    }

    /** A problem; one of status 429 or 503 asks the caller to come back. */
    public static Problem of(String name, int status, String title, String detail) {
        Integer retryAfter = status == 429 || status == 503 ? SECONDS_TO_WAIT : null;
        return new Problem("/problems/" + name, title, status, detail, List.of(), null, retryAfter);
    }

    public Problem withErrors(List<Detail> details) {
        return new Problem(type, title, status, detail, List.copyOf(details), instance, retryAfter);
    }

    Problem withInstance(String uri) {
        return new Problem(type, title, status, detail, errors, uri, retryAfter);
    }

    public Problem retryAfter(int seconds) {
        return new Problem(type, title, status, detail, errors, instance, seconds);
    }

    public Response toResponse() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        return retryAfter == null
                ? answer.build()
                : answer.header(HttpHeaders.RETRY_AFTER, retryAfter).build();
    }

    /** Thrown where a resource cannot answer and no use case is running; mapped to its problem. */
    public static final class Raised extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        public Raised(Problem problem) {
            super(problem.title());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    public Raised raise() {
        return new Raised(this);
    }
}
