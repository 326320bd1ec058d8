package org.sunshine.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Leaves threads to the readers: a request with a body holds one of the portal's threads for as long as the body takes
 * to arrive, and a few hundred that never do would close the portal to everybody. One key has only a part of the
 * writers' share. Counts before anybody is signed in; a request without a valid key is refused before its body is read.
 */
@ApplicationScoped
public class WritersLimit {
    /** Of the threads in {@code quarkus.thread-pool.max-threads}. */
    static final int WRITERS = 300;

    static final int WRITERS_OF_A_KEY = 100;

    private static final int AFTER_THE_HEADERS = 9_000;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final Set<HttpMethod> WRITING =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final Map<String, Integer> byKey = new HashMap<>();
    private int writers;

    void install(@Observes Filters filters) {
        filters.register(this::admit, AFTER_THE_HEADERS);
    }

    private void admit(RoutingContext context) {
        if (!WRITING.contains(context.request().method())) {
            context.next();
            return;
        }
        String key = String.valueOf(context.request().getHeader("Authorization"));
        int refusal = enter(key);
        if (refusal != 0) {
            context.response().putHeader("Connection", "close");
            context.fail(refusal);
            return;
        }
        context.addEndHandler(ended -> leave(key));
        context.next();
    }

    /** The status of the refusal, or 0. */
    synchronized int enter(String key) {
        if (byKey.getOrDefault(key, 0) >= WRITERS_OF_A_KEY) {
            return TOO_MANY_REQUESTS;
        }
        if (writers >= WRITERS) {
            return UNAVAILABLE;
        }
        writers++;
        byKey.merge(key, 1, Integer::sum);
        return 0;
    }

    synchronized void leave(String key) {
        writers--;
        byKey.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
    }
}
