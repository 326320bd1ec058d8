package org.sunshine.pricing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunshine.pricing.Market.TODAY;
import static org.sunshine.pricing.Market.line;
import static org.sunshine.pricing.Market.rules;
import static org.sunshine.pricing.Market.today;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.Judgement.Outcome;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.Evidence;
import org.sunshine.pricing.Market;
import org.sunshine.pricing.RuleFile;

/** Each rule at its edges: fires, does not fire, is held back. The price of the pack of 30 is 6.00 everywhere. */
class LineJudgeTest {
    private final Market market = Market.ofTen("6.00");

    @Test
    void anOrdinaryPriceIsJudgedWithoutAFlag() {
        Judgement judgement = market.judge(today("6.00"));
        assertThat(judgement.outcome()).isEqualTo(Outcome.JUDGED);
        assertThat(judgement.whyNot()).isNull();
        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.ratio()).isEqualTo("1.0000");
        assertThat(judgement.reference().median()).isEqualTo("0.200000");
        assertThat(judgement.reference().expected()).isEqualTo("0.200000");
        assertThat(judgement.reference().n()).isEqualTo(10);
        assertThat(judgement.ruleVersion()).isEqualTo(1);
        assertThat(judgement.refPosition()).isEqualTo(10);
    }

    @Test
    void highFromFourSpreadsOn() {
        // S = 0, n = 10: s = sqrt(20 x 0.01 / 30) = 0.081650, four of them e^0.3266 = 1.38625.
        assertThat(rules(market.judge(today("8.317")))).isEmpty();
        assertThat(rules(market.judge(today("8.318")))).containsExactly("HIGH_PRICE");
    }

    @Test
    void highOnlyFromThirtyPercentOnHoweverTightThePrices() {
        Market tight = new Market();
        for (int i = 1; i <= 200; i++) {
            tight.bought(TODAY.minusDays(1 + i % 150), "H" + i, "S" + i, "30", "6.00");
        }
        // n = 200: s = 0.030151, four of them 12.8 %.
        assertThat(rules(tight.judge(today("7.7999")))).isEmpty();
        assertThat(rules(tight.judge(today("7.80")))).containsExactly("HIGH_PRICE");
    }

    @Test
    void highOnlyFromAnExcessOfTwenty() {
        // Two packs are expected at 13.49 in all: a small order is dearer.
        assertThat(rules(market.judge(line(TODAY, "N", "N", "2", "30", "16.70", null))))
                .isEmpty();
        assertThat(rules(market.judge(line(TODAY, "N", "N", "2", "30", "16.80", null))))
                .containsExactly("HIGH_PRICE");
    }

    @Test
    void severityFollowsTheRatioAndTheMoney() {
        assertThat(severity("8.40")).isEqualTo("low");
        assertThat(severity("9.00")).isEqualTo("medium");
        assertThat(severity("12.00")).isEqualTo("medium"); // twice, but only 600 in excess
        assertThat(severity("16.01")).isEqualTo("high"); // 1,001 in excess
    }

    @Test
    void thinEvidenceRaisesHighOnlyFromThreeTimesAndNeverLow() {
        Market thin = new Market();
        for (int i = 1; i <= 5; i++) {
            thin.bought(TODAY.minusDays(i), "H" + i, "S" + i, "30", "6.00");
        }
        assertThat(thin.judge(today("17.99")).reference().level()).isEqualTo(3);
        assertThat(rules(thin.judge(today("17.9969")))).isEmpty();
        assertThat(rules(thin.judge(today("18.00")))).containsExactly("HIGH_PRICE");
        assertThat(rules(thin.judge(today("2.50")))).isEmpty();
        assertThat(rules(thin.judge(today("60.00")))).containsExactly("UNIT_CONFUSION");
    }

    @Test
    void lowFromSixSpreadsOn() {
        // Six spreads: e^-0.4899 = 0.612688; a third off is e^-0.4055.
        assertThat(rules(market.judge(today("3.677")))).isEmpty();
        assertThat(rules(market.judge(today("3.676")))).containsExactly("LOW_PRICE");
        assertThat(market.judge(today("2.00")).findings().getFirst().severity()).isEqualTo("medium");
    }

    @Test
    void aDecimalPlaceABoxAndAnotherPackAreSlips() {
        assertThat(slip(market, "60.00").chosen().kind()).isEqualTo("POWER_OF_TEN");
        assertThat(slip(market, "0.60").chosen().tooHigh()).isFalse();
        assertThat(slip(market, "180.00").chosen().kind()).isEqualTo("PACK_SIZE");
        assertThat(slip(market, "0.20").chosen().packPrice()).isEqualByComparingTo("6.00");
        market.bought(TODAY.minusDays(3), "H11", "S11", "120", "24.00");
        assertThat(slip(market, "24.00").chosen().kind()).isEqualTo("OTHER_PACK");
        assertThat(slip(market, "24.00").chosen().packPrice()).isEqualByComparingTo("6.00");
        assertThat(slip(market, "24.00").chosen().verdict()).isEqualTo("ordinary");
        assertThat(slip(market, "24.00").atStake()).isEqualByComparingTo("1800");
    }

    @Test
    void aSlipHoldsThePriceRulesBackAndSaysSo() {
        Judgement judgement = market.judge(today("60.00"));
        assertThat(rules(judgement)).containsExactly("UNIT_CONFUSION");
        assertThat(evidence(judgement).suppressed()).containsExactly("HIGH_PRICE");
        assertThat(LineJudge.votes(judgement)).isFalse();
    }

    @Test
    void aSlipIsOneWithinAQuarterOfALogOnly() {
        // 10 x e^0.25 = 12.84 would be 3.06 spreads from ordinary: the tolerance decides.
        assertThat(rules(market.judge(today("77.02")))).containsExactly("UNIT_CONFUSION");
        assertThat(rules(market.judge(today("77.10")))).containsExactly("HIGH_PRICE");
        assertThat(rules(market.judge(today("40.00")))).containsExactly("HIGH_PRICE");
    }

    @Test
    void aSlipNeedsAFactorOfThreeAndAThird() {
        market.bought(TODAY.minusDays(3), "H11", "S11", "90", "18.00");
        assertThat(rules(market.judge(today("19.91")))).containsExactly("HIGH_PRICE");
        assertThat(rules(market.judge(today("19.93")))).containsExactly("UNIT_CONFUSION");
    }

    @Test
    void aConfirmedPriceIsJudgedAsAPrice() {
        assertThat(rules(market.judge(line(TODAY, "N", "N", "100", "30", "60.00", "PRICE_CONFIRMED"))))
                .containsExactly("HIGH_PRICE");
    }

    @Test
    void whatAHospitalPaidBeforeIsNoSlip() {
        market.bought(TODAY.minusDays(20), "H1", "S1", "30", "58.00")
                .bought(TODAY.minusDays(40), "H1", "S1", "30", "62.00")
                .bought(TODAY.minusDays(60), "H1", "S1", "30", "61.00");
        assertThat(rules(market.judge(line(TODAY, "H1", "S77", "100", "30", "60.00", null))))
                .containsExactly("HIGH_PRICE");
        assertThat(rules(market.judge(line(TODAY, "H3", "S77", "100", "30", "60.00", null))))
                .containsExactly("UNIT_CONFUSION");
    }

    @Test
    void whatASupplierChargesOthersIsNoSlip() {
        for (int i = 1; i <= 4; i++) {
            market.bought(TODAY.minusDays(20 + i), "H" + i, "DEAR", "30", "60.00");
        }
        assertThat(rules(market.judge(line(TODAY, "N", "DEAR", "100", "30", "60.00", null))))
                .containsExactly("HIGH_PRICE");
        assertThat(evidence(market.judge(line(TODAY, "N", "DEAR", "100", "30", "60.00", null)))
                        .supplierElsewhere()
                        .lines())
                .isEqualTo(4);
    }

    @Test
    void zeroIsADataErrorUnlessTheGoodsAreFree() {
        Judgement zero = market.judge(today("0"));
        assertThat(zero.outcome()).isEqualTo(Outcome.DATA_ERROR);
        assertThat(rules(zero)).containsExactly("DATA_ERROR");
        assertThat(zero.findings().getFirst().certainty()).isEqualTo("certain");
        assertThat(LineJudge.votes(zero)).isFalse();
        Judgement gift = market.judge(line(TODAY, "N", "N", "100", "30", "0.00", "FREE_GOODS"));
        assertThat(gift.outcome()).isEqualTo(Outcome.JUDGED);
        assertThat(gift.findings()).isEmpty();
        assertThat(gift.score()).isEqualByComparingTo("0");
        assertThat(rules(market.judge(line(TODAY, "N", "N", "100", "30", "0.01", "FREE_GOODS"))))
                .containsExactly("DATA_ERROR");
        assertThat(new Market().judge(today("0")).outcome()).isEqualTo(Outcome.DATA_ERROR);
    }

    @Test
    void aCentIsADataErrorWherePeersCostFiftyTimesThat() {
        assertThat(rules(Market.ofTen("0.50").judge(today("0.01")))).containsExactly("DATA_ERROR");
        assertThat(rules(Market.ofTen("0.49").judge(today("0.01")))).doesNotContain("DATA_ERROR");
        assertThat(rules(market.judge(today("0.0101")))).doesNotContain("DATA_ERROR");
    }

    @Test
    void tooFewComparablePurchasesAreSaidSo() {
        Judgement judgement = new Market().judge(today("6.00"));
        assertThat(judgement.outcome()).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(judgement.whyNot()).isEqualTo("TOO_FEW");
        assertThat(judgement.reference()).isNull();
        assertThat(judgement.ratio()).isNull();
        assertThat(judgement.score()).isEqualByComparingTo("0");
    }

    @Test
    void theSameFindingHasTheSameId() {
        String id = market.judge(today("9.00")).findings().getFirst().flagId();
        assertThat(id).matches("F-[0-9a-f]{20}");
        assertThat(market.judge(today("9.00")).findings().getFirst().flagId()).isEqualTo(id);
        assertThat(LineJudge.flagId("HIGH_PRICE", 1, "line", 1)).isEqualTo(id);
        assertThat(LineJudge.flagId("HIGH_PRICE", 1, "line", 2)).isNotEqualTo(id);
    }

    @Test
    void theEvidenceReadsBackAsItWasWritten() {
        Judgement judgement = market.judge(today("60.00"));
        String json = judgement.findings().getFirst().evidence();
        Evidence evidence = Evidence.parse(json);
        assertThat(evidence.toJson()).isEqualTo(json);
        assertThat(evidence.rulesHash()).isEqualTo(Market.RULES.sha256());
        assertThat(evidence.refPosition()).isEqualTo(10);
        assertThat(evidence.group().hash()).isEqualTo(judgement.reference().hash());
        assertThat(evidence.group().comparators()).hasSize(10);
        assertThat(evidence.group().comparators().getFirst().position()).isZero();
        assertThat(evidence.group().comparatorsLeftOut()).isZero();
        assertThat(evidence.excess()).isEqualByComparingTo("5400");
        assertThat(evidence.r()).isEqualTo("2.302585");
        assertThat(evidence.z()).isEqualTo(evidence.r().divide(evidence.scale(), 6, java.math.RoundingMode.HALF_EVEN));
        assertThat(json).contains("\"refPosition\":\"10\"", "\"median\":\"0.200000\"");
    }

    @Test
    void aPriceThatNobodyEverPaidScoresAboveAFamiliarOne() {
        BigDecimal familiar = market.judge(today("6.00")).score();
        BigDecimal dearer = market.judge(today("9.00")).score();
        BigDecimal dearest = market.judge(today("40.00")).score();
        assertThat(List.of(familiar, dearer, dearest)).isSorted();
        assertThat(dearer).isGreaterThan(familiar);
        assertThat(dearest).isGreaterThan(dearer);
        // z = 4.965939 and d = 0.405465 twice: (z^2 x 10.136625^2)^(1/4) x 10/13
        assertThat(dearer).isEqualByComparingTo("5.4576");
    }

    private String severity(String packPrice) {
        return market.judge(today(packPrice)).findings().getFirst().severity();
    }

    private static Evidence.UnitSlip slip(Market market, String packPrice) {
        return evidence(market.judge(today(packPrice))).unitSlip();
    }

    private static Evidence evidence(Judgement judgement) {
        return Evidence.parse(judgement.findings().getFirst().evidence());
    }

    @Test
    void aSinglePackBoughtDearTheDayBeforeMakesNoLargeOrderOrdinary() {
        Market market = new Market(RuleFile.shipped(2));
        for (int i = 0; i < 60; i++) {
            market.ordered("O" + i, TODAY.minusDays(100 - i), "H" + i % 6, "S" + i % 3, "100", "10", "10");
        }
        LineToJudge dear = line("MANY", TODAY, "H9", "S9", "5000", "10", "20", null);
        assertThat(rules(market.judge(dear))).contains("HIGH_PRICE");
        market.ordered("ONE", TODAY.minusDays(1), "H9", "S9", "1", "10", "20");
        assertThat(rules(market.judge(dear))).contains("HIGH_PRICE");
        market.ordered("ANOTHER", TODAY.minusDays(1), "H1", "S9", "1", "10", "20");
        assertThat(rules(market.judge(dear))).contains("HIGH_PRICE");
    }
}
