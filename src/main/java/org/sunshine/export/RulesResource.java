package org.sunshine.export;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sunshine.kernel.Timestamps;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;
import org.sunshine.platform.Settings;
import org.sunshine.platform.TaggedJson;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.RulesInForce;

/** Which rule versions there are, and from which order date each one judges. */
@Path("/api/v1")
public class RulesResource {
    @Inject
    RulesInForce rules;

    @Inject
    Settings settings;

    @Inject
    TaggedJson tagged;

    /**
     * A rule version.
     *
     * @param state {@code retired}, {@code in_force}, {@code announced}, or {@code shipped}: not put in force
     * @param from first order date it judges; null for from the beginning, and for a version that is only shipped
     * @param file address of its constants
     */
    record RuleVersion(
            int version, String sha256, String state, LocalDate from, String activatedAt, String by, String file) {}

    record Versions(List<RuleVersion> items) {}

    @GET
    @Path("/rules")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response versions(@Context UriInfo uri, @Context Request request) {
        Parameters.refuseUnknown(uri.getQueryParameters(), Set.of());
        Map<Integer, RulesInForce.Version> onRecord =
                rules.all().stream().collect(Collectors.toMap(RulesInForce.Version::version, Function.identity()));
        int inForce = rules.read().on(settings.today()).version();
        return tagged.of(
                request,
                new Versions(IntStream.rangeClosed(1, RuleFile.NEWEST)
                        .mapToObj(version -> one(version, onRecord.get(version), inForce))
                        .sorted((one, other) -> other.version() - one.version())
                        .toList()));
    }

    private static RuleVersion one(int version, RulesInForce.Version onRecord, int inForce) {
        String file = "/api/v1/rules/%d.json".formatted(version);
        if (onRecord == null) {
            return new RuleVersion(version, RuleFile.shipped(version).sha256(), "shipped", null, null, null, file);
        }
        String state = version == inForce ? "in_force" : version > inForce ? "announced" : "retired";
        return new RuleVersion(
                version,
                onRecord.sha256(),
                state,
                onRecord.from(),
                Timestamps.millis(onRecord.activatedAt()),
                onRecord.by(),
                file);
    }
}
