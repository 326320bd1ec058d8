package org.sunshine.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.sunshine.kernel.Ids;

/** The same answers as {@link ProblemMapping}, for what fails before or beside JAX-RS: raw routes, files, no route. */
@ApplicationScoped
public class ErrorRoutes {
    private static final Logger LOG = Logger.getLogger(ErrorRoutes.class);
    private static final int[] STATUSES = {400, 401, 403, 404, 405, 406, 413, 414, 415, 429, 500, 501, 503};

    private final ObjectMapper json;
    private final Ids ids;
    private final PageFrames frames;

    @Inject
    public ErrorRoutes(ObjectMapper json, Ids ids, PageFrames frames) {
        this.json = json;
        this.ids = ids;
        this.frames = frames;
    }

    void install(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, context -> answer(context, status));
        }
        // Before the platform's own handler, which would print a trace.
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        int status = context.statusCode();
        if (status >= 400 && status != 500) {
            answer(context, status);
        } else {
            answer(context, PassingFailure.is(context.failure()) ? 503 : 500);
        }
    }

    private void answer(RoutingContext context, int status) {
        if (context.response().headWritten()) {
            if (!context.response().ended()) {
                context.request().connection().close();
            }
            return;
        }
        Problem problem = status == 500 ? fault(context) : Problems.ofStatus(status);
        AnswerForm form = AnswerForm.of(
                context.normalizedPath(),
                context.request().getHeader("Accept"),
                context.queryParams().get("lang"));
        context.response()
                .setStatusCode(status)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", form.isPage() ? "text/html;charset=UTF-8" : Problem.MEDIA_TYPE);
        if (problem.retryAfter() != null) {
            context.response().putHeader("Retry-After", problem.retryAfter().toString());
        }
        if (status == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
        }
        context.response().end(form.isPage() ? ErrorPage.render(frames, problem, form.locale()) : text(problem));
    }

    private Problem fault(RoutingContext context) {
        String id = ids.next('F');
        LOG.errorf(context.failure(), "Fault %s", id);
        return Problems.fault(id);
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
