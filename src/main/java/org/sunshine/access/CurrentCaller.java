package org.sunshine.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who makes this request, once {@link Allowed} has let it in. */
@RequestScoped
public class CurrentCaller {
    private Caller caller;
    private Sessions.Session session;

    /** The caller; a method without {@link Allowed} has none and must not ask. */
    public Caller get() {
        if (caller == null) {
            throw new IllegalStateException("Nobody is known here: the resource method lacks @Allowed");
        }
        return caller;
    }

    /** The token for the hidden field of this browser's forms; empty for a caller with an API key. */
    public Optional<String> formToken() {
        return Optional.ofNullable(session).map(Sessions.Session::formToken);
    }

    boolean byBrowser() {
        return session != null;
    }

    boolean hasFormToken(String given) {
        return session.hasFormToken(given);
    }

    void enter(Caller known) {
        caller = known;
    }

    void enter(Sessions.Session open) {
        caller = open.caller();
        session = open;
    }
}
