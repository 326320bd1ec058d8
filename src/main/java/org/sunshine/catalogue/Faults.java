package org.sunshine.catalogue;

/** Takes every error of a row or a description, so that all of them are told at once. */
@FunctionalInterface
interface Faults {
    /**
     * @param field of the description, such as {@code form} or {@code ingredients/0/strength}
     * @param code listed in docs/catalogue.md
     */
    void add(String field, String code, String message);
}
