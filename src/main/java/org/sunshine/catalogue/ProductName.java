package org.sunshine.catalogue;

/**
 * A product's name in its two parts: <b>Lamivudine + zidovudine</b> 150 + 300 mg tablet.
 *
 * @param inn what the board prints bold; never empty
 * @param rest strengths and form, or empty
 */
public record ProductName(String inn, String rest) {
    /** Both parts as one text. */
    public String text() {
        return rest.isEmpty() ? inn : inn + " " + rest;
    }
}
