package org.sunshine.pricing.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunshine.access.Allowed;
import org.sunshine.access.Role;
import org.sunshine.kernel.Timestamps;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;
import org.sunshine.pricing.NightStep;
import org.sunshine.pricing.NightlyRun;
import org.sunshine.pricing.Nights;

/** How far the nights have come, and running one by hand: {@code /api/v1/admin/nights}. */
@Path("/api/v1/admin/nights")
@Allowed(Role.ADMINISTRATOR)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class NightsAdministration {
    private static final int DAYS = 62;

    private final Nights nights;
    private final NightlyRun run;
    private final ObjectMapper json;

    @Inject
    public NightsAdministration(Nights nights, NightlyRun run, ObjectMapper json) {
        this.nights = nights;
        this.run = run;
        this.json = json;
    }

    record Step(
            String step,
            String state,
            String reason,
            long progress,
            long findings,
            String startedAt,
            String finishedAt) {}

    record Night(LocalDate day, String state, List<Step> steps) {}

    /** @param unjudged lines that the engine failed on and that nobody has judged since */
    record Answer(List<Night> items, long unjudged) {}

    @GET
    public Answer list(@Context UriInfo address) {
        Parameters.refuseUnknown(address.getQueryParameters(), Set.of());
        Map<LocalDate, List<Step>> byDay = new LinkedHashMap<>();
        for (NightStep step : nights.newest(DAYS)) {
            byDay.computeIfAbsent(step.day(), day -> new ArrayList<>())
                    .add(new Step(
                            step.name().word(),
                            step.state(),
                            step.reason(),
                            step.progress(),
                            step.findings(),
                            text(step.startedAt()),
                            text(step.finishedAt())));
        }
        return new Answer(
                byDay.entrySet().stream()
                        .map(night -> new Night(night.getKey(), state(night.getValue()), night.getValue()))
                        .toList(),
                nights.unjudged());
    }

    /** Runs a night soon; without a day, every night that is not done. What is done stays as it is. */
    @POST
    public Response run(@Context UriInfo address, byte[] body) {
        Parameters.refuseUnknown(address.getQueryParameters(), Set.of());
        JsonNode document = RequestDocument.object(json, body);
        List<Problem.Detail> errors = new ArrayList<>(RequestDocument.unknown(document, Set.of("day")));
        Optional<LocalDate> day = RequestDocument.day(document, "day");
        if (day.isEmpty() && document.hasNonNull("day")) {
            errors.add(Problem.Detail.at("/day", "NOT_A_DATE", "The day is a JSON string as in \"2026-11-23\"."));
        }
        day.filter(asked -> asked.isAfter(run.yesterday()))
                .ifPresent(asked ->
                        errors.add(Problem.Detail.at("/day", "NOT_OVER", "A day's night comes when the day is over.")));
        day.filter(asked -> !nights.canRun(asked))
                .ifPresent(asked -> errors.add(Problem.Detail.at(
                        "/day", "NEVER_CLOSED", "The day lies before the portal's first close and came as history.")));
        if (!errors.isEmpty()) {
            return Problem.of("night-refused", 422, "This night cannot be run", "Nothing was begun.")
                    .withErrors(errors)
                    .toResponse();
        }
        run.ask(day);
        return Response.accepted().location(URI.create("/api/v1/admin/nights")).build();
    }

    private static String state(List<Step> steps) {
        if (steps.stream().allMatch(step -> step.state().equals("done"))) {
            return "done";
        }
        if (steps.stream().anyMatch(step -> step.state().equals("failed"))) {
            return "failed";
        }
        return steps.stream().allMatch(step -> step.state().equals("waiting")) ? "waiting" : "running";
    }

    private static String text(Instant instant) {
        return instant == null ? null : Timestamps.millis(instant);
    }
}
