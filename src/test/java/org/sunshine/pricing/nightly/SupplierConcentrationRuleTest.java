package org.sunshine.pricing.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunshine.pricing.EntityEvidence;

class SupplierConcentrationRuleTest {
    private static final String[] SUPPLIERS = {"S-1", "S-2", "S-3"};

    /** Hospitals that spread six months' purchases over so many suppliers, at prices around 5.00. */
    private static Purchases market(int hospitals, int suppliers) {
        Purchases purchases = new Purchases();
        for (int hospital = 0; hospital < hospitals; hospital++) {
            for (int month = 1; month <= 6; month++) {
                for (int half = 0; half < 2; half++) {
                    purchases.bought(
                            LocalDate.of(2026, month, 5 + 10 * half),
                            "H-" + (10 + hospital),
                            SUPPLIERS[(hospital + month + half) % suppliers],
                            (hospital + month) % 2 == 0 ? "5.05" : "4.95");
                }
            }
        }
        return purchases;
    }

    private static Purchases favouring(String packPrice, int purchases) {
        Purchases own = new Purchases();
        for (int i = 0; i < purchases; i++) {
            own.bought(LocalDate.of(2026, 1 + i % 6, 20), "H-99", "S-1", packPrice);
        }
        return own;
    }

    private static List<EntityFinding> found(Purchases purchases) {
        return purchases.findings("SUPPLIER_CONCENTRATION", "2026-12-31");
    }

    @Test
    void allFromOneSupplierAndDearerThanOthersIsAQuestion() {
        EntityFinding finding = found(market(8, 3).and(favouring("6.20", 6))).getFirst();

        assertThat(finding.supplier()).isEqualTo("S-1");
        assertThat(finding.hospital()).isEqualTo("H-99");
        assertThat(finding.product()).isEqualTo("P-1");
        assertThat(finding.from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(finding.to()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(finding.n()).isEqualTo(6);
        assertThat(finding.effect().doubleValue()).isBetween(0.2, 0.28);
        assertThat(finding.t().doubleValue()).isGreaterThan(3);
        assertThat(finding.severity()).isEqualTo("high");
        assertThat(finding.certainty()).isEqualTo("high");
    }

    @Test
    void theEvidenceHasTheSharesAndTheLinesWithWhatOthersPaid() {
        EntityEvidence evidence =
                found(market(8, 3).and(favouring("6.20", 6))).getFirst().evidence();

        assertThat(evidence.figures().get("share")).isEqualByComparingTo("1");
        assertThat(evidence.figures().get("suppliers")).isEqualByComparingTo("3");
        assertThat(evidence.figures().get("hospitals")).isEqualByComparingTo("8");
        assertThat(evidence.figures().get("spent")).isEqualByComparingTo("3720");
        assertThat(evidence.figures().get("thirdQuartile").doubleValue()).isLessThan(0.6);
        assertThat(evidence.lines())
                .hasSize(6)
                .allSatisfy(line -> assertThat(line.expected().doubleValue()).isBetween(0.48, 0.52));
    }

    @Test
    void aDearSupplierIsNoFindingWhereTheHospitalBuysFromOthersToo() {
        Purchases own = favouring("6.20", 6);
        for (int month = 1; month <= 6; month++) {
            own.bought(LocalDate.of(2026, month, 21), "H-99", "S-2", "5.00");
        }
        assertThat(found(market(8, 3).and(own))).isEmpty();
    }

    @Test
    void buyingFromOneAloneIsNoFindingAtThePriceOfOthers() {
        assertThat(found(market(8, 3).and(favouring("5.00", 6)))).isEmpty();
    }

    @Test
    void twoSuppliersAreNotEnoughChoice() {
        assertThat(found(market(8, 2).and(favouring("6.20", 6)))).isEmpty();
    }

    @Test
    void fewerThanFiveOtherHospitalsTellNothingOfHabits() {
        assertThat(found(market(4, 3).and(favouring("6.20", 6)))).isEmpty();
    }

    @Test
    void threePurchasesAreTooFew() {
        assertThat(found(market(8, 3).and(favouring("6.20", 3)))).isEmpty();
    }

    @Test
    void whereOthersKeepToOneSupplierTooNobodyStandsOut() {
        Purchases purchases = new Purchases();
        for (int hospital = 0; hospital < 9; hospital++) {
            for (int month = 1; month <= 6; month++) {
                purchases.bought(
                        LocalDate.of(2026, month, 5),
                        "H-" + (10 + hospital),
                        SUPPLIERS[hospital % 3],
                        month % 2 == 0 ? "5.05" : "4.95");
            }
        }
        assertThat(found(purchases.and(favouring("6.20", 6)))).isEmpty();
    }

    @Test
    void theOrderOfTheLinesMakesNoDifference() {
        Purchases purchases = market(8, 3).and(favouring("6.20", 6));
        assertThat(found(purchases.shuffled(1))).isEqualTo(found(purchases));
        assertThat(found(purchases.shuffled(2))).isEqualTo(found(purchases));
    }
}
