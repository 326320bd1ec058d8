package org.sunshine.board.web;

import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunshine.published.LineFilter;

/** Addresses of pages that carry a filter. */
final class Addresses {
    private Addresses() {}

    static String of(String path, LineFilter filter) {
        return filter.isEmpty() ? path : path + "?" + filter.toQuery();
    }

    /** The filter's parameters as the address has them. */
    static Map<String, List<String>> parameters(LineFilter filter) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        filter.given().forEach(parameter -> parameters.put(parameter.word(), filter.values(parameter)));
        return parameters;
    }

    /** The address that was asked for, without the host. */
    static String asked(UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        return uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
    }
}
