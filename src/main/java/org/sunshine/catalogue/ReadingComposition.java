package org.sunshine.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunshine.kernel.Names;

/** Reads what a person or a file says about a product, and tells everything that is wrong with it. */
final class ReadingComposition {
    private static final int LONGEST_INN = 200;
    private static final int LONGEST_NAME = 500;
    private static final int MOST_INGREDIENTS = 40;
    private static final Pattern PLUS = Pattern.compile("\\s*\\+\\s*");
    private static final Pattern LAST_WORDS = Pattern.compile("(?<name>.*?\\S)\\s+(?<strength>\\d.*)");
    private static final Pattern STRENGTH_INSIDE =
            Pattern.compile("(?iU)\\d\\s*(mg|g|µg|mcg|ml|iu|mmol)\\b|\\d\\s*%|\\+");

    private final Faults faults;

    ReadingComposition(Faults faults) {
        this.faults = faults;
    }

    /** From the cells of {@code packs.csv}; empty where a fault was told. */
    Optional<Composition> read(String ingredients, String form, String route, String unit) {
        List<PackDescription.Ingredient> parts = Form.of(form)
                .map(known -> known.isMedicine()
                        ? split(ingredients)
                        : List.of(new PackDescription.Ingredient(ingredients, null)))
                .orElse(null);
        if (ingredients.isBlank()) {
            faults.add("ingredients", "MISSING", "Say what is in it, such as: lamivudine 150 mg + zidovudine 300 mg.");
            parts = null;
        }
        return read(parts, form, route, unit);
    }

    /** From a description, whose ingredients are null where there is nothing to check. */
    Optional<Composition> read(List<PackDescription.Ingredient> parts, String form, String route, String unit) {
        Optional<Form> knownForm = word("form", form, Form.of(form), "UNKNOWN_FORM", Form.values());
        Optional<Route> knownRoute = word("route", route, Route.of(route), "UNKNOWN_ROUTE", Route.values());
        Optional<Unit> knownUnit = word("unit", unit, Unit.of(unit), "UNKNOWN_UNIT", Unit.values());
        if (knownForm.isEmpty()) {
            return Optional.empty();
        }
        boolean routeFits = knownRoute.isPresent() && fits(knownForm.get(), knownRoute.get());
        boolean unitFits = knownUnit.isPresent() && fits(knownForm.get(), knownUnit.get());
        List<Ingredient> ingredients = parts == null ? List.of() : ingredients(parts, knownForm.get(), knownUnit);
        if (!routeFits || !unitFits || ingredients.isEmpty()) {
            return Optional.empty();
        }
        Composition composition = new Composition(ingredients, knownForm.get(), knownRoute.get(), knownUnit.get());
        if (composition.name().text().length() > LONGEST_NAME) {
            faults.add("ingredients", "TOO_LONG", "The product's name has at most 500 characters.");
            return Optional.empty();
        }
        return Optional.of(composition);
    }

    private <W extends Word> Optional<W> word(String field, String given, Optional<W> known, String code, Word[] all) {
        if (given == null || given.isBlank()) {
            faults.add(field, "MISSING", "One of: " + Word.list(all) + ".");
        } else if (known.isEmpty()) {
            faults.add(field, code, "Not one of: " + Word.list(all) + ".");
        }
        return known;
    }

    private boolean fits(Form form, Route route) {
        if (form.routes().contains(route)) {
            return true;
        }
        faults.add(
                "route",
                "ROUTE_DOES_NOT_FIT",
                "The route of %s is: %s."
                        .formatted(form.word(), Word.list(form.routes().toArray(Word[]::new))));
        return false;
    }

    private boolean fits(Form form, Unit unit) {
        if (form.units().contains(unit)) {
            return true;
        }
        faults.add(
                "unit",
                "UNIT_DOES_NOT_FIT",
                "The form %s is compared by: %s."
                        .formatted(form.word(), Word.list(form.units().toArray(Word[]::new))));
        return false;
    }

    /** All ingredients, or none where one has a fault. */
    private List<Ingredient> ingredients(List<PackDescription.Ingredient> parts, Form form, Optional<Unit> unit) {
        if (parts.isEmpty()) {
            faults.add("ingredients", "MISSING", "Name at least one ingredient.");
            return List.of();
        }
        if (parts.size() > MOST_INGREDIENTS || !form.isMedicine() && parts.size() > 1) {
            faults.add("ingredients", "NOT_AN_INGREDIENT", "Too many ingredients for this form.");
            return List.of();
        }
        List<Ingredient> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            String place = "ingredients/" + i;
            if (parts.get(i) == null) {
                faults.add(place, "MISSING", "An ingredient with its name and strength.");
                continue;
            }
            Optional<Ingredient> ingredient =
                    form.isMedicine() ? medicine(place, parts.get(i), unit) : test(place, parts.get(i));
            if (ingredient.isPresent() && !seen.add(identity(ingredient.get(), unit))) {
                faults.add(place, "DUPLICATE_INGREDIENT", "This ingredient is named twice.");
            } else {
                ingredient.ifPresent(read::add);
            }
        }
        return read.size() == parts.size() ? read : List.of();
    }

    private static String identity(Ingredient ingredient, Optional<Unit> unit) {
        Strength strength = ingredient.strength();
        return ingredient.canonicalInn()
                + "\t"
                + (strength == null
                        ? ""
                        : unit.map(strength::comparedBy).orElse(strength).canonical());
    }

    private Optional<Ingredient> medicine(String place, PackDescription.Ingredient part, Optional<Unit> unit) {
        Optional<String> inn = inn(place, part.inn());
        if (inn.isPresent() && STRENGTH_INSIDE.matcher(inn.get()).find()) {
            faults.add(
                    place + "/inn",
                    "NOT_AN_INGREDIENT",
                    "Give every ingredient its own name and strength, such as: lamivudine 150 mg + zidovudine 300 mg.");
            inn = Optional.empty();
        }
        Optional<Strength> strength = strength(place + "/strength", part.strength(), unit);
        return inn.isPresent() && strength.isPresent()
                ? Optional.of(new Ingredient(inn.get(), strength.get()))
                : Optional.empty();
    }

    private Optional<Ingredient> test(String place, PackDescription.Ingredient part) {
        if (part.strength() != null && !part.strength().isBlank()) {
            faults.add(place + "/strength", "NOT_A_STRENGTH", "A test or device has no strength.");
            return Optional.empty();
        }
        return inn(place, part.inn()).map(name -> new Ingredient(name, null));
    }

    private Optional<String> inn(String place, String text) {
        if (text == null || text.isBlank()) {
            faults.add(place + "/inn", "MISSING", "The ingredient's international non-proprietary name.");
            return Optional.empty();
        }
        Optional<String> name = Names.normalised(text);
        if (name.isEmpty()) {
            faults.add(place + "/inn", "NOT_A_NAME", "The name contains a character that no name has.");
        } else if (name.get().length() > LONGEST_INN) {
            faults.add(place + "/inn", "TOO_LONG", "At most %d characters.".formatted(LONGEST_INN));
            return Optional.empty();
        }
        return name;
    }

    private Optional<Strength> strength(String field, String text, Optional<Unit> unit) {
        Optional<Strength> strength = text == null ? Optional.empty() : Strength.parse(text);
        if (strength.isEmpty()) {
            faults.add(
                    field,
                    "NOT_A_STRENGTH",
                    "A number with a decimal point and a unit, such as 500 mg, 10 mg/ml, 600 mg/2 ml or 100 IU.");
            return Optional.empty();
        }
        boolean byVolumeOrWeight =
                unit.filter(by -> by == Unit.ML || by == Unit.G).isPresent();
        if (byVolumeOrWeight && !strength.get().isConcentration()) {
            String by = unit.get().word();
            faults.add(
                    field,
                    "STRENGTH_NEEDS_VOLUME",
                    "Compared by the %s, it needs its strength per %s, such as 10 mg/%s.".formatted(by, by, by));
            return Optional.empty();
        }
        if (unit.filter(Unit.VIAL::equals).isPresent() && strength.get().isPerOneMl()) {
            faults.add(
                    field,
                    "STRENGTH_IS_PER_ML",
                    "Compared by the vial, it needs the content of the whole vial, such as 200 mg/20 ml.");
            return Optional.empty();
        }
        return strength;
    }

    /** {@code inn strength + inn strength}; the strength is the longest end of a part that reads as one. */
    private static List<PackDescription.Ingredient> split(String text) {
        return Arrays.stream(PLUS.split(text, -1))
                .map(ReadingComposition::splitOne)
                .toList();
    }

    private static PackDescription.Ingredient splitOne(String part) {
        Matcher matcher = LAST_WORDS.matcher(part.strip());
        int from = 0;
        while (matcher.find(from)) {
            String strength = part.strip().substring(matcher.start("strength"));
            if (Strength.looksLikeOne(strength)) {
                return new PackDescription.Ingredient(
                        part.strip().substring(0, matcher.start("strength")).strip(), strength);
            }
            from = matcher.start("strength") + 1;
        }
        return new PackDescription.Ingredient(part, null);
    }
}
