package org.sunshine.export;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Set;
import org.sunshine.kernel.Timestamps;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;
import org.sunshine.platform.TaggedJson;
import org.sunshine.pricing.RuleFile;
import org.sunshine.published.Flags;
import org.sunshine.published.PublishedFlag;

/** Flags with their evidence, and the published rules that raised them. */
@Path("/api/v1")
public class FlagsResource {
    @Inject
    Flags flags;

    @Inject
    TaggedJson tagged;

    @Context
    UriInfo uri;

    @Context
    Request request;

    /**
     * A flag as the API shows it; {@code evidence} holds every figure that the rule used. It is about a line, or about
     * what {@code supplier}, {@code hospital} and {@code product} name over a period.
     */
    public record FlagJson(
            String id,
            String position,
            String raisedAt,
            String code,
            int ruleVersion,
            String severity,
            String certainty,
            String state,
            String linePosition,
            String supplier,
            String hospital,
            String product,
            LocalDate from,
            LocalDate to,
            @JsonRawValue String evidence) {
        static FlagJson of(PublishedFlag flag) {
            return new FlagJson(
                    flag.flagId(),
                    Long.toString(flag.position()),
                    Timestamps.millis(flag.raisedAt()),
                    flag.rule(),
                    flag.ruleVersion(),
                    flag.severity(),
                    flag.certainty(),
                    flag.state(),
                    flag.linePosition() == null ? null : Long.toString(flag.linePosition()),
                    flag.supplierCode(),
                    flag.hospitalCode(),
                    flag.productCode(),
                    flag.fromDay(),
                    flag.toDay(),
                    flag.evidence());
        }
    }

    @GET
    @Path("/flags/{id}")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response flag(@PathParam("id") String id) {
        Parameters.refuseUnknown(uri.getQueryParameters(), Set.of());
        FlagJson flag = flags.byId(id).map(FlagJson::of).orElseThrow(() -> Problem.of(
                        "not-found", 404, "There is no such flag", "No flag has this id.")
                .raise());
        return tagged.of(request, flag);
    }

    /** The published file of a rule version, byte for byte as its hash is taken. */
    @GET
    @Path("/rules/{version: [1-9]\\d{0,5}}.json")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response rules(@PathParam("version") int version) {
        Parameters.refuseUnknown(uri.getQueryParameters(), Set.of());
        if (version > RuleFile.NEWEST) {
            throw Problem.of(
                            "not-found", 404, "There is no such rule version", "The newest is " + RuleFile.NEWEST + ".")
                    .raise();
        }
        return tagged.of(request, RuleFile.shipped(version).bytes());
    }
}
