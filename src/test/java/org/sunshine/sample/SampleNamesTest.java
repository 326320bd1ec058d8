package org.sunshine.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleNamesTest {
    private static final SampleNames NAMES = new SampleNames();
    private static List<ScmsLine> lines;

    @BeforeAll
    static void readTheFile() throws IOException {
        try (var in = SampleNamesTest.class.getResourceAsStream("/sample/scms_delivery_history.csv.gz")) {
            lines = ScmsLine.readAll(in);
        }
    }

    @Test
    void changesOnlyCapitalsAndSpacesInTheNamesOfSuppliers() {
        assertThat(lines).allSatisfy(line -> assertThat(NAMES.supplier(line).toLowerCase(Locale.ROOT))
                .isEqualTo(line.vendor().replaceAll(" +", " ").toLowerCase(Locale.ROOT)));
    }

    @Test
    void keepsTheWarehouseUnderItsName() {
        assertThat(lines.stream().filter(line -> NAMES.supplier(line).equals("SCMS from RDC")))
                .hasSize(5_404);
    }

    @Test
    void neverGivesTwoManufacturingSitesOneName() {
        Map<String, Set<String>> sitesOfName =
                lines.stream().collect(groupingBy(NAMES::manufacturer, mapping(ScmsLine::site, toSet())));
        assertThat(sitesOfName).hasSize(88).allSatisfy((name, sites) -> assertThat(sites)
                .hasSize(1));
    }

    @Test
    void countsKitsWhereTheFileDoesNotCountTests() {
        assertThat(lines.stream()
                        .filter(line -> line.molecule().equals("HIV 1/2, Colloidal Gold, Diagnostic Kit, Antibody"))
                        .map(NAMES::test))
                .hasSize(69)
                .containsOnly(
                        new SampleNames.Test("HIV 1/2 antibody test colloidal gold, 50-test kit", "test kit", "kit"));
    }
}
