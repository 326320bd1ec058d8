package org.sunshine.pricing.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunshine.pricing.EntityEvidence;

class SplitOrderRuleTest {
    /** Its records begin two years before. */
    private static Purchases hospital() {
        return new Purchases().order("A-0", "2024-01-10", "H-1", "S-9", "500");
    }

    private static List<EntityFinding> found(Purchases purchases) {
        return purchases.findings("SPLIT_ORDER", "2026-12-31");
    }

    private static Purchases split() {
        return hospital()
                .order("A-1", "2026-03-02", "H-1", "S-1", "9000")
                .order("A-2", "2026-03-02", "H-1", "S-1", "8500");
    }

    @Test
    void twoOrdersOfADayJustBelowTheThresholdAreOneInParts() {
        EntityFinding finding = found(split()).getFirst();

        assertThat(finding.supplier()).isEqualTo("S-1");
        assertThat(finding.hospital()).isEqualTo("H-1");
        assertThat(finding.product()).isNull();
        assertThat(finding.from()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(finding.n()).isEqualTo(2);
        assertThat(finding.effect()).isEqualByComparingTo("0.75");
        assertThat(finding.t()).isGreaterThan(new BigDecimal("3"));
        assertThat(finding.severity()).isEqualTo("low");
    }

    @Test
    void theEvidenceHasTheLinesTheSumAndTheRhythm() {
        EntityEvidence evidence = found(split()).getFirst().evidence();

        assertThat(evidence.lines())
                .extracting(EntityEvidence.Line::orderNumber)
                .containsExactly("A-1", "A-2");
        assertThat(evidence.figures().get("sum")).isEqualByComparingTo("17500");
        assertThat(evidence.figures().get("largest")).isEqualByComparingTo("9000");
        assertThat(evidence.figures().get("ordersYearBefore")).isEqualByComparingTo("0");
        assertThat(evidence.thresholds().get("threshold")).isEqualByComparingTo("10000");
    }

    @Test
    void fiveOrdersWithinAWeekAreOneFindingAndGrave() {
        Purchases purchases = hospital();
        for (int day = 2; day <= 6; day++) {
            purchases.order("A-" + day, "2026-03-0" + day, "H-1", "S-1", "9500");
        }
        assertThat(found(purchases)).singleElement().satisfies(finding -> {
            assertThat(finding.n()).isEqualTo(5);
            assertThat(finding.to()).isEqualTo(LocalDate.of(2026, 3, 6));
            assertThat(finding.severity()).isEqualTo("high");
        });
    }

    @Test
    void theLinesOfAnOrderCountTogether() {
        assertThat(found(split().order("A-2", "2026-03-02", "H-1", "S-1", "1500")))
                .as("A-2 reaches the threshold openly")
                .isEmpty();
    }

    @Test
    void withoutNumbersADayIsOneOrder() {
        assertThat(found(hospital()
                        .order(null, "2026-03-02", "H-1", "S-1", "9000")
                        .order(null, "2026-03-02", "H-1", "S-1", "8500")))
                .isEmpty();
    }

    @Test
    void togetherBelowTheThresholdIsNothing() {
        assertThat(found(hospital()
                        .order("A-1", "2026-03-02", "H-1", "S-1", "4900")
                        .order("A-2", "2026-03-02", "H-1", "S-1", "4900")))
                .isEmpty();
    }

    @Test
    void smallOrdersAreNoParts() {
        Purchases purchases = hospital();
        for (int i = 0; i < 5; i++) {
            purchases.order("A-" + i, "2026-03-02", "H-1", "S-1", "2900");
        }
        assertThat(found(purchases)).isEmpty();
    }

    @Test
    void ordersMoreThanSevenDaysApartAreApart() {
        assertThat(found(hospital()
                        .order("A-1", "2026-03-02", "H-1", "S-1", "9000")
                        .order("A-2", "2026-03-09", "H-1", "S-1", "8500")))
                .isEmpty();
    }

    @Test
    void ordersToTwoSuppliersOrOfTwoHospitalsAreApart() {
        assertThat(found(hospital()
                        .order("A-1", "2026-03-02", "H-1", "S-1", "9000")
                        .order("A-2", "2026-03-02", "H-1", "S-2", "8500")))
                .isEmpty();
        assertThat(found(hospital()
                        .order("B-0", "2024-01-10", "H-2", "S-9", "500")
                        .order("A-1", "2026-03-02", "H-1", "S-1", "9000")
                        .order("A-2", "2026-03-02", "H-2", "S-1", "8500")))
                .isEmpty();
    }

    @Test
    void dailyBuyingFromAWholesalerIsAHabit() {
        Purchases purchases = hospital();
        LocalDate day = LocalDate.of(2024, 2, 1);
        for (int i = 0; i < 700; i++) {
            purchases.order("A-" + i, day.plusDays(i).toString(), "H-1", "S-1", i % 3 == 0 ? "6000" : "4200");
        }
        assertThat(found(purchases)).isEmpty();
    }

    @Test
    void aMonthlyDayOfThreeOrdersIsAHabit() {
        Purchases purchases = hospital();
        LocalDate day = LocalDate.of(2024, 2, 1);
        for (int month = 0; month < 30; month++) {
            for (int ward = 0; ward < 3; ward++) {
                purchases.order("A-" + month + ward, day.plusMonths(month).toString(), "H-1", "S-1", "5000");
            }
        }
        assertThat(found(purchases)).isEmpty();
    }

    @Test
    void aHospitalKnownForLessThanAYearHasNoRhythmYet() {
        assertThat(found(new Purchases()
                        .order("A-0", "2025-06-01", "H-1", "S-9", "500")
                        .order("A-1", "2026-03-02", "H-1", "S-1", "9000")
                        .order("A-2", "2026-03-02", "H-1", "S-1", "8500")))
                .isEmpty();
    }

    @Test
    void anOrderWithAPriceInErrorIsLeftOut() {
        assertThat(found(split().line("A-2", LocalDate.of(2026, 3, 2), "H-1", "S-1", "P-2", "1", "0.01", false)))
                .isEmpty();
    }

    @Test
    void whatIsOrderedAfterTheDayOfTheRunIsNotSeen() {
        assertThat(split().findings("SPLIT_ORDER", "2026-03-01")).isEmpty();
    }

    @Test
    void theOrderOfTheLinesMakesNoDifference() {
        assertThat(found(split().shuffled(1))).isEqualTo(found(split()));
        assertThat(found(split().shuffled(2))).isEqualTo(found(split()));
    }
}
