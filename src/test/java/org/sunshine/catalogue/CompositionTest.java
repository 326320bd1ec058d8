package org.sunshine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zidovudine 300 mg + lamivudine 150 mg | tablet | oral | tablet | Lamivudine + zidovudine | 150 + 300 mg tablet",
                "Lopinavir 80 mg/ml+RITONAVIR 20mg/ml | oral solution | oral | ml | Lopinavir + ritonavir | 80 + 20 mg/ml oral solution",
                "nevirapine 50 mg/5 ml | oral suspension | oral | ml | Nevirapine | 10 mg/ml oral suspension",
                "stavudine 1 mg/ml | Powder for oral solution | oral | ml | Stavudine | 1 mg/ml powder for oral solution",
                "didanosine 400 mg | delayed release capsules | oral | capsule | - | UNKNOWN_FORM",
                "didanosine 400 mg | delayed-release capsule | oral | capsule | Didanosine | 400 mg gastro-resistant capsule",
                "colecalciferol 400 IU + calcium 0.5 g | chewable tablet | oral | tablet | Calcium + colecalciferol | 500 mg + 400 IU chewable tablet",
                "ethinylestradiol 30 µg + levonorgestrel 0.15 mg | tablet | oral | tablet | Ethinylestradiol + levonorgestrel | 0.03 + 0.15 mg tablet",
                "interferon beta-1a 44 µg/0.5 ml | prefilled syringe | parenteral | syringe | Interferon beta-1a | 44 µg/0.5 ml prefilled syringe",
                "insulin isophane 30/70 100 IU/ml | prefilled pen | subcutaneous | ml | Insulin isophane 30/70 | 100 IU/ml prefilled pen",
                "HIV 1/2 rapid test Determine, complete kit | test kit | none | test | HIV 1/2 rapid test | Determine, complete kit",
                "HIV 1+2 test | test kit | diagnostic | test | HIV 1+2 test | ''",
                "Safety lancet for HIV test kits | ancillary | none | piece | Safety lancet | for HIV test kits",
                "Capillary tube, 50 µl | test accessory | none | piece | Capillary tube | 50 µl",
                "Lancet | test accessory | none | piece | Lancet | test accessory"
            })
    void namesAProductInTwoParts(String ingredients, String form, String route, String unit, String inn, String rest) {
        List<String> faults = new ArrayList<>();
        ProductName name = new ReadingComposition((field, code, message) -> faults.add(code))
                .read(ingredients, form, route, unit)
                .map(Composition::name)
                .orElseGet(() -> new ProductName("-", faults.getFirst()));
        assertThat(name).isEqualTo(new ProductName(inn, rest));
    }

    @Test
    void isTheSameProductHoweverItIsWritten() {
        String identity = tablet("lamivudine 150 mg + zidovudine 300 mg").identity();
        assertThat(List.of(
                        "Zidovudine 0.3 g + Lamivudine 150mg",
                        "  LAMIVUDINE   150.0 mg+zidovudine 300 MG ",
                        "lamivudine 150000 mcg + zidovudine 300 mg"))
                .allSatisfy(text -> assertThat(tablet(text).identity()).isEqualTo(identity));
        assertThat(List.of(
                        "lamivudine 300 mg + zidovudine 150 mg",
                        "lamivudine 150 mg",
                        "lamivudine 150 mg + nevirapine 200 mg + zidovudine 300 mg"))
                .allSatisfy(text -> assertThat(tablet(text).identity()).isNotEqualTo(identity));
        assertThat(read("lamivudine 150 mg + zidovudine 300 mg", "co-blistered tablet", "oral", "tablet")
                        .identity())
                .isNotEqualTo(identity);
    }

    /** The hash is stored with every product: a change of it would part old products from new ones. */
    @Test
    void keepsItsIdentityForEver() {
        assertThat(tablet("lamivudine 150 mg + zidovudine 300 mg").identity())
                .isEqualTo("c6028cb1307cc87f3bf2ebbd66d10b7372fc2e75343981e50a9c500902f7d9dc");
    }

    @Test
    void readsItsOwnText() {
        for (String text : List.of(
                "lamivudine 150 mg + zidovudine 300 mg",
                "interferon beta-1a 44 µg",
                "vitamin B12 1 mg",
                "x 1 IU/2 ml")) {
            Composition composition = tablet(text);
            assertThat(composition.ingredientsText()).isEqualTo(text);
            assertThat(tablet(composition.ingredientsText())).isEqualTo(composition);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | tablet | oral | tablet | ingredients MISSING",
                "lamivudine | tablet | oral | tablet | ingredients/0/strength NOT_A_STRENGTH",
                "lamivudine 1,5 g | tablet | oral | tablet | ingredients/0/strength NOT_A_STRENGTH",
                "lamivudine/zidovudine 150/300 mg | tablet | oral | tablet | ingredients/0/inn NOT_AN_INGREDIENT, ingredients/0/strength NOT_A_STRENGTH",
                "lamivudine 5 mg + lamivudine 0.005 g | tablet | oral | tablet | ingredients/1 DUPLICATE_INGREDIENT",
                "lamivudine 150 mg zidovudine 300 mg | tablet | oral | tablet | ingredients/0/inn NOT_AN_INGREDIENT",
                "lamivudine 5 mg + | tablet | oral | tablet | ingredients/1/inn MISSING, ingredients/1/strength NOT_A_STRENGTH",
                "lamivudine 5 mg | tablet | oral | ml | unit UNIT_DOES_NOT_FIT, ingredients/0/strength STRENGTH_NEEDS_VOLUME",
                "lamivudine 5 mg | oral solution | oral | ml | ingredients/0/strength STRENGTH_NEEDS_VOLUME",
                "zidovudine 10 mg/ml | injection | parenteral | vial | ingredients/0/strength STRENGTH_IS_PER_ML",
                "lamivudine 5 mg | tablet | rectal | tablet | route ROUTE_DOES_NOT_FIT",
                "lamivudine 5 mg | pill | by mouth | bottle | form UNKNOWN_FORM, route UNKNOWN_ROUTE, unit UNKNOWN_UNIT",
                "lamivudine 5 mg | '' | '' | '' | form MISSING, route MISSING, unit MISSING"
            })
    void tellsEverythingThatIsWrong(String ingredients, String form, String route, String unit, String expected) {
        List<String> faults = new ArrayList<>();
        assertThat(new ReadingComposition((field, code, message) -> faults.add(field + " " + code))
                        .read(ingredients, form, route, unit))
                .isEmpty();
        assertThat(String.join(", ", faults)).isEqualTo(expected);
    }

    private static Composition tablet(String ingredients) {
        return read(ingredients, "tablet", "oral", "tablet");
    }

    private static Composition read(String ingredients, String form, String route, String unit) {
        return new ReadingComposition((field, code, message) -> {
                    throw new AssertionError(field + " " + code + " " + message);
                })
                .read(ingredients, form, route, unit)
                .orElseThrow();
    }
}
