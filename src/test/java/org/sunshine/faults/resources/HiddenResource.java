package org.sunshine.faults.resources;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;

/** Has no path, so that no test application serves it. */
public class HiddenResource {
    @GET
    String hidden() {
        return "never";
    }

    @DELETE
    protected void alsoHidden() {}

    @GET
    public String seen() {
        return "always";
    }
}
