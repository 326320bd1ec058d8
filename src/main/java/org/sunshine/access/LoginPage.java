package org.sunshine.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sunshine.platform.AnswerForm;
import org.sunshine.platform.PageFrame;
import org.sunshine.platform.PageFrames;
import org.sunshine.platform.Settings;

/** Signing in and out with a browser; works without scripts. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class LoginPage {
    /** A path of our own: one slash, then no other slash or backslash that would make it another host's. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?:[\\x21-\\x7E&&[^/\\\\]][\\x21-\\x7E&&[^\\\\]]*)?");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final SigningIn signingIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ApiKeys keys;
    private final CurrentCaller current;
    private final Settings settings;
    private final PageFrames frames;

    /** @param message why the last attempt failed; null on the first visit */
    record SignInView(PageFrame frame, String lang, String next, String username, String message) {}

    record SignedInView(PageFrame frame, String lang, Caller caller, String formToken, List<KeyRow> keys) {
        public boolean officer() {
            return caller.role() == Role.OFFICER;
        }

        public boolean auditor() {
            return caller.role() == Role.AUDITOR;
        }
    }

    record KeyRow(String label, String id, String created, String lastUsed, boolean revoked) {}

    @CheckedTemplate(basePath = "access")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance login(SignInView page);

        static native TemplateInstance account(SignedInView page);
    }

    @Inject
    public LoginPage(
            SigningIn signingIn,
            Sessions sessions,
            SessionCookie cookie,
            ApiKeys keys,
            CurrentCaller current,
            Settings settings,
            PageFrames frames) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.keys = keys;
        this.current = current;
        this.settings = settings;
        this.frames = frames;
    }

    @GET
    @Path("login")
    public Response show(
            @QueryParam("lang") String lang,
            @QueryParam("next") String next,
            @Context HttpHeaders headers,
            @Context UriInfo request) {
        Locale locale = AnswerForm.language(lang);
        Optional<Sessions.Session> session =
                cookie.token(headers.getCookies(), request.getRequestUri()).flatMap(sessions::find);
        TemplateInstance page = session.isPresent()
                ? Templates.account(signedIn(session.get(), locale))
                : Templates.login(new SignInView(frame(locale), locale.getLanguage(), own(next), "", null));
        return page(200, page, locale).build();
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("username") @DefaultValue("") String username,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") String next,
            @QueryParam("lang") String lang,
            @Context HttpHeaders headers,
            @Context UriInfo request,
            @Context HttpServerRequest connection) {
        Locale locale = AnswerForm.language(lang);
        AccessMessages words = words(locale);
        RequestOrigin origin = RequestOrigin.of(
                headers.getHeaderString("Sec-Fetch-Site"),
                headers.getHeaderString("Origin"),
                request.getRequestUri().getRawAuthority());
        if (origin == RequestOrigin.FOREIGN) {
            return page(403, again(locale, next, "", words.foreign()), locale).build();
        }
        Network network = Network.of(connection.remoteAddress().hostAddress());
        return switch (signingIn.signIn(username, password, network)) {
            case SigningIn.Answer.SignedIn(Sessions.Session session) -> {
                cookie.token(headers.getCookies(), request.getRequestUri()).ifPresent(sessions::close);
                yield Response.seeOther(URI.create(target(own(next), locale)))
                        .cookie(cookie.of(session.token(), request.getRequestUri()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            }
            case SigningIn.Answer.Refused() ->
                page(401, again(locale, next, username, words.refused()), locale)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build();
            case SigningIn.Answer.TooSoon(Duration pause) -> {
                long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
                yield page(429, again(locale, next, username, words.tooSoon(seconds)), locale)
                        .header(HttpHeaders.RETRY_AFTER, seconds)
                        .build();
            }
        };
    }

    @POST
    @Path("logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Role.OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @WithFormToken
    public Response signOut(@QueryParam("lang") String lang, @Context HttpHeaders headers, @Context UriInfo request) {
        if (current.byBrowser()) {
            cookie.token(headers.getCookies(), request.getRequestUri()).ifPresent(sessions::close);
        }
        return Response.seeOther(URI.create(target("", AnswerForm.language(lang))))
                .cookie(cookie.cleared(request.getRequestUri()))
                .build();
    }

    private SignedInView signedIn(Sessions.Session session, Locale locale) {
        List<KeyRow> rows = keys.of(session.caller().accountId()).stream()
                .map(key -> new KeyRow(
                        key.label(),
                        "sun_" + key.id(),
                        minute(key.createdAt()),
                        key.lastUsedAt() == null ? null : minute(key.lastUsedAt()),
                        key.revoked()))
                .toList();
        return new SignedInView(frame(locale), locale.getLanguage(), session.caller(), session.formToken(), rows);
    }

    private String minute(Instant instant) {
        return MINUTE.withZone(settings.zone()).format(instant);
    }

    private PageFrame frame(Locale locale) {
        return frames.of(PageFrame.Section.NONE, locale.getLanguage());
    }

    private TemplateInstance again(Locale locale, String next, String username, String message) {
        return Templates.login(new SignInView(frame(locale), locale.getLanguage(), own(next), username, message));
    }

    private static Response.ResponseBuilder page(int status, TemplateInstance template, Locale locale) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(template.setLocale(locale.getLanguage()).render());
    }

    private static AccessMessages words(Locale locale) {
        return MessageBundles.get(AccessMessages.class, Localized.Literal.of(locale.getLanguage()));
    }

    /** The address to go on to, if it is one of ours; else empty. */
    static String own(String next) {
        return next != null && OWN_PATH.matcher(next).matches() ? next : "";
    }

    private static String target(String next, Locale locale) {
        if (!next.isEmpty()) {
            return next;
        }
        return locale.getLanguage().equals("zh") ? "/login?lang=zh" : "/login";
    }
}
