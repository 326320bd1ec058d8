package org.sunshine.board.stream;

import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;
import org.sunshine.platform.ProblemJson;
import org.sunshine.published.LineFilter;

/**
 * The addresses of the stream. Raw routes, since a frame is encoded once and the same bytes go to every viewer, which a
 * resource method cannot do.
 */
@ApplicationScoped
class StreamRoutes {
    private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");
    private static final int RETRY_MILLIS = 3_000;

    private final LiveLines live;
    private final JsonFrames json;
    private final HtmlFrames html;
    private final ProblemJson problems;

    @Inject
    StreamRoutes(LiveLines live, JsonFrames json, HtmlFrames html, ProblemJson problems) {
        this.live = live;
        this.json = json;
        this.html = html;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.get("/api/v1/board/stream").blockingHandler(context -> open(context, json, Set.of()), false);
        router.get("/live").blockingHandler(context -> open(context, html, Set.of("since", "lang", "kiosk")), false);
    }

    private void open(RoutingContext routing, LineFrames form, Set<String> view) {
        try {
            Map<String, List<String>> query = query(routing.queryParams());
            LineFilter filter = LineFilter.parseLive(query, view);
            Long since = since(routing);
            stream(routing, filter, form, since);
        } catch (Problem.Raised raised) {
            problems.send(routing, raised.problem());
        }
    }

    private void stream(RoutingContext routing, LineFilter filter, LineFrames form, Long since) {
        HttpServerResponse response = routing.response();
        Context context = routing.vertx().getOrCreateContext();
        Viewer viewer = new Viewer(response, context);
        response.closeHandler(closed -> live.leave(filter, form, viewer));
        response.exceptionHandler(failed -> live.leave(filter, form, viewer));
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .putHeader("Access-Control-Allow-Origin", "*");
        if (!live.join(filter, form, viewer)) {
            problems.send(
                    routing,
                    Problem.of(
                                    "too-many-viewers",
                                    503,
                                    "Too many live viewers",
                                    "The page itself still works; load it again from time to time.")
                            .retryAfter(10));
            return;
        }
        try {
            Optional<Frame> missed = since == null ? Optional.empty() : live.missed(filter, form, since);
            viewer.send(Frame.retry(RETRY_MILLIS));
            missed.ifPresent(viewer::send);
        } catch (RuntimeException e) {
            // The database is away: this one gets an error, and must not count as a viewer.
            live.leave(filter, form, viewer);
            response.setChunked(false);
            throw e;
        }
        if (response.closed()) {
            live.leave(filter, form, viewer);
        }
    }

    /** The ledger size that the viewer has seen: the header that a browser sends by itself, or our own parameter. */
    private static Long since(RoutingContext routing) {
        String header = routing.request().getHeader("Last-Event-ID");
        String given = header != null ? header : routing.queryParams().get("since");
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (!SIZE.matcher(given).matches()) {
            throw Parameters.notUnderstood("The last event's id is a ledger size.")
                    .raise();
        }
        return Long.valueOf(given);
    }

    private static Map<String, List<String>> query(MultiMap parameters) {
        Map<String, List<String>> query = new HashMap<>();
        parameters.names().forEach(name -> query.put(name, parameters.getAll(name)));
        return query;
    }
}
