package org.sunshine.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Answers a raw route with a problem, as the resources do. */
@ApplicationScoped
public class ProblemJson {
    private final ObjectMapper json;

    @Inject
    public ProblemJson(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the response with the problem. */
    public void send(RoutingContext routing, Problem problem) {
        try {
            if (problem.retryAfter() != null) {
                routing.response().putHeader("Retry-After", problem.retryAfter().toString());
            }
            routing.response()
                    .setStatusCode(problem.status())
                    .setChunked(false)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem cannot be written", e);
        }
    }
}
