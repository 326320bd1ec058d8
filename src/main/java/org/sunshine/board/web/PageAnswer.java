package org.sunshine.board.web;

import io.quarkiverse.web.bundler.runtime.Bundle;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.sunshine.kernel.Hashes;
import org.sunshine.platform.FirstLoad;
import org.sunshine.platform.Settings;

/**
 * How public pages are answered: everybody gets the same bytes for an address, and as long as nothing they show has
 * changed, a reader who comes back gets none at all.
 */
@ApplicationScoped
class PageAnswer {
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final Settings settings;
    private final FirstLoad firstLoad;
    private final Bundle bundle;

    @Inject
    PageAnswer(Settings settings, FirstLoad firstLoad, Bundle bundle) {
        this.settings = settings;
        this.firstLoad = firstLoad;
        this.bundle = bundle;
    }

    /**
     * @param address of the request, with its query
     * @param state whatever else the page depends on: the ledger size, or the position of what it shows
     */
    Response of(Request request, String address, String lang, String state, Supplier<TemplateInstance> page) {
        EntityTag tag = new EntityTag(Hashes.sha256Hex(String.join(
                        "|",
                        address,
                        lang,
                        state,
                        settings.today().toString(),
                        Boolean.toString(firstLoad.isSample()),
                        String.valueOf(bundle.style("app")),
                        String.valueOf(bundle.script("app"))))
                .substring(0, 20));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
        }
        return Response.ok(page.get().setLocale(lang).render(), HTML)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** A page that depends on more than a ledger size: made anew each time. */
    Response of(String lang, Supplier<TemplateInstance> page) {
        return Response.ok(page.get().setLocale(lang).render(), HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
