package org.sunshine.pricing.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunshine.pricing.Market.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sunshine.pricing.Market;
import org.sunshine.pricing.PastPurchase;

class ReferencesTest {
    private static final BigDecimal BOX_OF_30 = new BigDecimal("30");

    @Test
    void eightVotesOfThreeHospitalsAtOnePackSizeAreTheStrongestLevel() {
        assertThat(level(votes(8, 4, 1), TODAY)).contains(1);
    }

    @Test
    void sevenVotesOrTwoHospitalsAreThinEvidence() {
        assertThat(level(votes(7, 4, 1), TODAY)).contains(3);
        assertThat(level(votes(20, 2, 1), TODAY)).contains(3);
    }

    @Test
    void otherPackSizesCountOnTheSecondLevelOnly() {
        Market market = votes(7, 4, 1).bought(TODAY.minusDays(1), "H9", "S9", "60", "2");
        Optional<FrozenReference> reference = market.knownOn(TODAY).reference(BOX_OF_30);
        assertThat(reference).map(FrozenReference::level).contains(2);
        assertThat(reference).map(FrozenReference::n).contains(8);
    }

    @Test
    void threeVotesAreTheLeastAndTwoAreTooFew() {
        assertThat(level(votes(3, 1, 1), TODAY)).contains(3);
        assertThat(level(votes(2, 2, 1), TODAY)).isEmpty();
    }

    @Test
    void aWindowHoldsItsFirstDayAndNotTheOrderDateItself() {
        assertThat(level(votes(8, 4, 180), TODAY)).contains(1);
        assertThat(level(votes(8, 4, 181), TODAY)).contains(2);
        assertThat(level(votes(8, 4, 365), TODAY)).contains(2);
        assertThat(level(votes(8, 4, 366), TODAY)).contains(3);
        assertThat(level(votes(8, 4, 730), TODAY)).contains(3);
        assertThat(level(votes(8, 4, 731), TODAY)).isEmpty();
        assertThat(level(votes(8, 4, 0), TODAY)).isEmpty();
        assertThat(level(votes(8, 4, -5), TODAY)).isEmpty();
    }

    @Test
    void onePriceOfOneHospitalAndSupplierInOneWeekIsOneVote() {
        LocalDate monday = LocalDate.of(2026, 11, 9);
        Market market = new Market()
                .bought(monday, "H1", "S1", "30", "10")
                .bought(monday.plusDays(6), "H1", "S1", "30", "10") // Sunday: the same vote
                .bought(monday.plusDays(7), "H1", "S1", "30", "10") // next Monday
                .bought(monday, "H1", "S1", "30", "11") // another price
                .bought(monday, "H1", "S2", "30", "10") // another supplier
                .bought(monday, "H2", "S1", "30", "10"); // another hospital
        FrozenReference reference = market.knownOn(TODAY).reference(BOX_OF_30).orElseThrow();
        assertThat(reference.n()).isEqualTo(5);
        assertThat(reference.votes()).extracting(Purchase::lineId).doesNotContain("L1");
    }

    @Test
    void aHospitalKeepsItsNewestFifthOfTheVotes() {
        Market market = new Market();
        for (int i = 1; i <= 12; i++) {
            market.bought(TODAY.minusDays(7L * i), "GREEDY", "S" + i, "30", "90");
        }
        for (int i = 1; i <= 8; i++) {
            market.bought(TODAY.minusDays(i), "H" + i, "S" + i, "30", "10");
        }
        FrozenReference reference = market.knownOn(TODAY).reference(BOX_OF_30).orElseThrow();
        assertThat(reference.n()).isEqualTo(12);
        assertThat(reference.votes())
                .filteredOn(vote -> vote.hospital().equals("GREEDY"))
                .extracting(vote -> TODAY.toEpochDay() - vote.day())
                .containsExactlyInAnyOrder(7L, 14L, 21L, 28L);
        assertThat(reference.median()).isEqualByComparingTo("0.333333");
    }

    @Test
    void aSupplierKeepsTwoFifthsOfTheVotes() {
        Market market = new Market();
        for (int i = 1; i <= 10; i++) {
            market.bought(TODAY.minusDays(i), "H" + i, "GREEDY", "30", "90");
        }
        for (int i = 1; i <= 10; i++) {
            market.bought(TODAY.minusDays(i), "G" + i, "S" + i, "30", "10");
        }
        FrozenReference reference = market.knownOn(TODAY).reference(BOX_OF_30).orElseThrow();
        assertThat(reference.n()).isEqualTo(18);
        assertThat(reference.median()).isEqualByComparingTo("0.333333");
    }

    @Test
    void noCapWhereOnlyTwoHospitalsOrSuppliersHaveAVote() {
        Market market = new Market();
        for (int i = 1; i <= 10; i++) {
            market.bought(TODAY.minusDays(i), i > 2 ? "H1" : "H2", i > 2 ? "S1" : "S2", "30", "1" + i);
        }
        assertThat(market.knownOn(TODAY).reference(BOX_OF_30).orElseThrow().n()).isEqualTo(10);
    }

    @Test
    void aPackAtACentNeverVotes() {
        Market market = votes(2, 2, 1);
        for (int i = 0; i < 20; i++) {
            market.bought(TODAY.minusDays(i + 1), "H" + i, "S" + i, "30", "0.01");
        }
        assertThat(level(market, TODAY)).isEmpty();
    }

    @Test
    void figuresAreThoseOfTheFormulas() {
        Market market = new Market();
        String[] prices = {"3.00", "3.00", "3.30", "3.60", "6.00", "2.40", "3.00", "9.00"};
        for (int i = 0; i < prices.length; i++) {
            market.bought(TODAY.minusDays(i + 1), "H" + i, "S" + i, "30", prices[i]);
        }
        FrozenReference reference = market.knownOn(TODAY).reference(BOX_OF_30).orElseThrow();
        // Sorted unit prices: 0.08 0.10 0.10 0.10 0.11 0.12 0.20 0.30
        assertThat(reference.median()).isEqualByComparingTo("0.104881"); // sqrt(0.10 x 0.11)
        assertThat(reference.low()).isEqualByComparingTo("0.08");
        assertThat(reference.high()).isEqualByComparingTo("0.30");
        // |x - median|: .271 .048 .048 .048 .048 .135 .645 1.051; middle (0.047655 + 0.134666)/2
        assertThat(reference.madAbove()).isEqualTo(91160);
        assertThat(reference.hospitals()).isEqualTo(8);
        assertThat(reference.suppliers()).isEqualTo(8);
        assertThat(reference.from()).isEqualTo(TODAY.minusDays(180));
        assertThat(reference.to()).isEqualTo(TODAY.minusDays(1));
        assertThat(reference.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void fromTwentyVotesOnEachSideOfTheMedianHasItsOwnSpread() {
        Market market = new Market();
        for (int i = 1; i <= 20; i++) {
            String price = i <= 11 ? "10" : "2" + i;
            market.bought(TODAY.minusDays(i), "H" + i, "S" + i, "30", price);
        }
        FrozenReference reference = market.knownOn(TODAY).reference(BOX_OF_30).orElseThrow();
        assertThat(reference.madBelow()).isZero();
        assertThat(reference.madAbove()).isZero();
        assertThat(Spread.deviation(new long[] {0, 0, 0, 5, 7, 9}, 0, Spread.Side.ABOVE))
                .isEqualTo(2);
        assertThat(Spread.deviation(new long[] {-8, -6, 0, 5, 7, 9}, 0, Spread.Side.BELOW))
                .isEqualTo(6);
    }

    @Test
    void theOrderInWhichLinesComeChangesNothing() {
        Random random = new Random(20261123);
        for (int round = 0; round < 30; round++) {
            List<PastPurchase> purchases = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                purchases.add(Market.past(
                        i,
                        "L" + i,
                        1,
                        false,
                        false,
                        TODAY.minusDays(1 + random.nextInt(200)),
                        "H" + random.nextInt(6),
                        "S" + random.nextInt(4),
                        String.valueOf(1 + random.nextInt(3)),
                        "30",
                        String.valueOf(10 + random.nextInt(4))));
            }
            FrozenReference first = reference(purchases);
            Collections.shuffle(purchases, random);
            assertThat(reference(purchases)).isEqualTo(first);
        }
    }

    @Test
    void whatDoesNotAgreeGivesAnotherHash() {
        FrozenReference ten =
                votes(10, 5, 1).knownOn(TODAY).reference(BOX_OF_30).orElseThrow();
        FrozenReference eleven =
                votes(11, 5, 1).knownOn(TODAY).reference(BOX_OF_30).orElseThrow();
        assertThat(ten.hash()).isNotEqualTo(eleven.hash());
    }

    private static FrozenReference reference(List<PastPurchase> purchases) {
        List<Purchase> known = PurchaseLog.empty(new BigDecimal("0.01"))
                .extend(purchases, 1000)
                .votersAt(1000);
        return new Known(TODAY, known, Market.RULES.constants())
                .reference(BOX_OF_30)
                .orElseThrow();
    }

    /** Votes at one pack size and different prices, spread evenly over hospitals, all ordered so many days before. */
    private static Market votes(int votes, int hospitals, int daysBefore) {
        Market market = new Market();
        for (int i = 0; i < votes; i++) {
            market.bought(TODAY.minusDays(daysBefore), "H" + i % hospitals, "S" + i % 4, "30", "10." + (10 + i));
        }
        return market;
    }

    private static Optional<Integer> level(Market market, LocalDate day) {
        return market.knownOn(day).reference(BOX_OF_30).map(FrozenReference::level);
    }
}
