package org.sunshine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoldNameTest {
    @ParameterizedTest
    @CsvSource({
        "Nevirapine 200 mg tablet, Nevirapine, 200 mg tablet",
        "Lamivudine + zidovudine 150 + 300 mg tablet, Lamivudine + zidovudine, 150 + 300 mg tablet",
        "Peginterferon alfa-2b 80 µg powder for injection, Peginterferon alfa-2b, 80 µg powder for injection",
        "'Zidovudine 10 mg/ml injection, 20 ml vial', Zidovudine, '10 mg/ml injection, 20 ml vial'",
        "'HIV 1/2 rapid test Determine, complete kit', HIV 1/2 rapid test, 'Determine, complete kit'",
        "'Malaria P. falciparum antigen test, HRP2', Malaria P. falciparum antigen test, HRP2",
        "Safety lancet for HIV test kits, Safety lancet, for HIV test kits",
        "'EDTA capillary tube, 50 µl, for Determine tests', EDTA capillary tube, '50 µl, for Determine tests'",
        "Gauze, Gauze, ''",
        "HIV 1/2 blot test, HIV 1/2 blot test, ''"
    })
    void theIngredientsOrTheKindOfTestComeFirst(String name, String first, String rest) {
        assertThat(BoldName.of(name)).isEqualTo(new BoldName(first, rest));
    }
}
