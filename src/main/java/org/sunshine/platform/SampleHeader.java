package org.sunshine.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * While the sample is loaded every answer says so, and asks not to be indexed: an export or a feed is read far from the
 * pages that explain it.
 */
@ApplicationScoped
public class SampleHeader {
    static final String NAME = "Sunshine-Sample";
    static final String TEXT = "USAID SCMS delivery history 2006-2015, dates shifted";

    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final FirstLoad firstLoad;

    @Inject
    public SampleHeader(FirstLoad firstLoad) {
        this.firstLoad = firstLoad;
    }

    void install(@Observes Filters filters) {
        filters.register(this::add, BEFORE_ALL_OTHERS);
    }

    private void add(RoutingContext context) {
        set(context.response().headers(), firstLoad);
        context.next();
    }

    static void set(MultiMap headers, FirstLoad firstLoad) {
        if (firstLoad.isSample()) {
            headers.set(NAME, TEXT);
            headers.set("X-Robots-Tag", "noindex");
        }
    }
}
