package org.sunshine.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;
import org.sunshine.kernel.Names;

/**
 * An ingredient of a product.
 *
 * @param inn its international non-proprietary name; of a test or device, its name
 * @param strength null for tests and devices only
 */
public record Ingredient(String inn, Strength strength) {
    private static final Pattern HYPHENS = Pattern.compile("\\p{Pd}");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ]");
    private static final Pattern SHOUTED = Pattern.compile("[\\p{Lu} -]{5,}");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{Ll}.*");

    /** The name as it is compared: without case, accents, kinds of hyphens and apostrophes. */
    String canonicalInn() {
        return Names.folded(
                APOSTROPHES.matcher(HYPHENS.matcher(inn).replaceAll("-")).replaceAll("'"));
    }

    /** The name inside a sentence: {@code zidovudine} of "Zidovudine" and "ZIDOVUDINE"; "HIV" and "B12" stay. */
    String innInText() {
        if (SHOUTED.matcher(inn).matches()) {
            return inn.toLowerCase(Locale.ROOT);
        }
        return CAPITALISED.matcher(inn).matches()
                ? inn.substring(0, 1).toLowerCase(Locale.ROOT) + inn.substring(1)
                : inn;
    }
}
