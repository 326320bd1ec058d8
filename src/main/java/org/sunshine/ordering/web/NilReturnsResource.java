package org.sunshine.ordering.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sunshine.access.Allowed;
import org.sunshine.access.Caller;
import org.sunshine.access.CurrentCaller;
import org.sunshine.access.Role;
import org.sunshine.kernel.Timestamps;
import org.sunshine.ordering.FieldError;
import org.sunshine.ordering.FilingNilReturn;
import org.sunshine.ordering.Idempotency;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;

/** Filing "we bought nothing". */
@Path("/api/v1/nil-returns")
public class NilReturnsResource {
    private static final Set<String> FIELDS = Set.of("date", "hospitalCode");

    @Inject
    CurrentCaller caller;

    @Inject
    FilingNilReturn filing;

    @Inject
    Filings filings;

    @Inject
    ObjectMapper json;

    record Answer(String hospitalCode, String date, String filedAt) {}

    @POST
    @Allowed({Role.OFFICER, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response file(@HeaderParam("Idempotency-Key") String key, @Context UriInfo address, byte[] body) {
        Parameters.refuseUnknown(address.getQueryParameters(), Set.of());
        Caller current = caller.get();
        JsonNode document = read(body);
        List<FieldError> errors = errors(document);
        if (!errors.isEmpty()) {
            return FilingProblems.refused(errors).toResponse();
        }
        String hospital =
                filings.hospital(current, document.path("hospitalCode").textValue());
        LocalDate day = day(document.path("date"));
        return filings.answer(current, key, "nil-returns", body, handle -> answer(filing.file(handle, hospital, day)));
    }

    private JsonNode read(byte[] body) {
        try {
            return OrderDocument.object(json, body == null ? new byte[0] : body);
        } catch (OrderDocument.Unreadable e) {
            throw e.problem().raise();
        }
    }

    private static List<FieldError> errors(JsonNode document) {
        List<FieldError> errors = new ArrayList<>();
        document.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                errors.add(FieldError.unknown(null, "", name));
            }
        });
        JsonNode hospital = document.path("hospitalCode");
        if (!hospital.isMissingNode() && !hospital.isNull() && !hospital.isTextual()) {
            errors.add(new FieldError(null, "hospitalCode", "WRONG_TYPE", "This is a JSON string."));
        }
        return errors;
    }

    private static LocalDate day(JsonNode date) {
        try {
            if (date.isTextual() && date.textValue().length() == 10) {
                return LocalDate.parse(date.textValue());
            }
        } catch (DateTimeException e) {
            // Refused below, like any other text.
        }
        throw refusedDate("NOT_A_DATE", "The date is a JSON string as in \"2026-11-23\".")
                .raise();
    }

    private static Problem refusedDate(String code, String message) {
        return FilingProblems.refused(List.of(new FieldError(null, "date", code, message)));
    }

    private Idempotency.Work answer(FilingNilReturn.Filing filed) {
        return switch (filed) {
            case FilingNilReturn.Filing.Filed nil when nil.again() -> filings.unstored(200, answer(nil));
            case FilingNilReturn.Filing.Filed nil -> filings.stored(201, answer(nil));
            case FilingNilReturn.Filing.HasOrders(LocalDate day) -> filings.refused(FilingProblems.hasOrders(day));
            case FilingNilReturn.Filing.DayNotOpen(LocalDate oldest, LocalDate newest) ->
                filings.refused(refusedDate(
                        "DAY_NOT_OPEN", "A nil return is filed for a day from %s to %s.".formatted(oldest, newest)));
            case FilingNilReturn.Filing.NoSuchHospital(String code) ->
                filings.refused(FilingProblems.noSuchHospital(code));
        };
    }

    private static Answer answer(FilingNilReturn.Filing.Filed nil) {
        return new Answer(nil.hospital(), nil.day().toString(), Timestamps.millis(nil.filedAt()));
    }
}
