package org.sunshine.platform;

/**
 * What surrounds every page; the layout {@code platform/page.html} draws it. Nothing in it depends on who is reading:
 * everybody gets the same bytes.
 *
 * @param lang {@code en} or {@code zh}
 * @param sample the sample is loaded: every page says so and asks not to be indexed
 * @param section the part of the navigation this page belongs to
 * @param kiosk fills a wall screen: no controls
 * @param size ledger size the page was read at, with thousands separated; empty where it shows nothing of the ledger
 */
public record PageFrame(
        String lang,
        boolean sample,
        Section section,
        boolean kiosk,
        String currency,
        String priceBasis,
        String zone,
        String size) {

    /** Where a page belongs. */
    public enum Section {
        BOARD,
        LINES,
        PRODUCTS,
        SUPPLIERS,
        HOSPITALS,
        FLAGS,
        METHOD,
        NONE
    }

    public boolean in(String name) {
        return section.name().equals(name);
    }

    public boolean english() {
        return !lang.equals("zh");
    }

    public PageFrame asKiosk() {
        return new PageFrame(lang, sample, section, true, currency, priceBasis, zone, size);
    }
}
