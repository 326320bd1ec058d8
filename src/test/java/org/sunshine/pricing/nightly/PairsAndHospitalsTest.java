package org.sunshine.pricing.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.sunshine.pricing.EntityEvidence;
import org.sunshine.pricing.RuleFile;

class PairsAndHospitalsTest {
    private static final LocalDate RUN = LocalDate.of(2024, 12, 31);
    private static final Predicate<PeriodLine> HOSPITAL =
            line -> line.hospital().equals(NightlyMarket.HOSPITAL);
    private static final Predicate<PeriodLine> PAIR =
            HOSPITAL.and(line -> line.supplier().equals(NightlyMarket.SUPPLIER));

    @Test
    void nothingFiresInAnOrdinaryMarket() {
        assertThat(find(new NightlyMarket(), false)).isEmpty();
    }

    @Test
    void aDearPairFiresOnceAndShowsItsLinesAndWhatOthersPaid() {
        List<EntityFinding> found = find(new NightlyMarket().raise(PAIR, 0, 0, 0, 0, 15, 15, 0, 0), false);
        assertThat(found).hasSize(1);
        EntityFinding pair = found.getFirst();
        assertThat(pair.rule()).isEqualTo("PAIR_OVERPRICE");
        assertThat(pair.from()).isEqualTo("2024-01-01");
        assertThat(pair.to()).isEqualTo("2024-06-30");
        assertThat(pair.certainty()).isEqualTo("high");
        assertThat(pair.effect().doubleValue()).isBetween(0.13, 0.17);
        EntityEvidence evidence = pair.evidence();
        assertThat(evidence.lines()).hasSize(pair.n()).allSatisfy(line -> {
            assertThat(line.hospital()).isEqualTo(NightlyMarket.HOSPITAL);
            assertThat(line.supplier()).isEqualTo(NightlyMarket.SUPPLIER);
            assertThat(line.unitPrice().doubleValue() / line.expected().doubleValue())
                    .isBetween(1.08, 1.22);
        });
        assertThat(evidence.comparators()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.hospital()).isNotEqualTo(NightlyMarket.HOSPITAL);
            assertThat(line.supplier()).isEqualTo(NightlyMarket.SUPPLIER);
            assertThat(line.orderDate()).isBetween(pair.from(), pair.to());
        });
        assertThat(evidence.thresholds()).containsKeys("effect", "t", "lines");
    }

    @Test
    void aDriftingHospitalFiresFromItsSecondDearQuarterOn() {
        List<EntityFinding> found = find(new NightlyMarket().raise(HOSPITAL, 0, 0, 0, 0, 0, 4, 8, 12), false).stream()
                .filter(finding -> finding.rule().equals("HOSPITAL_DRIFT"))
                .toList();
        assertThat(found).extracting(EntityFinding::hospital).containsOnly(NightlyMarket.HOSPITAL);
        assertThat(found)
                .extracting(EntityFinding::from)
                .containsExactly(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 10, 1));
        assertThat(found.getLast().evidence().figures()).containsKeys("before", "last");
        assertThat(found.getLast().evidence().comparators()).isNotEmpty();
    }

    @Test
    void aHospitalThatBuysDearlyFromAllIsNoPair() {
        assertThat(find(new NightlyMarket().raise(HOSPITAL, 8, 8, 8, 8, 8, 8, 8, 8), false))
                .isEmpty();
    }

    @Test
    void unrecognisedTenfoldPricesDoNotCarryAFinding() {
        NightlyMarket market = new NightlyMarket().slips(7, false, HOSPITAL);
        assertThat(find(market, false)).isEmpty();
    }

    @Test
    void anyOrderOfTheLinesGivesTheSameFindings() {
        NightlyMarket market = new NightlyMarket()
                .raise(PAIR, 0, 0, 0, 0, 15, 15, 0, 0)
                .raise(line -> line.hospital().equals("H-07"), 0, 0, 0, 0, 0, 4, 8, 12);
        List<PeriodLine> shuffled = new ArrayList<>(market.lines());
        Collections.shuffle(shuffled, new Random(3));
        EntityRules rules = new EntityRules(RuleFile.shipped(2));
        assertThat(rules.find(shuffled, RUN, true)).isEqualTo(rules.find(market.lines(), RUN, true));
    }

    @Test
    void linesAfterTheDayOfTheRunAreNotLookedAt() {
        NightlyMarket market = new NightlyMarket().raise(PAIR, 0, 0, 0, 0, 15, 15, 0, 0);
        LocalDate before = LocalDate.of(2023, 12, 31);
        EntityRules rules = new EntityRules(RuleFile.shipped(2));
        List<PeriodLine> known = market.lines().stream()
                .filter(line -> !line.orderDate().isAfter(before))
                .toList();
        assertThat(rules.find(market.lines(), before, true)).isEqualTo(rules.find(known, before, true));
    }

    @Test
    void noLinesAreNoFindings() {
        assertThat(new EntityRules(RuleFile.shipped(2)).find(List.of(), RUN, true))
                .isEmpty();
    }

    @Test
    void theFirstVersionHasNoNightlyRules() {
        assertThat(new EntityRules(RuleFile.shipped(1)).find(new NightlyMarket().lines(), RUN, true))
                .isEmpty();
    }

    private static List<EntityFinding> find(NightlyMarket market, boolean all) {
        return new EntityRules(RuleFile.shipped(2)).find(market.lines(), RUN, all);
    }
}
