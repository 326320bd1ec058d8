package org.sunshine.pricing.rules;

import org.sunshine.pricing.Constants;
import org.sunshine.pricing.statistics.LogPrice;
import org.sunshine.pricing.statistics.Recent;

/**
 * How much better a slip or an overcharge explains a price than an ordinary purchase does: a ratio of two densities of
 * the log price y, both built from the newest purchases of the product and tier.
 *
 * <pre>
 * ordinary(y)  = (sum w_j (e K(y - x_j; exact) + (1 - e) K(y - x_j; near)) + b K(y - middle; wide)) / (sum w_j + b)
 * mistaken(y)  = p10/2 (ordinary(y - ln 10) + ordinary(y + ln 10))
 *              + ps mean of (ordinary(y - ln size), ordinary(y + ln size), ordinary(y - ln other size/size) ...)
 *              + po mean of ordinary over y - [over] + pu mean of ordinary over y + [under]
 *              + the same two over what lies beyond, up to [far] + pa C(y - middle)
 * odds = mistaken(y) / ordinary(y)
 * </pre>
 *
 * <p>K is Student's t density with two degrees of freedom (heavy tails, and an integral in closed form), C Cauchy's.
 * A purchase weighs less with age and where it bought little, more from the same supplier or by the same hospital. Real prices repeat: where
 * they have been, the ordinary density is high, and a wrong price usually sits where undoing a slip would lead back to
 * a price that people pay.
 */
final class MistakeOdds {
    private static final double LN10 = StrictMath.log(10);
    /** 1 / (2 sqrt 2): of Student's t with two degrees of freedom. */
    private static final double T2 = 1 / StrictMath.sqrt(8);

    private final Recent recent;
    private final Constants.Odds constants;
    private final double[] weights;
    private final double all;

    private MistakeOdds(Recent recent, Constants.Odds constants, long logQuantity, String hospital, String supplier) {
        this.recent = recent;
        this.constants = constants;
        weights = new double[recent.n()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = recent.weight(i)
                    * (recent.hospital(i).equals(hospital) ? constants.sameHospital() : 1)
                    * quantityWeight(i, logQuantity)
                    * (recent.supplier(i).equals(supplier) ? constants.sameSupplier() : 1);
            sum += weights[i];
        }
        all = sum;
    }

    /** The odds of a log price in millionths; zero or more. */
    static double of(
            Recent recent,
            long log,
            double packSize,
            long logQuantity,
            String hospital,
            String supplier,
            Constants.Odds constants) {
        return new MistakeOdds(recent, constants, logQuantity, hospital, supplier)
                .odds(log / LogPrice.MILLION, packSize);
    }

    /**
     * A purchase makes a price ordinary for as much as it bought: in full from a part of this line's quantity on. Else a
     * single pack at any price would make the next day's thousands ordinary.
     */
    private double quantityWeight(int i, long logQuantity) {
        long more = recent.logQuantity(i) - logQuantity;
        return more >= 0 ? 1 : Math.min(1, StrictMath.exp(more / LogPrice.MILLION) / constants.fullPart());
    }

    private double odds(double y, double packSize) {
        double mistaken = constants.tenfold() / 2 * (ordinary(y - LN10) + ordinary(y + LN10));
        mistaken += constants.pack() * otherPack(y, StrictMath.log(packSize));
        mistaken += constants.over() * between(y - constants.overMost(), y - constants.overLeast());
        mistaken += constants.under() * between(y + constants.underLeast(), y + constants.underMost());
        mistaken += constants.overFar() * between(y - constants.farMost(), y - constants.overMost());
        mistaken += constants.underFar() * between(y + constants.underMost(), y + constants.farMost());
        double far = (y - recent.middle()) / constants.anyScale();
        mistaken += constants.any() / (Math.PI * constants.anyScale() * (1 + far * far));
        return mistaken / ordinary(y);
    }

    /** A pack's price for a unit or the reverse, or the price of another pack that was bought lately. */
    private double otherPack(double y, double size) {
        double sum = 0;
        int ways = 0;
        if (size > constants.packFrom()) {
            sum += ordinary(y - size) + ordinary(y + size);
            ways += 2;
        }
        for (double other : recent.packSizes()) {
            if (Math.abs(other - size) > constants.packFrom()) {
                sum += ordinary(y - (other - size));
                ways++;
            }
        }
        return ways == 0 ? 0 : sum / ways;
    }

    private double ordinary(double y) {
        double exact = constants.exactShare();
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double distance = y - recent.log(i);
            sum += weights[i]
                    * (exact * density(distance, constants.exact()) + (1 - exact) * density(distance, recent.near()));
        }
        return (sum + constants.background() * density(y - recent.middle(), constants.wide()))
                / (all + constants.background());
    }

    /** The mean of the near part of the ordinary density between two log prices. */
    private double between(double low, double high) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i]
                    * (below(high - recent.log(i), recent.near()) - below(low - recent.log(i), recent.near()));
        }
        double wide = constants.wide();
        sum += constants.background() * (below(high - recent.middle(), wide) - below(low - recent.middle(), wide));
        return sum / (all + constants.background()) / (high - low);
    }

    private static double density(double distance, double scale) {
        double u = distance / scale;
        double v = 1 + u * u / 2;
        return T2 / (scale * v * Math.sqrt(v));
    }

    /** The share of the density below a distance, less a half. */
    private static double below(double distance, double scale) {
        double u = distance / scale;
        return T2 * u / Math.sqrt(1 + u * u / 2);
    }
}
