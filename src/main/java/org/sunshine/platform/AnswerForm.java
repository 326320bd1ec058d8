package org.sunshine.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/**
 * In which form a request wants to be told that something went wrong.
 *
 * @param isPage a readable page for a browser; else problem+json
 */
public record AnswerForm(boolean isPage, Locale locale) {
    public static AnswerForm of(ContainerRequestContext request) {
        return of(
                request.getUriInfo().getPath(),
                request.getHeaderString(HttpHeaders.ACCEPT),
                request.getUriInfo().getQueryParameters().getFirst("lang"));
    }

    /**
     * Under {@code /api} the answer is always problem+json; elsewhere a client that names HTML gets a page.
     *
     * @param accept the {@code Accept} header, may be null
     * @param lang the address's {@code lang}, may be null; decides the language of a page
     */
    static AnswerForm of(String path, String accept, String lang) {
        String absolute = path.startsWith("/") ? path : "/" + path;
        boolean programs = absolute.equals("/api") || absolute.startsWith("/api/") || absolute.startsWith("/q/");
        boolean asksForHtml = accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
        return new AnswerForm(!programs && asksForHtml, language(lang));
    }

    /** Chinese for {@code zh}, English for everything else. */
    public static Locale language(String lang) {
        return "zh".equals(lang) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
