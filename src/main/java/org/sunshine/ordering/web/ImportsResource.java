package org.sunshine.ordering.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.sunshine.access.Allowed;
import org.sunshine.access.Caller;
import org.sunshine.access.CurrentCaller;
import org.sunshine.access.Role;
import org.sunshine.kernel.Hashes;
import org.sunshine.ordering.importing.Import;
import org.sunshine.ordering.importing.ImportingOrders;
import org.sunshine.ordering.importing.OrderTable;
import org.sunshine.ordering.importing.RowError;
import org.sunshine.platform.CsvFault;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.PassingFailure;
import org.sunshine.platform.Problem;

/** Filing orders as a CSV file. */
@Path("/api/v1/imports")
public class ImportsResource {
    /** An import that takes longer goes on in the background. */
    private static final long WAIT_SECONDS = 10;

    private static final int AT_WORK = 2;

    @Inject
    CurrentCaller caller;

    @Inject
    ImportingOrders importing;

    @Inject
    Filings filings;

    @Inject
    RoomForFiles room;

    @Inject
    ObjectMapper json;

    private final ExecutorService work = Executors.newFixedThreadPool(
            AT_WORK, Thread.ofPlatform().name("import-", 0).factory());

    record Answer(
            String importId, String state, int accepted, int rejected, int duplicates, int total, List<RowError> rows) {
        static Answer of(Import done) {
            return new Answer(
                    done.importId(),
                    done.state().name().toLowerCase(Locale.ROOT),
                    done.accepted(),
                    done.rejected(),
                    done.duplicates(),
                    done.total(),
                    done.rows());
        }
    }

    record Opened(String importId) {}

    @PreDestroy
    void stop() {
        work.shutdownNow();
    }

    @POST
    @Allowed({Role.OFFICER, Role.ADMINISTRATOR})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response upload(
            @HeaderParam("Idempotency-Key") String key,
            @RestForm("file") List<FileUpload> files,
            @RestForm String charset,
            @RestForm String decimal,
            @Context UriInfo address) {
        Map<String, String> parameters =
                Parameters.once(address.getQueryParameters(), Set.of("dryRun", "partial", "history"));
        Caller current = caller.get();
        boolean judgeOnly = Parameters.trueOrFalse("dryRun", parameters.get("dryRun"), false);
        ImportingOrders.How how = new ImportingOrders.How(
                current.accountId(),
                current.role() == Role.ADMINISTRATOR ? null : current.hospital(),
                Parameters.trueOrFalse("partial", parameters.get("partial"), true),
                history(current, Parameters.trueOrFalse("history", parameters.get("history"), false)),
                decimalPoint(decimal));
        FileUpload file = only(files);
        try (RoomForFiles.Room taken = room.take(file.size())) {
            byte[] bytes = bytes(file);
            String fileHash = Hashes.hex(Hashes.sha256(bytes));
            OrderTable table = table(bytes, charset);
            if (judgeOnly) {
                return Response.ok(Answer.of(importing.dryRun(how, table, fileHash)))
                        .build();
            }
            return filings.answer(
                    current,
                    key,
                    "imports?" + how,
                    bytes,
                    handle -> filings.stored(202, new Opened(importing.open(handle, how, table))),
                    (answer, again) -> again
                            ? found(importId(answer.body()))
                            : run(importId(answer.body()), how, table, fileHash, taken.held()));
        }
    }

    @GET
    @Path("/{importId}")
    @Allowed({Role.OFFICER, Role.ADMINISTRATOR})
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response progress(@PathParam("importId") String importId) {
        return found(importId);
    }

    @GET
    @Path("/{importId}/rejected.csv")
    @Allowed({Role.OFFICER, Role.ADMINISTRATOR})
    @Produces({"text/csv", Problem.MEDIA_TYPE})
    public Response rejected(@PathParam("importId") String importId) {
        own(importId);
        return Response.ok(importing.rejectedCsv(importId))
                .type("text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"rejected.csv\"")
                .build();
    }

    private Response run(
            String importId, ImportingOrders.How how, OrderTable table, String fileHash, RoomForFiles.Room taken) {
        Future<Import> running = work.submit(() -> {
            try {
                return importing.run(importId, how, table, fileHash);
            } finally {
                taken.close();
            }
        });
        try {
            return Response.ok(Answer.of(running.get(WAIT_SECONDS, TimeUnit.SECONDS)))
                    .build();
        } catch (TimeoutException e) {
            return progress(importId, table);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return found(importId);
        } catch (ExecutionException e) {
            throw new IllegalStateException("An import failed", e.getCause());
        }
    }

    /** The import goes on whether or not the database can tell right now how far it is. */
    private Response progress(String importId, OrderTable table) {
        try {
            return found(importId);
        } catch (RuntimeException e) {
            if (!PassingFailure.is(e)) {
                throw e;
            }
            return Response.status(202)
                    .header("Location", "/api/v1/imports/" + importId)
                    .entity(new Answer(importId, "running", 0, 0, 0, table.size(), List.of()))
                    .build();
        }
    }

    private Response found(String importId) {
        Import stored = own(importId);
        return stored.state() == Import.State.RUNNING
                ? Response.status(202)
                        .header("Location", "/api/v1/imports/" + importId)
                        .entity(Answer.of(stored))
                        .build()
                : Response.ok(Answer.of(stored)).build();
    }

    /** An officer sees the imports of its hospital, an administrator all. */
    private Import own(String importId) {
        Caller current = caller.get();
        return importing
                .find(importId)
                .filter(stored -> current.role() == Role.ADMINISTRATOR
                        || current.hospital().equals(stored.hospital()))
                .orElseThrow(
                        () -> Problem.of("not-found", 404, "There is no such import", "No import of yours has this id.")
                                .raise());
    }

    private String importId(byte[] answer) {
        try {
            return json.readValue(answer, Opened.class).importId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean history(Caller current, boolean asked) {
        if (asked && current.role() != Role.ADMINISTRATOR) {
            throw Problem.of(
                            "not-allowed",
                            403,
                            "This account may not do that",
                            "A history import is opened by an administrator.")
                    .raise();
        }
        return asked;
    }

    private static char decimalPoint(String given) {
        if (given == null || given.isEmpty() || given.equals(".")) {
            return '.';
        }
        if (given.equals(",")) {
            return ',';
        }
        throw FilingProblems.unreadable("The field \"decimal\" is a point or a comma.")
                .raise();
    }

    private static OrderTable table(byte[] bytes, String charset) {
        OrderTable.Reading reading =
                OrderTable.read(new ByteArrayInputStream(bytes), charset == null || charset.isBlank() ? null : charset);
        CsvFault fault = reading.fault();
        if (fault == null) {
            return reading.table();
        }
        Problem problem = fault.isOverTheLimits()
                ? FilingProblems.tooLarge(fault.message())
                : Problem.of("file-unreadable", 422, "The file cannot be read", fault.message());
        throw problem.withErrors(List.of(fault.detail())).raise();
    }

    private static FileUpload only(List<FileUpload> files) {
        if (files == null || files.size() != 1) {
            throw FilingProblems.unreadable(
                            files == null || files.isEmpty()
                                    ? "The form has no part named \"file\"."
                                    : "The form has several parts named \"file\"; send one after the other.")
                    .raise();
        }
        FileUpload file = files.getFirst();
        if (file.size() > OrderTable.MAX_BYTES) {
            throw FilingProblems.tooLarge("A file has at most 100 MB.").raise();
        }
        return file;
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
