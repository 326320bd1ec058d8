package org.sunshine.catalogue;

/**
 * What is comparable. Never changes.
 *
 * @param ingredients {@code lamivudine 150 mg + zidovudine 300 mg}
 * @param form word of a {@link Form}
 * @param route word of a {@link Route}
 * @param unit word of the {@link Unit} that prices are compared by
 * @param provisional made for a described pack that matches nothing in the catalogue: its lines are not judged
 */
public record Product(
        String code,
        ProductName name,
        String ingredients,
        String form,
        String route,
        String unit,
        boolean provisional) {}
