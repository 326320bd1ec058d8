package org.sunshine.ordering.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sunshine.access.Allowed;
import org.sunshine.access.Role;
import org.sunshine.catalogue.MatchingPack;
import org.sunshine.catalogue.Pack;
import org.sunshine.kernel.Hashes;
import org.sunshine.ordering.FieldError;
import org.sunshine.ordering.MatchingLines;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;

/** Matching a described pack to a product of the catalogue. The same request again goes on, and does nothing twice. */
@Path("/api/v1/admin/packs/{packCode}/match")
public class PackMatchResource {
    /** What a request may take before it answers that there is more to do. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Inject
    MatchingPack packs;

    @Inject
    MatchingLines lines;

    @Inject
    ObjectMapper json;

    record Answer(String packCode, String productCode, String productName, int orders, int lines, boolean complete) {}

    @POST
    @Allowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response match(@PathParam("packCode") String packCode, @Context UriInfo address, byte[] body) {
        Parameters.refuseUnknown(address.getQueryParameters(), Set.of());
        byte[] sent = body == null ? new byte[0] : body;
        return switch (packs.match(packCode, productCode(sent))) {
            case MatchingPack.Outcome.Matched(Pack pack, String provisional) ->
                answer(pack, lines.match(pack, provisional, Hashes.hex(Hashes.sha256(sent)), LONGEST));
            case MatchingPack.Outcome.NoSuchPack none ->
                FilingProblems.noSuchPack().toResponse();
            case MatchingPack.Outcome.NoSuchProduct none ->
                refused("UNKNOWN_PRODUCT", "No product of the catalogue has this code.")
                        .toResponse();
            case MatchingPack.Outcome.OtherProduct(String product) ->
                FilingProblems.packHasProduct(product).toResponse();
            case MatchingPack.Outcome.OtherUnit(String packUnit, String productUnit) ->
                refused(
                                "OTHER_UNIT",
                                "The pack is counted by %s and the product is compared by %s."
                                        .formatted(packUnit, productUnit))
                        .toResponse();
        };
    }

    private static Response answer(Pack pack, MatchingLines.Progress done) {
        return Response.status(done.complete() ? 200 : 202)
                .entity(new Answer(
                        pack.code(),
                        pack.productCode(),
                        pack.productName(),
                        done.orders(),
                        done.lines(),
                        done.complete()))
                .build();
    }

    private String productCode(byte[] body) {
        JsonNode document;
        try {
            document = OrderDocument.object(json, body);
        } catch (OrderDocument.Unreadable e) {
            throw e.problem().raise();
        }
        List<FieldError> errors = new ArrayList<>();
        document.fieldNames().forEachRemaining(name -> {
            if (!name.equals("productCode")) {
                errors.add(FieldError.unknown(null, "", name));
            }
        });
        JsonNode product = document.path("productCode");
        if (!product.isTextual() || product.textValue().isBlank()) {
            errors.add(new FieldError(null, "productCode", "REQUIRED", "The product's code is missing."));
        }
        if (!errors.isEmpty()) {
            throw FilingProblems.refused(errors).raise();
        }
        return product.textValue();
    }

    private static Problem refused(String code, String message) {
        return FilingProblems.refused(List.of(new FieldError(null, "productCode", code, message)));
    }
}
