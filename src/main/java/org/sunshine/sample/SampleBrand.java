package org.sunshine.sample;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brand and tier of a line.
 *
 * <p>The brand column says {@code Generic} for 67 lines of AbbVie's Aluvia 100/25 mg that the description names by
 * brand; there the description counts, or an originator would be compared with generics.
 */
final class SampleBrand {
    private static final String UNBRANDED = "Generic";
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]+)]");
    /** In the same brackets: goods that were donated. */
    private static final String DONATED = "DON";

    private SampleBrand() {}

    /** The brand's name; empty for an unbranded pack. */
    static String of(ScmsLine line) {
        if (!line.brand().equals(UNBRANDED)) {
            return line.brand();
        }
        Matcher described = BRACKETED.matcher(line.description());
        return described.find() && !described.group(1).equals(DONATED) ? described.group(1) : "";
    }

    /** {@code originator}, {@code generic}; {@code other} for tests. */
    static String tier(ScmsLine line) {
        if (line.isTest()) {
            return "other";
        }
        return of(line).isEmpty() ? "generic" : "originator";
    }
}
