package org.sunshine.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A page for administrators, as a browser asks for it. */
@Path("/desk/test")
@Allowed(Role.ADMINISTRATOR)
public class PageForTests {
    @GET
    @Produces(MediaType.TEXT_HTML)
    public String page() {
        return "<p>page</p>";
    }
}
