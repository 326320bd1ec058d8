package org.sunshine.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ingredients of a medicine of the sample, each with its strength.
 *
 * <p>The column {@code Dosage} does not name strengths in the order of the ingredients: it says {@code 150/300/200mg}
 * for Lamivudine/Nevirapine/Zidovudine. The item's description does: {@code 150/200/300mg}. So the strengths are read
 * from the description, and the column only tells which figures of the description they are. The pairs so found are the
 * marketed fixed-dose combinations of the WHO model list (lamivudine 150 + nevirapine 200 + zidovudine 300 mg;
 * emtricitabine 200 + tenofovir disoproxil 300 mg).
 */
final class Ingredients {
    /** {@code 150/300mg+600mg}, {@code 80/20mg/ml}, {@code 600mg/2ml}, {@code 133.3/33.3mg}, {@code 2g}. */
    private static final Pattern STRENGTHS =
            Pattern.compile("((?:\\d+(?:\\.\\d+)?(?:mg)?[/+])*\\d+(?:\\.\\d+)?)(mg|g)(?:/(\\d*)(ml|g))?");

    private static final Pattern VIAL = Pattern.compile("Vial \\d+ x (\\d+) ml");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /**
     * International non-proprietary names where lower case is not enough. A salt is named where the strength counts the
     * salt. Tenofovir disoproxil is written without its fumarate, as on the WHO model list.
     */
    private static final Map<String, String> INN = Map.of(
            "Tenofovir Disoproxil Fumarate", "tenofovir disoproxil",
            "Didanosine EC", "didanosine",
            "Nelfinavir (as mesilate)", "nelfinavir",
            "Chloroquine base (as phosphate)", "chloroquine",
            "Primaquine base (as diphosphate)", "primaquine",
            "Mefloquine (as hydrochloride)", "mefloquine",
            "Quinine (as dihydrochloride)", "quinine dihydrochloride",
            "Quinine (as sulfate)", "quinine sulfate",
            // Described as "Quinine sulphate".
            "Quinine", "quinine sulfate");

    private Ingredients() {}

    /**
     * An ingredient and its strength.
     *
     * @param strength such as {@code 200 mg}, {@code 10 mg/ml}, {@code 600 mg/2 ml}
     */
    record Ingredient(String inn, String strength) {}

    /** The ingredients of a medicine in alphabetical order. */
    static List<Ingredient> of(ScmsLine line, DosageForm form) {
        String[] molecules = line.molecule().split("[/+]");
        Strengths strengths = pairedStrengths(line).in(form, line);
        if (molecules.length != strengths.amounts().size()) {
            throw new IllegalArgumentException("Line %d: %d ingredients with %d strengths"
                    .formatted(line.id(), molecules.length, strengths.amounts().size()));
        }
        List<Ingredient> ingredients = new ArrayList<>();
        for (int i = 0; i < molecules.length; i++) {
            ingredients.add(new Ingredient(inn(molecules[i]), strengths.text(i)));
        }
        ingredients.sort(Comparator.comparing(Ingredient::inn));
        return List.copyOf(ingredients);
    }

    /** {@code inn strength + inn strength}, as the catalogue's packs are uploaded. */
    static String text(List<Ingredient> ingredients) {
        return ingredients.stream()
                .map(ingredient -> ingredient.inn() + " " + ingredient.strength())
                .collect(Collectors.joining(" + "));
    }

    private static String inn(String molecule) {
        return INN.getOrDefault(molecule, molecule.toLowerCase(Locale.ROOT));
    }

    private static Strengths pairedStrengths(ScmsLine line) {
        Strengths filed = Strengths.firstIn(line.dosage())
                .orElseThrow(
                        () -> new IllegalArgumentException("Line %d: dosage %s".formatted(line.id(), line.dosage())));
        return STRENGTHS
                .matcher(line.description())
                .results()
                .map(Strengths::of)
                .filter(filed::hasTheSameFiguresAs)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Line %d: no strengths like %s in \"%s\""
                        .formatted(line.id(), line.dosage(), line.description())));
    }

    /**
     * Strengths as written.
     *
     * @param amounts in milligrams, in the order written
     * @param perAmount of the denominator, or null where the strength is of one piece
     * @param perUnit {@code ml}, {@code g} or null
     */
    private record Strengths(List<BigDecimal> amounts, BigDecimal perAmount, String perUnit) {
        static Optional<Strengths> firstIn(String text) {
            return STRENGTHS.matcher(text).results().map(Strengths::of).findFirst();
        }

        static Strengths of(MatchResult match) {
            BigDecimal toMilligrams = match.group(2).equals("g") ? THOUSAND : BigDecimal.ONE;
            List<BigDecimal> amounts = Arrays.stream(match.group(1).split("(?:mg)?[/+]"))
                    .map(BigDecimal::new)
                    .map(toMilligrams::multiply)
                    .toList();
            if (match.group(4) == null) {
                return new Strengths(amounts, null, null);
            }
            BigDecimal perAmount = match.group(3).isEmpty() ? BigDecimal.ONE : new BigDecimal(match.group(3));
            return new Strengths(amounts, perAmount, match.group(4));
        }

        boolean hasTheSameFiguresAs(Strengths other) {
            return amounts.stream()
                    .sorted()
                    .toList()
                    .equals(other.amounts.stream().sorted().toList());
        }

        /**
         * The strengths as they count for comparison: a powder's content becomes a concentration of the solution made
         * from it, and a vial's concentration its content, so that vials of different volumes are different products.
         */
        Strengths in(DosageForm form, ScmsLine line) {
            if (form == DosageForm.POWDER_FOR_ORAL_SOLUTION && perUnit == null) {
                return new Strengths(
                        amounts.stream()
                                .map(amount -> amount.divide(line.packSize()))
                                .toList(),
                        BigDecimal.ONE,
                        "ml");
            }
            if (form == DosageForm.INJECTION && perAmount.compareTo(BigDecimal.ONE) == 0) {
                Matcher vial = VIAL.matcher(line.description());
                if (!vial.find()) {
                    throw new IllegalArgumentException("Line %d: a vial without its volume".formatted(line.id()));
                }
                BigDecimal volume = new BigDecimal(vial.group(1));
                return new Strengths(amounts.stream().map(volume::multiply).toList(), volume, perUnit);
            }
            return this;
        }

        String text(int index) {
            String amount = amounts.get(index).stripTrailingZeros().toPlainString() + " mg";
            if (perUnit == null) {
                return amount;
            }
            return perAmount.compareTo(BigDecimal.ONE) == 0
                    ? amount + "/" + perUnit
                    : amount + "/" + perAmount.toPlainString() + " " + perUnit;
        }
    }
}
