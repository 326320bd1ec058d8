package org.sunshine.ordering.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.sunshine.access.Allowed;
import org.sunshine.access.Caller;
import org.sunshine.access.CurrentCaller;
import org.sunshine.access.Role;
import org.sunshine.ordering.Amending;
import org.sunshine.ordering.CancellingLines;
import org.sunshine.ordering.CorrectingOrder;
import org.sunshine.ordering.Idempotency;
import org.sunshine.ordering.Placing;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;

/** Correcting orders and cancelling lines of them. */
@Path("/api/v1/orders/{orderId}")
public class CorrectionsResource {
    private static final int PUBLICATION_TRIES = 60;
    private static final long BETWEEN_TRIES_NANOS = 50_000_000;

    @Inject
    CurrentCaller caller;

    @Inject
    CorrectingOrder correcting;

    @Inject
    CancellingLines cancelling;

    @Inject
    Filings filings;

    @Inject
    ObjectMapper json;

    @POST
    @Path("corrections")
    @Allowed({Role.OFFICER, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response correct(
            @PathParam("orderId") String orderId,
            @HeaderParam("Idempotency-Key") String key,
            @Context UriInfo address,
            byte[] body) {
        boolean judgeOnly = dryRun(address);
        Caller current = caller.get();
        OrderDocument.Correction document = read(() -> OrderDocument.readCorrection(json, bytes(body)));
        CorrectingOrder.Correction correction = new CorrectingOrder.Correction(
                orderId,
                filings.hospital(current, document.hospitalCode()),
                current.role() == Role.ADMINISTRATOR,
                document.submitted());
        return answer(
                current,
                key,
                "orders/" + orderId + "/corrections",
                body,
                judgeOnly ? () -> correcting.dryRun(correction) : null,
                orderId,
                handle -> correcting.correct(handle, correction));
    }

    @POST
    @Path("cancellation")
    @Allowed({Role.OFFICER, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response cancel(
            @PathParam("orderId") String orderId,
            @HeaderParam("Idempotency-Key") String key,
            @Context UriInfo address,
            byte[] body) {
        boolean checkOnly = dryRun(address);
        Caller current = caller.get();
        OrderDocument.Cancellation document = read(() -> OrderDocument.readCancellation(json, bytes(body)));
        CancellingLines.Cancellation cancellation = new CancellingLines.Cancellation(
                orderId, filings.hospital(current, document.hospitalCode()), document.submitted());
        return answer(
                current,
                key,
                "orders/" + orderId + "/cancellation",
                body,
                checkOnly ? () -> cancelling.dryRun(cancellation) : null,
                orderId,
                handle -> cancelling.cancel(handle, cancellation));
    }

    private static boolean dryRun(UriInfo address) {
        Map<String, String> parameters = Parameters.once(address.getQueryParameters(), Set.of("dryRun"));
        return Parameters.trueOrFalse("dryRun", parameters.get("dryRun"), false);
    }

    private static byte[] bytes(byte[] body) {
        return body == null ? new byte[0] : body;
    }

    private interface Reading<T> {
        T read() throws OrderDocument.Unreadable;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (OrderDocument.Unreadable e) {
            throw e.problem().raise();
        }
    }

    /** @param dryRun what judges and stores nothing, or null where it is to be stored */
    private Response answer(
            Caller current,
            String key,
            String path,
            byte[] body,
            Supplier<Amending> dryRun,
            String orderId,
            Function<Handle, Amending> work) {
        if (dryRun == null) {
            return filed(current, key, path, body, orderId, work);
        }
        Amending amending = dryRun.get();
        if (amending instanceof Amending.NotYetPublished) {
            awaitPublication(orderId);
            amending = dryRun.get();
        }
        Idempotency.Answer answer = answer(amending, true).answer();
        return Response.status(answer.status())
                .type(answer.status() < 400 ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE)
                .entity(answer.body())
                .build();
    }

    /** Waits only for an order that the caller may amend and has not amended by this key. */
    private Response filed(
            Caller current, String key, String path, byte[] body, String orderId, Function<Handle, Amending> work) {
        AtomicBoolean early = new AtomicBoolean();
        Function<Handle, Idempotency.Work> attempt = handle -> {
            Amending amending = work.apply(handle);
            early.set(amending instanceof Amending.NotYetPublished);
            return answer(amending, false);
        };
        Response first = filings.answer(current, key, path, body, attempt);
        if (!early.get()) {
            return first;
        }
        awaitPublication(orderId);
        return filings.answer(current, key, path, body, attempt);
    }

    /** A correction follows what is published; the order may have been filed a moment ago. No lock is held here. */
    private void awaitPublication(String orderId) {
        for (int attempt = 0; attempt < PUBLICATION_TRIES && !correcting.isReady(orderId); attempt++) {
            LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
        }
    }

    private Idempotency.Work answer(Amending amending, boolean dryRun) {
        return switch (amending) {
            case Amending.Accepted(Placing.Receipt receipt) when dryRun -> filings.unstored(200, answer(receipt));
            case Amending.Accepted(Placing.Receipt receipt) -> filings.stored(201, answer(receipt));
            case Amending.Refused refused -> filings.refused(FilingProblems.refused(refused.errors()));
            case Amending.VersionSuperseded(int given, int newest) ->
                filings.refused(FilingProblems.versionSuperseded(given, newest));
            case Amending.NoSuchOrder none -> filings.refused(FilingProblems.noSuchOrder());
            case Amending.OtherHospital other -> filings.refused(FilingProblems.otherHospital());
            case Amending.NotYetPublished waiting -> filings.refused(FilingProblems.notYetPublished());
        };
    }

    private static OrderAnswer answer(Placing.Receipt receipt) {
        return OrderAnswer.of(receipt.orderId(), receipt.version(), receipt.acceptedAt(), receipt.lines());
    }
}
