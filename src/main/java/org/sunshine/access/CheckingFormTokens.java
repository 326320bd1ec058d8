package org.sunshine.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** The second half of {@link Authorising}, once a form's body has been read: its token must be the session's. */
public class CheckingFormTokens {
    private final CurrentCaller current;

    @Inject
    public CheckingFormTokens(CurrentCaller current) {
        this.current = current;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 1)
    @WithFormRead
    @WithFormToken
    public void check(ContainerRequestContext request) {
        if (!current.byBrowser() || request.getHeaderString(Authorising.TOKEN_HEADER) != null) {
            return;
        }
        Object given = CurrentRequestManager.get().getFormParameter(WithFormToken.FIELD, true, false);
        if (!(given instanceof String token) || !current.hasFormToken(token)) {
            throw Authorising.foreignPage().raise();
        }
    }
}
