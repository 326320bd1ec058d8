package org.sunshine.platform;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Answers 404 to an address with a character beyond ASCII: every id and code is ASCII, and the database refuses to
 * compare an ASCII column with anything else.
 */
public class RefusingForeignAddresses {
    private static final int ASCII_END = 128;

    @ServerRequestFilter
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath(true).chars().anyMatch(letter -> letter >= ASCII_END)) {
            throw new NotFoundException();
        }
    }
}
