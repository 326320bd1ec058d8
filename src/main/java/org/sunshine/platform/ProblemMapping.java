package org.sunshine.platform;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;
import org.sunshine.kernel.Ids;

/** Turns whatever leaves a resource method as an exception into a problem, and tells nothing about the inside. */
public class ProblemMapping {
    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    private final Ids ids;
    private final PageFrames frames;

    @Inject
    public ProblemMapping(Ids ids, PageFrames frames) {
        this.ids = ids;
        this.frames = frames;
    }

    @ServerExceptionMapper
    public Response raised(Problem.Raised raised, ContainerRequestContext request) {
        return answer(raised.problem(), request).build();
    }

    /** What JAX-RS itself refuses: unknown address, wrong method, wrong type, a parameter that does not parse. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException exception, ContainerRequestContext request) {
        Response given = exception.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        if (given.getStatus() >= 500 && given.getStatus() != 503) {
            return fault(exception, request);
        }
        if (exception.getCause() instanceof MismatchedInputException mismatched) {
            return mismatched(mismatched, request);
        }
        if (exception.getCause() instanceof StreamReadException unreadable) {
            return unreadable(unreadable, request);
        }
        Response.ResponseBuilder answer = answer(Problems.ofStatus(given.getStatus()), request);
        if (given.getHeaders().containsKey(HttpHeaders.ALLOW)) {
            answer.header(HttpHeaders.ALLOW, given.getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    /** JSON that is not JSON. */
    @ServerExceptionMapper
    public Response unreadable(StreamReadException exception, ContainerRequestContext request) {
        Problem problem = Problem.of(
                "unreadable",
                400,
                "The request cannot be read",
                exception.getLocation() == null
                        ? "The body is not well-formed JSON."
                        : "The body is not well-formed JSON at line %d, column %d."
                                .formatted(
                                        exception.getLocation().getLineNr(),
                                        exception.getLocation().getColumnNr()));
        return answer(problem, request).build();
    }

    /** JSON whose shape is not the documented one. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException exception, ContainerRequestContext request) {
        Problem problem = Problem.of(
                        "unreadable",
                        400,
                        "The request cannot be read",
                        "The body is JSON, but not of the documented shape.")
                .withErrors(List.of(Problem.Detail.at(
                        pointer(exception),
                        "WRONG_SHAPE",
                        "This value is not of the documented kind, or not expected here.")));
        return answer(problem, request).build();
    }

    /** A database that is away or busy is told as such; nothing was stored. */
    @ServerExceptionMapper
    public Response unexpected(Throwable exception, ContainerRequestContext request) {
        if (PassingFailure.is(exception)) {
            LOG.warnf("The database did not answer, or not in time: %s", exception.getMessage());
            LOG.debug("The database did not answer, or not in time", exception);
            return answer(Problems.ofStatus(503), request).build();
        }
        if (happenedReadingTheBody(exception)) {
            LOG.debug("A request's body did not arrive", exception); // and its connection is closed
            return answer(Problems.ofStatus(400), request).build();
        }
        if (happenedReadingAForm(exception)) {
            LOG.warn("A form could not be read", exception);
            return answer(Problems.ofStatus(400), request).build();
        }
        return fault(exception, request);
    }

    /**
     * The form parser answers a broken boundary, header or character set with whatever exception it stumbles over; only
     * where it was thrown tells that the client's bytes are to blame. No resource method runs below that handler.
     */
    private static boolean happenedReadingAForm(Throwable exception) {
        return Arrays.stream(exception.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(FormBodyHandler.class.getName()));
    }

    /** The client paused for too long, or went away in the middle. */
    private static boolean happenedReadingTheBody(Throwable exception) {
        return exception instanceof IOException
                && Arrays.stream(exception.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(VertxInputStream.class.getName()));
    }

    private Response fault(Throwable exception, ContainerRequestContext request) {
        String id = ids.next('F');
        LOG.errorf(exception, "Fault %s", id);
        return answer(Problems.fault(id), request).build();
    }

    private Response.ResponseBuilder answer(Problem problem, ContainerRequestContext request) {
        AnswerForm form = AnswerForm.of(request);
        Response.ResponseBuilder answer = form.isPage()
                ? Response.status(problem.status())
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(ErrorPage.render(frames, problem, form.locale()))
                : Response.fromResponse(problem.toResponse());
        answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (form.isPage() && problem.retryAfter() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfter());
        }
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer;
    }

    /** The JSON pointer (RFC 6901) of the place where reading stopped. */
    private static String pointer(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? String.valueOf(step.getIndex())
                        : step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
