package org.sunshine.pricing.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunshine.pricing.Market.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.InMemory;
import org.sunshine.pricing.Market;

class HistoryPassTest {
    private final InMemory published = new InMemory();

    @Test
    void aLineKnowsTheImportsEarlierDaysAndNotItsOwn() {
        HistoryPass pass = open(0);
        for (int i = 1; i <= 8; i++) {
            assertThat(judge(pass, TODAY.minusDays(1), "H" + i, "6.00").reference())
                    .isNull();
        }
        assertThat(judge(pass, TODAY, "H9", "6.00").reference().n()).isEqualTo(8);
    }

    @Test
    void aLineKnowsWhatWasPublishedBeforeTheImportBegan() {
        for (int i = 0; i < 9; i++) {
            published.publish(
                    "PRODUCT",
                    Market.past(i, "P" + i, 1, false, false, TODAY.minusDays(5), "H" + i, "S" + i, "1", "30", "6"));
        }
        assertThat(judge(open(8), TODAY, "N", "6.00").reference().n()).isEqualTo(8);
        HistoryPass pass = open(8);
        judge(pass, TODAY.minusDays(9), "N", "6.00");
        assertThat(judge(pass, TODAY, "N", "6.00").reference().n()).isEqualTo(9);
    }

    @Test
    void aSlipAndAZeroAreNotRemembered() {
        HistoryPass pass = open(0);
        for (int i = 1; i <= 8; i++) {
            judge(pass, TODAY.minusDays(9), "H" + i, "6.00");
        }
        assertThat(Market.rules(judge(pass, TODAY.minusDays(5), "N", "60.00"))).containsExactly("UNIT_CONFUSION");
        assertThat(Market.rules(judge(pass, TODAY.minusDays(5), "N", "0"))).containsExactly("DATA_ERROR");
        assertThat(Market.rules(judge(pass, TODAY.minusDays(5), "N", "13.00"))).containsExactly("HIGH_PRICE");
        assertThat(judge(pass, TODAY, "N", "6.00").reference().n()).isEqualTo(9);
    }

    @Test
    void aDateThatGoesBackIsNotJudgedAndStopsNothing() {
        HistoryPass pass = open(0);
        judge(pass, TODAY, "H1", "6.00");
        assertThat(judge(pass, TODAY.minusDays(1), "H1", "6.00").whyNot()).isEqualTo("ENGINE_ERROR");
        assertThat(judge(pass, TODAY, "H1", "6.00").whyNot()).isEqualTo("TOO_FEW");
    }

    @Test
    void aLongHistoryForgetsWhatNoWindowReaches() {
        HistoryPass pass = open(0);
        LocalDate day = TODAY.minusDays(4000);
        Judgement last = null;
        for (int i = 0; i < 4000; i++) {
            last = judge(pass, day.plusDays(i), "H" + i % 7, "6." + (10 + i % 50));
        }
        assertThat(last.reference().level()).isEqualTo(1);
        assertThat(last.reference().n()).isBetween(150, 180);
    }

    private HistoryPass open(long refPosition) {
        return new HistoryPass(new GroupCache(published, 1000), Market.RULES, refPosition, Beside.NOTHING);
    }

    private static Judgement judge(HistoryPass pass, LocalDate day, String hospital, String packPrice) {
        LineToJudge line = Market.line(day, hospital, "S-" + hospital, "100", "30", packPrice, null);
        return pass.judge(null, List.of(line)).getFirst();
    }
}
