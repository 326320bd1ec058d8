package org.sunshine.pricing.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sunshine.access.Allowed;
import org.sunshine.access.Role;
import org.sunshine.kernel.Timestamps;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;
import org.sunshine.platform.Settings;
import org.sunshine.pricing.RulesInForce;

/** Puts a rule version in force: {@code POST /api/v1/admin/rules}. */
@Path("/api/v1/admin/rules")
@Allowed(Role.ADMINISTRATOR)
public class RulesAdministration {
    private final RulesInForce rules;
    private final Settings settings;
    private final ObjectMapper json;

    @Inject
    public RulesAdministration(RulesInForce rules, Settings settings, ObjectMapper json) {
        this.rules = rules;
        this.settings = settings;
        this.json = json;
    }

    record Answer(int version, String sha256, LocalDate from, String activatedAt, String by) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response activate(@Context UriInfo address, byte[] body) {
        Parameters.refuseUnknown(address.getQueryParameters(), Set.of());
        JsonNode document = RequestDocument.object(json, body);
        List<Problem.Detail> errors = new ArrayList<>(RequestDocument.unknown(document, Set.of("version", "from")));
        JsonNode version = document.path("version");
        if (!version.isInt()) {
            errors.add(Problem.Detail.at("/version", "WRONG_TYPE", "The version is a whole number, as in 2."));
        }
        LocalDate from = RequestDocument.day(document, "from").orElse(null);
        if (from == null) {
            errors.add(
                    Problem.Detail.at("/from", "NOT_A_DATE", "The first day is a JSON string as in \"2026-12-01\"."));
        }
        if (!errors.isEmpty()) {
            return refused(errors).toResponse();
        }
        return answer(rules.activate(version.intValue(), from, settings.today(), Role.ADMINISTRATOR.word()));
    }

    private static Response answer(RulesInForce.Activation outcome) {
        return switch (outcome) {
            case RulesInForce.Activation.Done(RulesInForce.Version version, boolean again) ->
                Response.status(again ? 200 : 201)
                        .entity(new Answer(
                                version.version(),
                                version.sha256(),
                                version.from(),
                                Timestamps.millis(version.activatedAt()),
                                version.by()))
                        .build();
            case RulesInForce.Activation.NoSuchVersion(int newest) ->
                refused(
                        "/version",
                        "UNKNOWN_VERSION",
                        "This program ships the versions 1 to %d; another one comes with another release."
                                .formatted(newest));
            case RulesInForce.Activation.TooEarly(LocalDate earliest) ->
                refused(
                        "/from",
                        "TOO_EARLY",
                        "A day that has begun keeps its rules; the earliest is %s.".formatted(earliest));
            case RulesInForce.Activation.Backwards(RulesInForce.Version newest) ->
                refused(
                        "/version",
                        "BACKWARDS",
                        "A version follows those before it, in number and in time. The newest is %d, in force %s."
                                .formatted(newest.version(), since(newest)));
            case RulesInForce.Activation.OtherDay(RulesInForce.Version standing) ->
                Problem.of(
                                "rules-set-already",
                                409,
                                "This rule version has its day already",
                                "Version %d is in force %s. What is on record is not changed."
                                        .formatted(standing.version(), since(standing)))
                        .toResponse();
        };
    }

    private static String since(RulesInForce.Version version) {
        return version.from() == null ? "from the beginning" : "from " + version.from() + " on";
    }

    private static Response refused(String pointer, String code, String message) {
        return refused(List.of(Problem.Detail.at(pointer, code, message))).toResponse();
    }

    private static Problem refused(List<Problem.Detail> errors) {
        return Problem.of(
                        "rules-refused",
                        422,
                        "The rule version is not put in force",
                        "Nothing was changed. The errors say why.")
                .withErrors(errors);
    }
}
