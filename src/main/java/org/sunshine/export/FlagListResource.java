package org.sunshine.export;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sunshine.kernel.Hashes;
import org.sunshine.kernel.Timestamps;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;
import org.sunshine.platform.TaggedJson;
import org.sunshine.published.Cursor;
import org.sunshine.published.FlagRow;
import org.sunshine.published.FlagSlice;
import org.sunshine.published.Flags;
import org.sunshine.published.LineFilter;
import org.sunshine.published.Lines;

/** Published flags as data: JSON by pages, CSV as a whole. Open to everybody. */
@Path("/api/v1")
public class FlagListResource {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,3}");

    @Inject
    Flags flags;

    @Inject
    Lines lines;

    @Context
    UriInfo uri;

    @Context
    Request request;

    /** A flag in a list: what flags.csv says of it; its evidence is at {@code /api/v1/flags/{id}}. */
    record Listed(
            String id,
            String position,
            String raisedAt,
            String code,
            int ruleVersion,
            String severity,
            String certainty,
            String state,
            String linePosition,
            String lineId,
            Integer version,
            LocalDate orderDate,
            String hospital,
            String supplier,
            String product,
            LocalDate from,
            LocalDate to,
            String unitPrice,
            String median,
            String expected,
            String ratio,
            String z,
            String excess,
            Integer n,
            Integer level,
            String refPosition,
            String refHash) {
        static Listed of(FlagRow flag) {
            return new Listed(
                    flag.flagId(),
                    Long.toString(flag.position()),
                    Timestamps.millis(flag.raisedAt()),
                    flag.rule(),
                    flag.ruleVersion(),
                    flag.severity(),
                    flag.certainty(),
                    flag.state(),
                    text(flag.linePosition()),
                    flag.lineId(),
                    flag.version(),
                    flag.orderDate(),
                    flag.hospitalCode(),
                    flag.supplierCode(),
                    flag.productCode(),
                    flag.from(),
                    flag.to(),
                    text(flag.unitPrice()),
                    text(flag.median()),
                    text(flag.expected()),
                    text(flag.ratio()),
                    text(flag.z()),
                    text(flag.excess()),
                    flag.n(),
                    flag.level(),
                    text(flag.refPosition()),
                    flag.refHash());
        }

        private static String text(BigDecimal number) {
            return number == null ? null : number.toPlainString();
        }

        private static String text(Long number) {
            return number == null ? null : number.toString();
        }
    }

    record Page(List<Listed> items, String next, String asOf) {}

    @GET
    @Path("/flags")
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
        FlagSlice slice = flags.newest(filter, size, after, limit);
        LineFilter fixed = filter.with(LineFilter.Parameter.AS_OF, Long.toString(size));
        String next = slice.next() == null
                ? null
                : "/api/v1/flags?%s&limit=%d&after=%s".formatted(fixed.toQuery(), limit, Cursor.of(slice.next()));
        return Response.ok(new Page(slice.flags().stream().map(Listed::of).toList(), next, Long.toString(size)))
                .type(MediaType.APPLICATION_JSON)
                .tag(tag)
                .build();
    }

    @GET
    @Path("/flags.csv")
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
        flags.newest(filter, size, 0L, 1); // What is refused is refused before the first byte.
        StreamingOutput body = out -> FlagsCsv.write(out, bom, page -> flags.export(filter, size, page));
        return Response.ok(body)
                .type("text/csv; charset=UTF-8; header=present")
                .tag(tag)
                .header("Content-Disposition", "attachment; filename=\"flags-%d.csv\"".formatted(size))
                .build();
    }

    private EntityTag tag(long size) {
        return TaggedJson.tag(Hashes.sha256Hex(uri.getRequestUri() + "|" + size));
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
