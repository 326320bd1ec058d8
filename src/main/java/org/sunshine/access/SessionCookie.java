package org.sunshine.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cookie that holds a session's token. Over HTTPS its name begins with {@code __Host-}, by which browsers refuse it
 * from other hosts and without encryption.
 */
@ApplicationScoped
public class SessionCookie {
    private static final String NAME = "sunshine-session";

    private final boolean behindTls;

    @Inject
    public SessionCookie(@ConfigProperty(name = "sunshine.https", defaultValue = "false") boolean behindTls) {
        this.behindTls = behindTls;
    }

    Optional<String> token(Map<String, Cookie> cookies, URI request) {
        return Optional.ofNullable(cookies.get(name(request)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    NewCookie of(String token, URI request) {
        return cookie(token, Sessions.LENGTH, request);
    }

    NewCookie cleared(URI request) {
        return cookie("", Duration.ZERO, request);
    }

    private NewCookie cookie(String value, Duration age, URI request) {
        return new NewCookie.Builder(name(request))
                .value(value)
                .path("/")
                .maxAge((int) age.toSeconds())
                .httpOnly(true)
                .secure(encrypted(request))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private String name(URI request) {
        return encrypted(request) ? "__Host-" + NAME : NAME;
    }

    private boolean encrypted(URI request) {
        return behindTls || "https".equals(request.getScheme());
    }
}
