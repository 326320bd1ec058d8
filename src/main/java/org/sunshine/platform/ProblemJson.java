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

    /** Ends the response with the problem; 503 asks the caller to come back. */
    public void send(RoutingContext routing, Problem problem) {
        try {
            if (problem.status() == 503) {
                routing.response().putHeader("Retry-After", "10");
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
