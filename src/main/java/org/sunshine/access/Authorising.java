package org.sunshine.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.sunshine.platform.AnswerForm;
import org.sunshine.platform.Problem;

/** Lets a request through to a method with {@link Allowed}, or answers 401 or 403 in its place. */
@Provider
@Allowed({})
@Priority(Priorities.AUTHENTICATION)
public class Authorising implements ContainerRequestFilter {
    static final String TOKEN_HEADER = "X-CSRF-Token";

    private static final String SCHEME = "Bearer ";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final ApiKeys keys;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final CurrentCaller current;
    private final ResourceInfo resource;

    @Inject
    public Authorising(
            ApiKeys keys,
            Sessions sessions,
            SessionCookie cookie,
            CurrentCaller current,
            @Context ResourceInfo resource) {
        this.keys = keys;
        this.sessions = sessions;
        this.cookie = cookie;
        this.current = current;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (io.vertx.core.Context.isOnEventLoopThread()) {
            throw new IllegalStateException("@Allowed needs a blocking method: " + resource.getResourceMethod());
        }
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            Caller caller = byKey(authorization).orElseThrow(() -> unknownKey().raise());
            demandRole(caller);
            current.enter(caller);
            return;
        }
        Optional<Sessions.Session> session = cookie.token(
                        request.getCookies(), request.getUriInfo().getRequestUri())
                .flatMap(sessions::find);
        if (session.isEmpty()) {
            refuseNobody(request);
            return;
        }
        demandRole(session.get().caller());
        if (!READS.contains(request.getMethod())) {
            demandOwnPage(request, session.get());
        }
        current.enter(session.get());
    }

    private Optional<Caller> byKey(String authorization) {
        boolean bearer = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? keys.verify(authorization.substring(SCHEME.length()).strip()) : Optional.empty();
    }

    private void refuseNobody(ContainerRequestContext request) {
        if (!AnswerForm.of(request).isPage()) {
            throw unknownKey().raise();
        }
        URI asked = request.getUriInfo().getRequestUri();
        String next = asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
        String target = READS.contains(request.getMethod())
                ? "/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)
                : "/login";
        request.abortWith(Response.seeOther(URI.create(target)).build());
    }

    private void demandRole(Caller caller) {
        if (!Arrays.asList(allowed().value()).contains(caller.role())) {
            throw Problem.of(
                            "not-allowed",
                            403,
                            "Your role may not do this",
                            "The account %s is signed in as %s, and this is for others."
                                    .formatted(caller.username(), caller.role().word()))
                    .raise();
        }
    }

    private void demandOwnPage(ContainerRequestContext request, Sessions.Session session) {
        RequestOrigin origin = RequestOrigin.of(
                request.getHeaderString("Sec-Fetch-Site"),
                request.getHeaderString("Origin"),
                request.getUriInfo().getRequestUri().getRawAuthority());
        if (origin != RequestOrigin.OWN) {
            throw foreignPage().raise();
        }
        String given = request.getHeaderString(TOKEN_HEADER);
        boolean checkedInTheForm = given == null && annotation(WithFormToken.class) != null;
        if (!checkedInTheForm && !session.hasFormToken(given)) {
            throw foreignPage().raise();
        }
    }

    private Allowed allowed() {
        return annotation(Allowed.class);
    }

    private <A extends Annotation> A annotation(Class<A> type) {
        Method method = resource.getResourceMethod();
        A onMethod = method.getAnnotation(type);
        return onMethod == null ? resource.getResourceClass().getAnnotation(type) : onMethod;
    }

    private static Problem unknownKey() {
        return Problem.of(
                "not-signed-in",
                401,
                "Nobody is signed in",
                "Send a valid API key as `Authorization: Bearer <api key>`, or sign in at /login.");
    }

    static Problem foreignPage() {
        return Problem.of(
                "foreign-page",
                403,
                "This did not come from our own page",
                "A browser's write needs the token of a page of this site and the signed-in session it belongs to. Go"
                        + " back, reload the page and try again; programs use an API key instead.");
    }
}
