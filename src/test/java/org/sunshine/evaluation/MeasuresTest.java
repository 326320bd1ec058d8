package org.sunshine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    @Test
    void averagePrecisionIsTheMeanOfThePrecisionsDownToEachHit() {
        double[] scores = {0.9, 0.8, 0.7, 0.6};
        assertThat(Measures.averagePrecision(scores, i -> i == 0 || i == 2, 0))
                .isCloseTo((1 + 2 / 3.0) / 2, within(1e-12));
    }

    @Test
    void equalScoresCountAsOneStepSoThatTheirOrderFlattersNobody() {
        double[] scores = {1, 1, 1, 1};
        assertThat(Measures.averagePrecision(scores, i -> i == 0, 0)).isEqualTo(0.25);
        assertThat(Measures.averagePrecision(scores, i -> i == 3, 0)).isEqualTo(0.25);
    }

    @Test
    void whatIsNotListedAtAllCountsAsNeverFound() {
        assertThat(Measures.averagePrecision(new double[] {2, 1}, i -> i == 0, 1))
                .isEqualTo(0.5);
    }

    @Test
    void precisionAndRecallLookAtTheHighestScores() {
        double[] scores = new double[100];
        scores[7] = 3;
        scores[8] = 2;
        assertThat(Measures.precisionAt(0.02, scores, i -> i == 7 || i == 50)).isEqualTo(0.5);
        assertThat(Measures.recallAt(0.02, scores, i -> i == 7 || i == 50)).isEqualTo(0.5);
    }

    @Test
    void theIntervalOverFiveSeedsUsesStudentsT() {
        Measures.Mean mean = Measures.Mean.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0));
        assertThat(mean.mean()).isEqualTo(3);
        assertThat(mean.half()).isCloseTo(2.776 * Math.sqrt(2.5 / 5), within(1e-9));
        assertThat(Measures.Mean.of(List.of(1.0)).half()).isNaN();
    }
}
