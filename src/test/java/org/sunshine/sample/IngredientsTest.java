package org.sunshine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IngredientsTest {
    @Test
    void pairsStrengthsWithIngredientsAsTheDescriptionDoes() {
        assertThat(ingredients(
                        "Lamivudine/Nevirapine/Zidovudine",
                        "150/300/200mg",
                        "Tablet - FDC",
                        "60",
                        "Lamivudine/Nevirapine/Zidovudine 150/200/300mg, tablets, 60 Tabs"))
                .isEqualTo("lamivudine 150 mg + nevirapine 200 mg + zidovudine 300 mg");
        assertThat(ingredients(
                        "Emtricitabine/Tenofovir Disoproxil Fumarate",
                        "300/200mg",
                        "Tablet - FDC",
                        "30",
                        "Emtricitabine/Tenofovir Disoproxil Fumarate 200/300mg [Truvada], tablets, 30 Tabs"))
                .isEqualTo("emtricitabine 200 mg + tenofovir disoproxil 300 mg");
    }

    @Test
    void readsCombinationsPerMillilitre() {
        assertThat(ingredients(
                        "Lopinavir/Ritonavir",
                        "80/20mg/ml",
                        "Oral solution",
                        "300",
                        "Lopinavir/Ritonavir 80/20mg/ml [Kaletra], oral solution, cool, Bottle 5 x 60 ml"))
                .isEqualTo("lopinavir 80 mg/ml + ritonavir 20 mg/ml");
    }

    @Test
    void readsCoBlisters() {
        assertThat(ingredients(
                        "Lamivudine/Zidovudine+Efavirenz",
                        "150/300mg+600mg",
                        "Tablet - FDC + co-blister",
                        "90",
                        "Lamivudine/Zidovudine+Efavirenz 150/300mg+600mg, tablets, co-blister 60+30 Tabs"))
                .isEqualTo("efavirenz 600 mg + lamivudine 150 mg + zidovudine 300 mg");
        assertThat(ingredients(
                        "Artesunate+Amodiaquine",
                        "50+153mg",
                        "Tablet - FDC + co-blister",
                        "24",
                        "Artesunate+Amodiaquine 50+153mg, tablets, co-blister 12+12 Tabs"))
                .isEqualTo("amodiaquine 153 mg + artesunate 50 mg");
    }

    @Test
    void countsTheContentOfAVial() {
        assertThat(ingredients(
                        "Quinine (as dihydrochloride)",
                        "600mg/2ml",
                        "Injection",
                        "100",
                        "Quinine 600mg/2ml (as dihydrochloride), injection, 2ml x 100 Ampules"))
                .isEqualTo("quinine dihydrochloride 600 mg/2 ml");
        assertThat(ingredients(
                        "Zidovudine",
                        "10mg/ml",
                        "Injection",
                        "5",
                        "Zidovudine 10mg/ml [Retrovir], solution for IV infusion injection, Vial 5 x 20 ml"))
                .isEqualTo("zidovudine 200 mg/20 ml");
    }

    @Test
    void readsAPowderAsTheSolutionMadeFromIt() {
        assertThat(ingredients(
                        "Didanosine",
                        "2g",
                        "Powder for oral solution",
                        "200",
                        "Didanosine 2g [Videx], powder for oral solution 10mg/ml, reconstitute to 200 ml"))
                .isEqualTo("didanosine 10 mg/ml");
    }

    @Test
    void keepsFractionsOfAMilligramAndStrengthsPerGram() {
        assertThat(ingredients(
                        "Lopinavir/Ritonavir",
                        "133.3/33.3mg",
                        "Capsule",
                        "180",
                        "Lopinavir/Ritonavir 133.3/33.3mg [Kaletra], capsules, cool, 2 x 90 Caps"))
                .isEqualTo("lopinavir 133.3 mg + ritonavir 33.3 mg");
        assertThat(ingredients(
                        "Nelfinavir",
                        "50mg/g",
                        "Oral powder",
                        "144",
                        "Nelfinavir 50mg/g [Viracept], oral powder, 144g"))
                .isEqualTo("nelfinavir 50 mg/g");
    }

    @Test
    void refusesALineWhoseDescriptionHasOtherStrengths() {
        assertThatThrownBy(() -> ingredients(
                        "Lamivudine/Zidovudine",
                        "150/300mg",
                        "Tablet - FDC",
                        "60",
                        "Lamivudine/Zidovudine 150/250mg, tablets, 60 Tabs"))
                .hasMessageContaining("no strengths like 150/300mg");
    }

    @Test
    void readsAPowderFiledAsASolutionAsAPowder() {
        ScmsLine line = line(
                "Stavudine", "1mg/ml", "Oral solution", "200", "Stavudine 1mg/ml, powder for oral solution, 200 ml");
        assertThat(DosageForm.of(line)).isEqualTo(DosageForm.POWDER_FOR_ORAL_SOLUTION);
    }

    private static String ingredients(
            String molecule, String dosage, String form, String packSize, String description) {
        ScmsLine line = line(molecule, dosage, form, packSize, description);
        return Ingredients.text(Ingredients.of(line, DosageForm.of(line)));
    }

    private static ScmsLine line(String molecule, String dosage, String form, String packSize, String description) {
        return new ScmsLine(
                1,
                "116-ZA-T01",
                "South Africa",
                "SO-1",
                LocalDate.of(2010, 1, 1),
                "PHARMACY DIRECT",
                "ARV",
                description,
                molecule,
                "Generic",
                dosage,
                form,
                new BigDecimal(packSize),
                BigDecimal.ONE,
                BigDecimal.ONE,
                "GSK Ware (UK)");
    }
}
