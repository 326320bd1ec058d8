package org.sunshine.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer tells a browser about what it may do with it; on the router, so that no route is without. */
@ApplicationScoped
public class SecurityHeaders {
    /** Everything from our own origin, nothing inline, no framing. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    /** Two years, as the browsers' preload lists ask for. */
    static final String STRICT_TRANSPORT_SECURITY = "max-age=63072000; includeSubDomains";

    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final List<String> WITH_FORMS = List.of("/login", "/logout", "/desk", "/audit", "/admin");

    private final boolean behindTls;

    @Inject
    public SecurityHeaders(@ConfigProperty(name = "sunshine.https", defaultValue = "false") boolean behindTls) {
        this.behindTls = behindTls;
    }

    void install(@Observes Filters filters) {
        filters.register(this::add, BEFORE_ALL_OTHERS);
    }

    private void add(RoutingContext context) {
        set(context.response().headers(), context.request().path(), behindTls);
        context.next();
    }

    static void set(MultiMap headers, String path, boolean behindTls) {
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", referrerPolicy(path));
        if (behindTls) {
            headers.set("Strict-Transport-Security", STRICT_TRANSPORT_SECURITY);
        }
    }

    /**
     * Nobody learns from where a reader comes. With "no-referrer" a browser also hides the origin of our own forms, by
     * which their posts are recognised where there is no HTTPS; pages with forms therefore tell it to us alone.
     */
    static String referrerPolicy(String path) {
        boolean hasForms = path != null
                && WITH_FORMS.stream().anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
        return hasForms ? "same-origin" : "no-referrer";
    }
}
