package org.sunshine.export;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sunshine.kernel.Hashes;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;
import org.sunshine.platform.TaggedJson;
import org.sunshine.published.Cursor;
import org.sunshine.published.LineFilter;
import org.sunshine.published.LineJson;
import org.sunshine.published.Lines;
import org.sunshine.published.PublishedLine;
import org.sunshine.published.Slice;

/** Published lines as data: JSON by pages, CSV as a whole. Open to everybody. */
@Path("/api/v1")
public class LinesResource {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,3}");

    @Inject
    Lines lines;

    @Inject
    TaggedJson tagged;

    @Context
    UriInfo uri;

    @Context
    Request request;

    record Page(List<LineJson> items, String next, String asOf) {}

    record Versions(LineJson line, List<LineJson> versions) {}

    @GET
    @Path("/lines")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response page() {
        LineFilter filter = LineFilter.parse(uri.getQueryParameters(), Set.of("limit", "after"));
        Map<String, String> view = Parameters.onceAmongOthers(uri.getQueryParameters(), Set.of("limit", "after"));
        int limit = limit(view.get("limit"));
        Long after = Cursor.parse(view.get("after"));
        long size = lines.sizeFor(filter);
        EntityTag tag = tag(size);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        LineFilter fixed = filter.with(LineFilter.Parameter.AS_OF, Long.toString(size));
        Slice slice = lines.newest(fixed, after, limit);
        String next = slice.next() == null
                ? null
                : "/api/v1/lines?%s&limit=%d&after=%s".formatted(fixed.toQuery(), limit, Cursor.of(slice.next()));
        return Response.ok(
                        new Page(slice.lines().stream().map(LineJson::of).toList(), next, Long.toString(slice.asOf())))
                .type(MediaType.APPLICATION_JSON)
                .tag(tag)
                .build();
    }

    @GET
    @Path("/lines.csv")
    @Produces({"text/csv", Problem.MEDIA_TYPE})
    public Response csv() {
        LineFilter filter = LineFilter.parse(uri.getQueryParameters(), Set.of("bom"));
        Map<String, String> view = Parameters.onceAmongOthers(uri.getQueryParameters(), Set.of("bom"));
        boolean bom = Parameters.trueOrFalse("bom", view.get("bom"), false);
        long size = lines.sizeFor(filter);
        EntityTag tag = tag(size);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        LineFilter fixed = filter.with(LineFilter.Parameter.AS_OF, Long.toString(size));
        StreamingOutput body = out -> LinesCsv.write(out, bom, page -> lines.export(fixed, size, page));
        return Response.ok(body)
                .type("text/csv; charset=UTF-8; header=present")
                .tag(tag)
                .header("Content-Disposition", "attachment; filename=\"lines-%d.csv\"".formatted(size))
                .build();
    }

    @GET
    @Path("/lines/{position: \\d{1,18}}")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response at(@PathParam("position") long position) {
        return versions(lines.at(position));
    }

    @GET
    @Path("/lines/by-id/{lineId}")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response byId(@PathParam("lineId") String lineId) {
        return versions(lines.versionsOf(lineId).stream().findFirst());
    }

    private Response versions(Optional<PublishedLine> found) {
        Parameters.refuseUnknown(uri.getQueryParameters(), Set.of());
        PublishedLine line = found.orElseThrow(
                () -> Problem.of("not-found", 404, "There is no such line", "No line is published here.")
                        .raise());
        return tagged.of(
                request,
                new Versions(
                        LineJson.of(line),
                        lines.versionsOf(line.lineId()).stream()
                                .map(LineJson::of)
                                .toList()));
    }

    private EntityTag tag(long size) {
        return TaggedJson.tag(Hashes.sha256Hex(uri.getRequestUri().getRawQuery() + "|" + size));
    }

    private static int limit(String given) {
        if (given == null) {
            return DEFAULT_LIMIT;
        }
        if (!LIMIT.matcher(given).matches() || Integer.parseInt(given) > MAX_LIMIT) {
            throw Parameters.notUnderstood("\"limit\" is a whole number from 1 to %d.".formatted(MAX_LIMIT))
                    .raise();
        }
        return Integer.parseInt(given);
    }
}
