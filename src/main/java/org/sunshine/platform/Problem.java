package org.sunshine.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * An RFC 9457 problem: what happened, where, and what to do next. Each type has its page under {@code docs/problems/}.
 *
 * @param type stable relative reference, {@code /problems/<name>}
 * @param errors every error at once; empty where the problem is not about fields
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Detail> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) String instance) {
    public static final String MEDIA_TYPE = "application/problem+json";

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

    public static Problem of(String name, int status, String title, String detail) {
        return new Problem("/problems/" + name, title, status, detail, List.of(), null);
    }

    public Problem withErrors(List<Detail> details) {
        return new Problem(type, title, status, detail, List.copyOf(details), instance);
    }

    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
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
