package org.sunshine.board.web;

import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import org.sunshine.platform.Parameters;

/** The language that an address asks for. */
final class PageLanguage {
    private static final String ENGLISH = "en";
    private static final Set<String> KNOWN = Set.of(ENGLISH, "zh");

    private PageLanguage() {}

    /** Of a page that takes no other parameter. */
    static String only(UriInfo uri) {
        Map<String, String> given = Parameters.once(uri.getQueryParameters(), Set.of("lang"));
        String lang = given.getOrDefault("lang", ENGLISH);
        if (!KNOWN.contains(lang)) {
            throw Parameters.notUnderstood("\"lang\" is en or zh.").raise();
        }
        return lang;
    }
}
