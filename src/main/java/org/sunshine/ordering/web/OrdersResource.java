package org.sunshine.ordering.web;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.sunshine.access.Allowed;
import org.sunshine.access.Caller;
import org.sunshine.access.CurrentCaller;
import org.sunshine.access.Role;
import org.sunshine.ordering.FieldError;
import org.sunshine.ordering.FiledLine;
import org.sunshine.ordering.FiledLines;
import org.sunshine.ordering.Idempotency;
import org.sunshine.ordering.Placing;
import org.sunshine.ordering.PlacingOrder;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;

/** Filing purchase orders. */
@Path("/api/v1/orders")
public class OrdersResource {
    private static final int PUBLICATION_TRIES = 60;
    private static final long BETWEEN_TRIES_NANOS = 50_000_000;

    @Inject
    CurrentCaller caller;

    @Inject
    PlacingOrder placing;

    @Inject
    FiledLines filedLines;

    @Inject
    Filings filings;

    @Inject
    ObjectMapper json;

    @POST
    @Allowed({Role.OFFICER, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response file(@HeaderParam("Idempotency-Key") String key, @Context UriInfo address, byte[] body) {
        Map<String, String> parameters = Parameters.once(address.getQueryParameters(), Set.of("dryRun"));
        boolean judgeOnly = Parameters.trueOrFalse("dryRun", parameters.get("dryRun"), false);
        Caller current = caller.get();
        OrderDocument document = read(body);
        PlacingOrder.Filing filing = PlacingOrder.Filing.byOfficer(
                current.accountId(), filings.hospital(current, document.order().hospitalCode()));
        List<FieldError> errors = allErrors(document, filing);
        if (!errors.isEmpty()) {
            return FilingProblems.refused(errors).toResponse();
        }
        if (judgeOnly) {
            Idempotency.Answer answer =
                    answer(placing.dryRun(filing, document.order()), true).answer();
            return Response.status(answer.status())
                    .type(answer.status() < 400 ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE)
                    .entity(answer.body())
                    .build();
        }
        return filings.answer(
                current, key, "orders", body, handle -> answer(placing.place(handle, filing, document.order()), false));
    }

    private OrderDocument read(byte[] body) {
        try {
            return OrderDocument.read(json, body == null ? new byte[0] : body);
        } catch (OrderDocument.Unreadable e) {
            throw e.problem().raise();
        }
    }

    /** Errors of type and of value together; a field of the wrong type is not reported missing as well. */
    private List<FieldError> allErrors(OrderDocument document, PlacingOrder.Filing filing) {
        List<FieldError> errors = new ArrayList<>(document.errors());
        Set<String> typed = document.errors().stream().map(FieldError::pointer).collect(Collectors.toSet());
        placing.check(filing, document.order()).errors().stream()
                .filter(error -> !typed.contains(error.pointer()))
                .forEach(errors::add);
        return errors;
    }

    private Idempotency.Work answer(Placing placed, boolean dryRun) {
        return switch (placed) {
            case Placing.Accepted(Placing.Receipt receipt) when dryRun -> filings.unstored(200, answer(receipt));
            case Placing.Accepted(Placing.Receipt receipt) -> filings.stored(201, answer(receipt));
            case Placing.AlreadyFiled again -> new Idempotency.Work.NotStored(() -> first(again));
            case Placing.Refused(List<FieldError> errors) -> filings.refused(FilingProblems.refused(errors));
            case Placing.OtherContent(String orderId) -> filings.refused(FilingProblems.otherContent(orderId));
            case Placing.NoSuchHospital(String code) -> filings.refused(FilingProblems.noSuchHospital(code));
        };
    }

    private static OrderAnswer answer(Placing.Receipt receipt) {
        return OrderAnswer.of(receipt.orderId(), receipt.version(), receipt.acceptedAt(), receipt.lines());
    }

    /** The first answer from what was published of it; a moment's wait where that is still on its way. */
    private Idempotency.Answer first(Placing.AlreadyFiled again) {
        for (int attempt = 0; attempt < PUBLICATION_TRIES; attempt++) {
            List<FiledLine> lines = filedLines.ofOrder(again.orderId());
            if (lines.size() == again.lineCount()) {
                return filings.answer(200, OrderAnswer.of(again.orderId(), 1, again.acceptedAt(), lines));
            }
            LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
        }
        Problem waiting = FilingProblems.notYetPublished();
        return filings.answer(waiting.status(), waiting);
    }
}
