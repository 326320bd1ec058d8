package org.sunshine.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dosage forms, each with the units it may be compared by and the routes it is given by; the first of each is the
 * usual one. Forms that differ in how the body gets the substance (plain, gastro-resistant, prolonged-release,
 * prefilled) are different products. Words follow the standard terms of the European Pharmacopoeia where it has one.
 */
public enum Form implements Word {
    TABLET("tablet", List.of(Unit.TABLET), List.of(Route.ORAL), "film-coated tablet", "coated tablet"),
    DISPERSIBLE_TABLET("dispersible tablet", List.of(Unit.TABLET), List.of(Route.ORAL), "chewable/dispersible tablet"),
    CHEWABLE_TABLET("chewable tablet", List.of(Unit.TABLET), List.of(Route.ORAL)),
    ORODISPERSIBLE_TABLET(
            "orodispersible tablet", List.of(Unit.TABLET), List.of(Route.ORAL), "orally disintegrating tablet"),
    EFFERVESCENT_TABLET("effervescent tablet", List.of(Unit.TABLET), List.of(Route.ORAL)),
    GASTRO_RESISTANT_TABLET(
            "gastro-resistant tablet",
            List.of(Unit.TABLET),
            List.of(Route.ORAL),
            "delayed-release tablet",
            "enteric-coated tablet"),
    PROLONGED_RELEASE_TABLET(
            "prolonged-release tablet",
            List.of(Unit.TABLET),
            List.of(Route.ORAL),
            "modified-release tablet",
            "extended-release tablet",
            "sustained-release tablet"),
    SUBLINGUAL_TABLET("sublingual tablet", List.of(Unit.TABLET), List.of(Route.SUBLINGUAL)),
    VAGINAL_TABLET("vaginal tablet", List.of(Unit.TABLET), List.of(Route.VAGINAL)),
    CO_BLISTERED_TABLET("co-blistered tablet", List.of(Unit.TABLET), List.of(Route.ORAL), "co-packaged tablet"),
    CAPSULE("capsule", List.of(Unit.CAPSULE), List.of(Route.ORAL), "hard capsule", "soft capsule"),
    GASTRO_RESISTANT_CAPSULE(
            "gastro-resistant capsule",
            List.of(Unit.CAPSULE),
            List.of(Route.ORAL),
            "delayed-release capsule",
            "enteric-coated capsule"),
    PROLONGED_RELEASE_CAPSULE(
            "prolonged-release capsule",
            List.of(Unit.CAPSULE),
            List.of(Route.ORAL),
            "modified-release capsule",
            "extended-release capsule",
            "sustained-release capsule"),
    ORAL_SOLUTION("oral solution", List.of(Unit.ML), List.of(Route.ORAL), "syrup", "oral drops"),
    ORAL_SUSPENSION("oral suspension", List.of(Unit.ML), List.of(Route.ORAL)),
    POWDER_FOR_ORAL_SOLUTION("powder for oral solution", List.of(Unit.ML, Unit.SACHET), List.of(Route.ORAL)),
    POWDER_FOR_ORAL_SUSPENSION(
            "powder for oral suspension",
            List.of(Unit.ML, Unit.SACHET),
            List.of(Route.ORAL),
            "granules for oral suspension"),
    ORAL_POWDER("oral powder", List.of(Unit.G, Unit.SACHET), List.of(Route.ORAL)),
    GRANULES("granules", List.of(Unit.G, Unit.SACHET), List.of(Route.ORAL)),
    LOZENGE("lozenge", List.of(Unit.PIECE), List.of(Route.OROMUCOSAL)),
    SOLUTION_FOR_INJECTION(
            "solution for injection",
            List.of(Unit.ML, Unit.VIAL, Unit.DOSE),
            List.of(Route.PARENTERAL),
            "injection",
            "concentrate for solution for infusion"),
    SUSPENSION_FOR_INJECTION(
            "suspension for injection", List.of(Unit.ML, Unit.VIAL, Unit.DOSE), List.of(Route.PARENTERAL)),
    EMULSION_FOR_INJECTION(
            "emulsion for injection",
            List.of(Unit.ML, Unit.VIAL, Unit.DOSE),
            List.of(Route.PARENTERAL),
            "emulsion for infusion"),
    POWDER_FOR_INJECTION(
            "powder for injection",
            List.of(Unit.VIAL, Unit.DOSE),
            List.of(Route.PARENTERAL),
            "powder for solution for injection",
            "powder for solution for infusion"),
    SOLUTION_FOR_INFUSION("solution for infusion", List.of(Unit.ML), List.of(Route.PARENTERAL), "infusion"),
    PREFILLED_SYRINGE("prefilled syringe", List.of(Unit.SYRINGE), List.of(Route.PARENTERAL)),
    PREFILLED_PEN("prefilled pen", List.of(Unit.PEN, Unit.ML), List.of(Route.PARENTERAL), "cartridge"),
    IMPLANT("implant", List.of(Unit.PIECE), List.of(Route.PARENTERAL)),
    CREAM("cream", List.of(Unit.G), List.of(Route.CUTANEOUS, Route.VAGINAL, Route.RECTAL)),
    OINTMENT("ointment", List.of(Unit.G), List.of(Route.CUTANEOUS, Route.RECTAL)),
    GEL("gel", List.of(Unit.G), List.of(Route.CUTANEOUS, Route.VAGINAL)),
    CUTANEOUS_SOLUTION("cutaneous solution", List.of(Unit.ML), List.of(Route.CUTANEOUS), "lotion", "cutaneous liquid"),
    TRANSDERMAL_PATCH("transdermal patch", List.of(Unit.PATCH), List.of(Route.TRANSDERMAL), "patch"),
    EYE_DROPS("eye drops", List.of(Unit.ML), List.of(Route.OCULAR)),
    EYE_OINTMENT("eye ointment", List.of(Unit.G), List.of(Route.OCULAR)),
    EAR_DROPS("ear drops", List.of(Unit.ML), List.of(Route.AURICULAR)),
    NASAL_SPRAY("nasal spray", List.of(Unit.DOSE, Unit.ML), List.of(Route.NASAL), "nasal drops"),
    INHALER("inhaler", List.of(Unit.DOSE), List.of(Route.INHALATION), "pressurised inhaler", "aerosol"),
    INHALATION_POWDER("inhalation powder", List.of(Unit.DOSE), List.of(Route.INHALATION), "dry powder inhaler"),
    NEBULISER_SOLUTION("nebuliser solution", List.of(Unit.ML), List.of(Route.INHALATION), "nebuliser suspension"),
    SUPPOSITORY("suppository", List.of(Unit.SUPPOSITORY), List.of(Route.RECTAL)),
    PESSARY("pessary", List.of(Unit.PESSARY), List.of(Route.VAGINAL)),
    ENEMA("enema", List.of(Unit.ML), List.of(Route.RECTAL)),
    MOUTHWASH("mouthwash", List.of(Unit.ML), List.of(Route.OROMUCOSAL)),
    TEST_KIT("test kit", List.of(Unit.TEST, Unit.KIT), List.of(Route.NONE), "diagnostic test", "rapid test"),
    TEST_ACCESSORY(
            "test accessory",
            List.of(Unit.PIECE, Unit.KIT, Unit.TEST, Unit.ML, Unit.VIAL),
            List.of(Route.NONE),
            "ancillary",
            "test kit ancillary"),
    MEDICAL_DEVICE("medical device", List.of(Unit.PIECE), List.of(Route.NONE), "device");

    private static final Map<String, Form> BY_WORD = Word.index(values());

    private final String word;
    private final List<Unit> units;
    private final List<Route> routes;
    private final String[] also;

    Form(String word, List<Unit> units, List<Route> routes, String... also) {
        this.word = word;
        this.units = units;
        this.routes = routes;
        this.also = also;
    }

    /** The form of this word, in any case. */
    public static Optional<Form> of(String word) {
        return Word.find(BY_WORD, word);
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String[] also() {
        return also;
    }

    /** What the form may be compared by; the first is the usual one. */
    public List<Unit> units() {
        return units;
    }

    /** How the form is given; the first is the usual way. */
    public List<Route> routes() {
        return routes;
    }

    /** A medicine has ingredients with strengths; a test or device has a name only. */
    public boolean isMedicine() {
        return !routes.contains(Route.NONE);
    }
}
