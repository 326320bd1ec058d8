package org.sunshine.sample;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sunshine.kernel.Hashes;
import org.sunshine.sample.Ingredients.Ingredient;

/**
 * What is comparable: ingredients with strengths, form, route and unit. Two lines with the same four are of the same
 * product; the code follows from them.
 *
 * @param ingredients {@code inn strength + inn strength}; of a test, its name
 * @param unit prices are compared per one of it
 */
record SampleProduct(String code, String ingredients, String form, String route, String unit) {
    private static final int LONGEST_CODE = 40;
    private static final String NO_ROUTE = "none";

    static SampleProduct of(ScmsLine line, SampleNames names) {
        return line.isTest() ? test(names.test(line)) : medicine(line);
    }

    private static SampleProduct medicine(ScmsLine line) {
        DosageForm form = DosageForm.of(line);
        List<Ingredient> ingredients = Ingredients.of(line, form);
        String text = Ingredients.text(ingredients);
        return new SampleProduct(medicineCode(ingredients, text, form), text, form.words, form.route, form.unit);
    }

    private static SampleProduct test(SampleNames.Test test) {
        String code = fitted("P-" + coded(test.name()), test.name() + "|" + test.unit());
        return new SampleProduct(code, test.name(), test.form(), NO_ROUTE, test.unit());
    }

    /**
     * {@code P-NEVIRAPINE-200MG-TAB}; where that is too long, every ingredient is cut to the same length and four
     * digits of the identity's hash keep cut names apart: {@code P-LAMI-NEVI-ZIDO-150-200-300MG-TAB-1A2B}.
     */
    private static String medicineCode(List<Ingredient> ingredients, String identity, DosageForm form) {
        String end = "-" + strengthsCoded(ingredients) + "-" + form.code;
        String whole = "P-" + namesCut(ingredients, LONGEST_CODE) + end;
        if (whole.length() <= LONGEST_CODE) {
            return whole;
        }
        String hashed = end + "-" + hash(identity + "|" + form.words);
        int room = LONGEST_CODE - "P-".length() - hashed.length() - (ingredients.size() - 1);
        return "P-" + namesCut(ingredients, room / ingredients.size()) + hashed;
    }

    private static String namesCut(List<Ingredient> ingredients, int longest) {
        return ingredients.stream()
                .map(ingredient -> coded(ingredient.inn()))
                .map(name -> name.substring(0, Math.min(name.length(), longest)))
                .collect(Collectors.joining("-"));
    }

    /** {@code 150 mg, 200 mg} as {@code 150-200MG}; {@code 80 mg/ml, 20 mg/ml} as {@code 80-20MG-ML}. */
    private static String strengthsCoded(List<Ingredient> ingredients) {
        String amounts = ingredients.stream()
                .map(ingredient -> ingredient.strength().split(" ", 2)[0])
                .collect(Collectors.joining("-"));
        return amounts + coded(ingredients.getFirst().strength().split(" ", 2)[1]);
    }

    /** Cuts at a hyphen and puts four digits of the identity's hash in place of what is lost. */
    private static String fitted(String code, String identity) {
        if (code.length() <= LONGEST_CODE) {
            return code;
        }
        String hashed = "-" + hash(identity);
        String cut = code.substring(0, LONGEST_CODE - hashed.length() + 1);
        return cut.substring(0, cut.lastIndexOf('-')) + hashed;
    }

    /** Letters, digits and decimal points; everything between them becomes one hyphen. */
    private static String coded(String text) {
        return text.replace('µ', 'u')
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\.(?!\\d)", "-")
                .replaceAll("[^A-Z0-9.]+", "-")
                .replaceAll("-+$", "");
    }

    private static String hash(String identity) {
        return Hashes.sha256Hex(identity).substring(0, 4).toUpperCase(Locale.ROOT);
    }
}
