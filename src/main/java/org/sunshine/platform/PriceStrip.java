package org.sunshine.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The picture of one price among comparable ones: places on a log scale from a quarter of the middle price to four
 * times it, in percent from the left with one decimal. The middle price is always at 50, so that one vertical line runs
 * down a table and what strays from it is seen before it is read.
 *
 * @param judged false where there is nothing to compare with: a dotted line, and the reason in words beside it
 * @param bar left end of the middle 80 %
 * @param barWidth at least {@value #THINNEST}
 * @param thin level 3: thin evidence, drawn as an outline
 * @param dot this price, kept on the scale
 * @param beyond the price is off the scale: an arrow at the edge in place of the dot
 * @param tone {@code plain}, or the flag's {@code dear}, {@code cheap}, {@code check}
 * @param label all of it in words
 */
public record PriceStrip(
        boolean judged,
        String bar,
        String barWidth,
        boolean thin,
        String dot,
        Beyond beyond,
        String tone,
        String label) {
    private static final double LOG_OF_EDGE = Math.log(4);
    static final double THINNEST = 0.8;

    /** Where a price lies off the scale. */
    public enum Beyond {
        NOT,
        LEFT,
        RIGHT
    }

    /**
     * @param level 1 (strongest) to 3
     * @param tone see above
     */
    public static PriceStrip of(
            BigDecimal median,
            BigDecimal low,
            BigDecimal high,
            BigDecimal price,
            int level,
            String tone,
            String label) {
        if (median.signum() <= 0 || low.signum() <= 0 || high.signum() <= 0 || price.signum() <= 0) {
            return none(label);
        }
        double left = clamped(place(low, median));
        double right = clamped(place(high, median));
        double width = Math.max(THINNEST, right - left);
        double place = place(price, median);
        return new PriceStrip(
                true,
                percent(Math.min(left, 100 - width)),
                percent(width),
                level == 3,
                percent(clamped(place)),
                place > 100 ? Beyond.RIGHT : place < 0 ? Beyond.LEFT : Beyond.NOT,
                tone,
                label);
    }

    /** A price that nothing is comparable with. */
    public static PriceStrip none(String label) {
        return new PriceStrip(false, "0", "0", false, "0", Beyond.NOT, "plain", label);
    }

    private static double place(BigDecimal price, BigDecimal median) {
        return 50 + 50 * Math.log(price.doubleValue() / median.doubleValue()) / LOG_OF_EDGE;
    }

    private static double clamped(double place) {
        return Math.max(0, Math.min(100, place));
    }

    private static String percent(double place) {
        return BigDecimal.valueOf(place).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    public boolean beyondRight() {
        return beyond == Beyond.RIGHT;
    }

    public boolean beyondLeft() {
        return beyond == Beyond.LEFT;
    }
}
