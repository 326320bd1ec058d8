package org.sunshine.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Nobody who is not signed in makes the portal read more than a form: uploads of 100 MB are for others. */
@ApplicationScoped
public class SignInFormLimit {
    private static final long LARGEST_FORM = 16_384;
    private static final int AFTER_THE_HEADERS = 9_000;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    void install(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_HEADERS);
    }

    private void check(RoutingContext context) {
        boolean signingIn = context.request().method() == HttpMethod.POST
                && context.normalizedPath().equals("/login");
        if (signingIn && !isSmall(context.request().getHeader("Content-Length"))) {
            context.response().putHeader("Connection", "close");
            context.fail(413);
            return;
        }
        context.next();
    }

    /** A browser always tells the length of a form. */
    private static boolean isSmall(String length) {
        return length != null && DIGITS.matcher(length).matches() && Long.parseLong(length) <= LARGEST_FORM;
    }
}
