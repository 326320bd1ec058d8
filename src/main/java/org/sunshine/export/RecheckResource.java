package org.sunshine.export;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;
import org.sunshine.published.Recheck;
import org.sunshine.published.RecheckingLines;

/** Makes judgements again from the ledger, for whoever asks. Never cached: the answer is about this moment. */
@Path("/api/v1")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class RecheckResource {
    @Inject
    RecheckingLines rechecking;

    @Context
    UriInfo uri;

    @GET
    @Path("/flags/{id}/recheck")
    public Response flag(@PathParam("id") String id) {
        Parameters.refuseUnknown(uri.getQueryParameters(), Set.of());
        return answer(rechecking.flag(id).orElseThrow(() -> Problem.of(
                        "not-found", 404, "There is no such flag", "No flag about a line has this id.")
                .raise()));
    }

    @GET
    @Path("/lines/{position: \\d{1,18}}/recheck")
    public Response line(@PathParam("position") long position) {
        Parameters.refuseUnknown(uri.getQueryParameters(), Set.of());
        return answer(rechecking.line(position).orElseThrow(() -> Problem.of(
                        "not-found", 404, "There is no such line", "No line is published here.")
                .raise()));
    }

    private static Response answer(Recheck recheck) {
        return Response.ok(recheck, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
