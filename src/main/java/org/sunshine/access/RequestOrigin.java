package org.sunshine.access;

import java.net.URI;
import java.util.Locale;

/**
 * Whether a browser's request was started by one of our own pages, by the headers that a page's script cannot set:
 * {@code Sec-Fetch-Site} (sent to HTTPS and to localhost) and {@code Origin}.
 */
enum RequestOrigin {
    OWN,
    FOREIGN,
    /** Neither header was sent, as by a program that is no browser. */
    UNTOLD;

    /** @param authority host and port that the request was sent to, as in its {@code Host} header */
    static RequestOrigin of(String secFetchSite, String origin, String authority) {
        if (secFetchSite != null && !secFetchSite.equals("same-origin")) {
            return FOREIGN;
        }
        if (origin == null) {
            return secFetchSite == null ? UNTOLD : OWN;
        }
        if (origin.equals("null")) {
            // A browser that hides the origin of its own pages as well: the other header decides.
            return secFetchSite == null ? FOREIGN : OWN;
        }
        return authority != null && authority.equalsIgnoreCase(authorityOf(origin)) ? OWN : FOREIGN;
    }

    private static String authorityOf(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
