package org.sunshine.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A product's name in two parts: what a reader looks for, and the rest. <b>Lamivudine + zidovudine</b> 150 + 300 mg
 * tablet; <b>HIV 1/2 rapid test</b> Determine, complete kit; <b>Safety lancet</b> for HIV test kits.
 *
 * @param first the ingredients, or the kind of test
 * @param rest strength and form; empty where there is none
 */
public record BoldName(String first, String rest) {
    private static final Pattern TEST = Pattern.compile("(?<=\\btests?)(?=[\\s,]|$)");
    private static final Pattern PURPOSE_OR_COMMA = Pattern.compile("\\s+(?=for\\s)|,");
    /** Digits inside a word, as in beta-1a, belong to the name. */
    private static final Pattern STRENGTH = Pattern.compile("\\s+(?=\\d)");

    private static final int NOWHERE = Integer.MAX_VALUE;

    public static BoldName of(String name) {
        int test = start(TEST, name);
        int purpose = start(PURPOSE_OR_COMMA, name);
        // The digits of "HIV 1/2 rapid test" are no strength.
        int cut = test < NOWHERE && test <= purpose ? test : Math.min(purpose, start(STRENGTH, name));
        return cut >= name.length()
                ? new BoldName(name, "")
                : new BoldName(name.substring(0, cut), name.substring(cut).replaceFirst("^,?\\s*", ""));
    }

    private static int start(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.find() ? matcher.start() : NOWHERE;
    }
}
