package org.sunshine.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sunshine.kernel.Hashes;

/**
 * What makes a product the product it is, and comparable: the set of ingredients with their strengths, the form, the
 * route and the comparison unit.
 *
 * @param ingredients sorted, so that equal sets are equal lists; their strengths in terms of the unit
 */
public record Composition(List<Ingredient> ingredients, Form form, Route route, Unit unit) {
    private static final Comparator<Ingredient> BY_NAME = Comparator.comparing(Ingredient::canonicalInn)
            .thenComparing(ingredient ->
                    ingredient.strength() == null ? "" : ingredient.strength().canonical());

    /** Where the name of a test ends and its brand or kind begins. */
    private static final Pattern END_OF_TEST_NAME = Pattern.compile("(?<=\\btest)(?: |, )|, | (?=for )");

    public Composition {
        Unit by = unit;
        ingredients = ingredients.stream()
                .map(ingredient -> ingredient.strength() == null
                        ? ingredient
                        : new Ingredient(ingredient.inn(), ingredient.strength().comparedBy(by)))
                .sorted(BY_NAME)
                .toList();
    }

    /** SHA-256 in hex; the same for compositions that are the same product, and stable for ever. */
    public String identity() {
        String names = ingredients.stream()
                .map(ingredient -> ingredient.canonicalInn()
                        + "\t"
                        + (ingredient.strength() == null
                                ? ""
                                : ingredient.strength().canonical()))
                .collect(Collectors.joining("\n"));
        return Hashes.sha256Hex(String.join("\n", "sunshine product 1", names, form.word(), route.word(), unit.word()));
    }

    /** {@code lamivudine 150 mg + zidovudine 300 mg}, as {@code packs.csv} takes it. */
    public String ingredientsText() {
        return ingredients.stream()
                .map(ingredient -> ingredient.strength() == null
                        ? ingredient.inn()
                        : ingredient.innInText() + " " + ingredient.strength().text())
                .collect(Collectors.joining(" + "));
    }

    public ProductName name() {
        return form.isMedicine() ? medicineName() : testName();
    }

    private ProductName medicineName() {
        String inn = ingredients.stream().map(Ingredient::innInText).collect(Collectors.joining(" + "));
        return new ProductName(capitalised(inn), strengths() + " " + form.word());
    }

    /** {@code 150 + 300 mg}, {@code 80 + 20 mg/ml}; where units differ each has its own. */
    private String strengths() {
        List<Strength> strengths =
                ingredients.stream().map(Ingredient::strength).toList();
        String unit = strengths.stream()
                .map(Strength::shownUnit)
                .distinct()
                .reduce((one, other) -> one.matches("mg|g|µg") && other.matches("mg|g|µg") ? "mg" : "")
                .orElseThrow();
        List<String> containers =
                strengths.stream().map(Strength::shownContainer).distinct().toList();
        if (unit.isEmpty() || containers.size() > 1) {
            return strengths.stream().map(Strength::text).collect(Collectors.joining(" + "));
        }
        return strengths.stream().map(strength -> strength.shownValue(unit)).collect(Collectors.joining(" + "))
                + " "
                + unit
                + containers.getFirst();
    }

    private ProductName testName() {
        String name = capitalised(ingredients.getFirst().inn());
        Matcher end = END_OF_TEST_NAME.matcher(name);
        if (end.find()) {
            return new ProductName(name.substring(0, end.start()), name.substring(end.end()));
        }
        boolean saysWhatItIs = name.toLowerCase(Locale.ROOT).matches(".*\\b(test|kit|device)s?\\b.*");
        return new ProductName(name, saysWhatItIs ? "" : form.word());
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
