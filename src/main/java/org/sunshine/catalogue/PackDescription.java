package org.sunshine.catalogue;

import java.util.List;

/**
 * A pack that the catalogue does not know, as an order describes it. Words are those of docs/catalogue.md; decimals are
 * text, so that what is no number can be answered at its place.
 *
 * @param brand null or empty where there is none
 * @param packSize in comparison units
 */
public record PackDescription(
        List<Ingredient> ingredients,
        String form,
        String route,
        String brand,
        String manufacturer,
        String tier,
        String packSize,
        String unit) {
    /**
     * @param inn name of the ingredient; of a test, its name
     * @param strength such as {@code 500 mg}; null for tests
     */
    public record Ingredient(String inn, String strength) {}
}
