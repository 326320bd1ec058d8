package org.sunshine.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.TextStyle;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sunshine.kernel.Figures;
import org.sunshine.platform.PageFrame.Section;

/** Makes the frame of a page from the deployment's settings. */
@ApplicationScoped
public class PageFrames {
    private final Settings settings;
    private final boolean sample;

    /** @param sample {@code sunshine.sample}: true while the sample is loaded */
    @Inject
    public PageFrames(
            Settings settings, @ConfigProperty(name = "sunshine.sample", defaultValue = "false") boolean sample) {
        this.settings = settings;
        this.sample = sample;
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
        return new PageFrame(lang, sample, section, false, settings.currency(), settings.priceBasis(), zone(), size);
    }

    private String zone() {
        return settings.zone().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equals("Z")
                ? "UTC"
                : settings.zone().getId();
    }
}
