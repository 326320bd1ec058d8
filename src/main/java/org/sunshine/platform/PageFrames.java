package org.sunshine.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.sunshine.kernel.Figures;
import org.sunshine.platform.PageFrame.Section;

/** Makes the frame of a page from the deployment's settings. */
@ApplicationScoped
public class PageFrames {
    private final Settings settings;
    private final FirstLoad firstLoad;

    @Inject
    public PageFrames(Settings settings, FirstLoad firstLoad) {
        this.settings = settings;
        this.firstLoad = firstLoad;
    }

    /** A page that shows the ledger at one size. */
    public PageFrame at(Section section, long size, String lang) {
        return frame(section, Figures.count(size), lang);
    }

    /** A page that shows nothing of the ledger. */
    public PageFrame of(Section section, String lang) {
        return frame(section, "", lang);
    }

    private PageFrame frame(Section section, String size, String lang) {
        return new PageFrame(
                lang,
                firstLoad.isSample(),
                section,
                false,
                settings.currency(),
                settings.priceBasis(),
                name(settings.zone()),
                size);
    }

    /** {@code Etc/UTC}, {@code Z} and their like are all UTC to a reader. */
    private static String name(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
