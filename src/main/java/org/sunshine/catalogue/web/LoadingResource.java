package org.sunshine.catalogue.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Set;
import org.sunshine.access.Allowed;
import org.sunshine.access.Role;
import org.sunshine.catalogue.LoadOutcome;
import org.sunshine.catalogue.LoadingCeilings;
import org.sunshine.catalogue.LoadingHospitals;
import org.sunshine.catalogue.LoadingPacks;
import org.sunshine.catalogue.LoadingSuppliers;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;

/**
 * The administrator's files: {@code PUT /api/v1/admin/hospitals.csv}, {@code suppliers.csv}, {@code packs.csv},
 * {@code ceilings.csv}. */
@Path("/api/v1/admin")
@Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
@Allowed(Role.ADMINISTRATOR)
public class LoadingResource {
    private final LoadingHospitals hospitals;
    private final LoadingSuppliers suppliers;
    private final LoadingPacks packs;
    private final LoadingCeilings ceilings;

    @Inject
    public LoadingResource(
            LoadingHospitals hospitals, LoadingSuppliers suppliers, LoadingPacks packs, LoadingCeilings ceilings) {
        this.hospitals = hospitals;
        this.suppliers = suppliers;
        this.packs = packs;
        this.ceilings = ceilings;
    }

    @PUT
    @Path("hospitals.csv")
    public Response hospitals(
            InputStream file, @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, @Context UriInfo address) {
        Parameters.refuseUnknown(address.getQueryParameters(), Set.of());
        return answer(hospitals.load(file, charset(type)));
    }

    @PUT
    @Path("suppliers.csv")
    public Response suppliers(
            InputStream file, @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, @Context UriInfo address) {
        Parameters.refuseUnknown(address.getQueryParameters(), Set.of());
        return answer(suppliers.load(file, charset(type)));
    }

    @PUT
    @Path("packs.csv")
    public Response packs(
            InputStream file, @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, @Context UriInfo address) {
        Parameters.refuseUnknown(address.getQueryParameters(), Set.of());
        return answer(packs.load(file, charset(type)));
    }

    @PUT
    @Path("ceilings.csv")
    public Response ceilings(
            InputStream file, @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, @Context UriInfo address) {
        Parameters.refuseUnknown(address.getQueryParameters(), Set.of());
        return answer(ceilings.load(file, charset(type)));
    }

    private static String charset(MediaType type) {
        return type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
    }

    private static Response answer(LoadOutcome outcome) {
        return switch (outcome) {
            case LoadOutcome.Loaded loaded ->
                Response.ok(loaded, MediaType.APPLICATION_JSON_TYPE).build();
            case LoadOutcome.Refused refused -> problem(refused).toResponse();
        };
    }

    private static Problem problem(LoadOutcome.Refused refused) {
        if (refused.overTheLimits()) {
            return Problem.of(
                            "too-large",
                            413,
                            "The file is too large",
                            "Nothing was taken. Divide the file; rows that it does not name stay as they are.")
                    .withErrors(refused.errors());
        }
        return Problem.of(
                        "file-has-errors",
                        422,
                        "The file has errors",
                        "Nothing was taken. Correct the rows named here and send the whole file again.")
                .withErrors(refused.errors());
    }
}
