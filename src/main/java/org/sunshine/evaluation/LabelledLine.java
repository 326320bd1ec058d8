package org.sunshine.evaluation;

import java.time.LocalDate;

/**
 * A line of which is known what is wrong with it.
 *
 * @param id unique within its data set, a whole number in order of acceptance
 * @param packSize comparison units
 * @param slip what was done to its price, or null
 * @param partOf what it belongs to beyond its own price ({@code kickback drift duplicate split}), or null: such a line
 *     counts neither as found nor as falsely found when lines are measured
 * @param trueLog the natural log of the unit price that the generator expects, or NaN for real lines
 */
record LabelledLine(
        int id,
        LocalDate orderDate,
        String orderNumber,
        String hospital,
        String district,
        String supplier,
        String product,
        String tier,
        double packSize,
        double packs,
        double packPrice,
        Slip slip,
        String partOf,
        double trueLog) {

    /** The natural log of the unit price. */
    double log() {
        return Math.log(packPrice / packSize);
    }

    /** A product in one tier: the group in which prices are compared. */
    String group() {
        return product + '\n' + tier;
    }

    LabelledLine with(Slip slip, double packPrice) {
        return new LabelledLine(
                id,
                orderDate,
                orderNumber,
                hospital,
                district,
                supplier,
                product,
                tier,
                packSize,
                packs,
                packPrice,
                slip,
                partOf,
                trueLog);
    }
}
