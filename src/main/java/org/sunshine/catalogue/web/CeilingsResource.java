package org.sunshine.catalogue.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sunshine.catalogue.Ceiling;
import org.sunshine.catalogue.Ceilings;
import org.sunshine.kernel.Hashes;
import org.sunshine.kernel.Timestamps;
import org.sunshine.platform.CsvCells;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;
import org.sunshine.platform.TaggedJson;

/** The legal maximum prices with all that was ever said about them, so that anyone can repeat a judgement. */
@Path("/api/v1")
public class CeilingsResource {
    private final Ceilings ceilings;
    private final TaggedJson tagged;

    @Inject
    public CeilingsResource(Ceilings ceilings, TaggedJson tagged) {
        this.ceilings = ceilings;
        this.tagged = tagged;
    }

    /** {@code next} is always null: the list is whole. */
    public record Page(List<CeilingItem> items, String next) {}

    /** A ceiling; of {@code packCode} and {@code productCode} one is null. */
    public record CeilingItem(
            String packCode,
            String productCode,
            String unitPrice,
            String currency,
            LocalDate from,
            LocalDate to,
            String source,
            String knownFrom) {
        static CeilingItem of(Ceiling ceiling) {
            return new CeilingItem(
                    ceiling.packCode(),
                    ceiling.productCode(),
                    ceiling.unitPrice().toPlainString(),
                    ceiling.currency(),
                    ceiling.from(),
                    ceiling.to(),
                    ceiling.source(),
                    Timestamps.millis(ceiling.knownFrom()));
        }
    }

    @GET
    @Path("ceilings")
    @Produces(MediaType.APPLICATION_JSON)
    public Response ceilings(@Context UriInfo address, @Context Request conditions) {
        Parameters.refuseUnknown(address.getQueryParameters(), Set.of());
        return tagged.of(
                conditions,
                new Page(ceilings.all().stream().map(CeilingItem::of).toList(), null));
    }

    @GET
    @Path("ceilings.csv")
    @Produces({"text/csv", Problem.MEDIA_TYPE})
    public Response file(@Context UriInfo address, @Context Request conditions) {
        Parameters.refuseUnknown(address.getQueryParameters(), Set.of());
        byte[] file = csv(ceilings.all()).getBytes(StandardCharsets.UTF_8);
        EntityTag tag = TaggedJson.tag(Hashes.hex(Hashes.sha256(file)));
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        return Response.ok(file, new MediaType("text", "csv", "utf-8"))
                .header("Content-Disposition", "attachment; filename=\"ceilings.csv\"")
                .tag(tag)
                .build();
    }

    private static String csv(List<Ceiling> all) {
        StringWriter text = new StringWriter();
        try (CsvCells csv = new CsvCells(text)) {
            csv.header("pack_code", "product_code", "unit_price", "currency", "from", "to", "source", "known_from");
            for (Ceiling ceiling : all) {
                csv.word(ceiling.packCode())
                        .word(ceiling.productCode())
                        .number(ceiling.unitPrice())
                        .word(ceiling.currency())
                        .word(ceiling.from().toString())
                        .word(ceiling.to() == null ? null : ceiling.to().toString())
                        .text(ceiling.source())
                        .word(Timestamps.millis(ceiling.knownFrom()))
                        .endRow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
