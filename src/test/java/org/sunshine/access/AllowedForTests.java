package org.sunshine.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** One method for each set of roles, for the authorisation matrix. */
@Path("/api/v1/test/allowed")
public class AllowedForTests {
    @Inject
    CurrentCaller current;

    @GET
    @Path("officer")
    @Allowed(Role.OFFICER)
    public Caller officer() {
        return current.get();
    }

    @GET
    @Path("auditor")
    @Allowed(Role.AUDITOR)
    public Caller auditor() {
        return current.get();
    }

    @GET
    @Path("administrator")
    @Allowed(Role.ADMINISTRATOR)
    public Caller administrator() {
        return current.get();
    }

    @GET
    @Path("two")
    @Allowed({Role.OFFICER, Role.ADMINISTRATOR})
    public Caller two() {
        return current.get();
    }

    @POST
    @Path("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.OFFICER, Role.ADMINISTRATOR})
    public Caller write(Map<String, String> body) {
        return current.get();
    }

    @POST
    @Path("form")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Allowed({Role.OFFICER, Role.ADMINISTRATOR})
    @WithFormToken
    public Caller form() {
        return current.get();
    }

    @POST
    @Path("form-without-annotation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Role.OFFICER, Role.ADMINISTRATOR})
    public Caller formWithoutAnnotation() {
        return current.get();
    }
}
