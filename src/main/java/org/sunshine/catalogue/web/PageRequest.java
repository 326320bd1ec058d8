package org.sunshine.catalogue.web;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sunshine.catalogue.SearchPlace;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;

/** What a list's address asks for: {@code q}, {@code limit} up to 1,000, {@code after}. Anything else is refused. */
record PageRequest(String path, String text, int limit, Optional<SearchPlace> after) {
    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 1000;
    private static final int LONGEST_TEXT = 200;
    private static final Set<String> KNOWN = Set.of("q", "limit", "after");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    static PageRequest of(UriInfo address) {
        MultivaluedMap<String, String> given = address.getQueryParameters();
        List<Problem.Detail> errors = new ArrayList<>();
        for (Map.Entry<String, List<String>> parameter : given.entrySet()) {
            if (!KNOWN.contains(parameter.getKey())) {
                errors.add(error(parameter.getKey(), "UNKNOWN_PARAMETER", "Known here: q, limit, after."));
            } else if (parameter.getValue().size() > 1) {
                errors.add(error(parameter.getKey(), "REPEATED_PARAMETER", "May be given once."));
            }
        }
        String text = given.getFirst("q");
        if (text != null && text.length() > LONGEST_TEXT) {
            errors.add(error("q", "TOO_LONG", "At most %d characters.".formatted(LONGEST_TEXT)));
        }
        String limit = given.getFirst("limit");
        boolean isLimit = limit == null || NUMBER.matcher(limit).matches() && Integer.parseInt(limit) <= MOST;
        if (!isLimit) {
            errors.add(error("limit", "NOT_A_LIMIT", "A whole number from 1 to 1000."));
        }
        String after = given.getFirst("after");
        Optional<SearchPlace> place = after == null ? Optional.empty() : SearchPlace.of(after);
        if (after != null && place.isEmpty()) {
            errors.add(error("after", "NOT_A_PLACE", "Take it from the next address of a page, unchanged."));
        }
        refuse(errors);
        return new PageRequest(
                address.getRequestUri().getRawPath(),
                text,
                limit == null ? USUAL_LIMIT : Integer.parseInt(limit),
                place);
    }

    /** The same request from another place on, as a path with its query. */
    String addressAfter(SearchPlace place) {
        UriBuilder builder = UriBuilder.fromPath(path);
        if (text != null) {
            builder.queryParam("q", "{q}");
        }
        builder.queryParam("limit", limit).queryParam("after", place.text());
        return text == null ? builder.build().toString() : builder.build(text).toString();
    }

    private static Problem.Detail error(String parameter, String code, String message) {
        return new Problem.Detail(null, null, parameter, code, message);
    }

    private static void refuse(List<Problem.Detail> errors) {
        if (!errors.isEmpty()) {
            throw Parameters.notUnderstood(errors).raise();
        }
    }
}
