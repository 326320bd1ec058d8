package org.sunshine.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A generated province: what its hospitals pay follows from the product, its maker's tier, the supplier, the hospital,
 * the day and the quantity, by known amounts; agreed prices repeat exactly; a share of ordinary lines strays. On top of
 * it lie favours between some suppliers and hospitals, hospitals that drift away, duplicates and split orders.
 *
 * @param lines in order of date
 * @param favours supplier, hospital and half-year (its first day) in which the hospital paid the supplier too much
 * @param drifts hospital and quarter (its first day) in which the hospital had drifted up, after two rising quarters
 */
record Province(List<LabelledLine> lines, Set<Favour> favours, Set<Drift> drifts) {
    record Favour(String supplier, String hospital, LocalDate halfYear) {}

    record Drift(String hospital, LocalDate quarter) {}

    /**
     * What a province is like.
     *
     * @param tailShare share of ordinary lines that stray
     * @param tailSpread how far, as the scale of a Student's t with three degrees of freedom
     * @param noise spread of a newly agreed price
     * @param repeats share of purchases at the price agreed before, where one holds
     */
    record Kind(
            int lines,
            int hospitals,
            int suppliers,
            int products,
            double tailShare,
            double tailSpread,
            double noise,
            double repeats,
            int favours,
            int drifting) {
        static Kind withTail(double share) {
            return new Kind(100_000, 120, 40, 400, share, 0.25, 0.02, 0.6, 30, 8);
        }

        Kind tenth() {
            return new Kind(
                    lines / 10,
                    hospitals / 3,
                    suppliers / 2,
                    products / 8,
                    tailShare,
                    tailSpread,
                    noise,
                    repeats,
                    favours / 5,
                    drifting / 2);
        }
    }

    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    static final int DAYS = 3 * 365 + 1;

    static Province generate(Kind kind, long seed) {
        return new GeneratingProvince(kind, seed).generate();
    }
}
