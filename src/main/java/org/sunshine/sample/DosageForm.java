package org.sunshine.sample;

import java.util.Locale;

/** The dosage forms of the sample, each with its route and the unit that prices are compared in. */
enum DosageForm {
    TABLET("tablet", "oral", "tablet", "TAB"),
    DISPERSIBLE_TABLET("dispersible tablet", "oral", "tablet", "DISP-TAB"),
    /** Two kinds of tablet in one blister: not interchangeable with one tablet that holds both. */
    CO_BLISTERED_TABLET("co-blistered tablet", "oral", "tablet", "CO-TAB"),
    CAPSULE("capsule", "oral", "capsule", "CAP"),
    DELAYED_RELEASE_CAPSULE("delayed-release capsule", "oral", "capsule", "DR-CAP"),
    ORAL_SOLUTION("oral solution", "oral", "ml", "SOL"),
    ORAL_SUSPENSION("oral suspension", "oral", "ml", "SUSP"),
    /** Compared by the millilitre of the finished solution, which is how the file counts it. */
    POWDER_FOR_ORAL_SOLUTION("powder for oral solution", "oral", "ml", "PDR-SOL"),
    ORAL_POWDER("oral powder", "oral", "g", "PDR"),
    INJECTION("injection", "parenteral", "vial", "INJ");

    /** As products are described in the catalogue. */
    final String words;

    final String route;
    final String unit;

    /** The end of a product's code. */
    final String code;

    DosageForm(String words, String route, String unit, String code) {
        this.words = words;
        this.route = route;
        this.unit = unit;
        this.code = code;
    }

    /**
     * The form of a medicine. Blisters and bottles of tablets are one form, as are single and combined ingredients. 37
     * lines are filed as oral solution and described as powder for it; the description is right, as the same maker's
     * other lines show.
     */
    static DosageForm of(ScmsLine line) {
        return switch (line.dosageForm()) {
            case "Tablet", "Tablet - FDC", "Tablet - blister", "Tablet - FDC + blister" -> TABLET;
            case "Tablet - FDC + co-blister" -> CO_BLISTERED_TABLET;
            case "Chewable/dispersible tablet", "Chewable/dispersible tablet - FDC" -> DISPERSIBLE_TABLET;
            case "Capsule" -> CAPSULE;
            case "Delayed-release capsules", "Delayed-release capsules - blister" -> DELAYED_RELEASE_CAPSULE;
            case "Oral solution" ->
                line.description().toLowerCase(Locale.ROOT).contains("powder for oral solution")
                        ? POWDER_FOR_ORAL_SOLUTION
                        : ORAL_SOLUTION;
            case "Oral suspension" -> ORAL_SUSPENSION;
            case "Powder for oral solution" -> POWDER_FOR_ORAL_SOLUTION;
            case "Oral powder" -> ORAL_POWDER;
            case "Injection" -> INJECTION;
            default ->
                throw new IllegalArgumentException(
                        "Line %d: unknown dosage form %s".formatted(line.id(), line.dosageForm()));
        };
    }
}
