package org.sunshine.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How numbers are written for people: thousands separated by commas, a decimal point, a true minus sign, rounded half
 * up as with pencil and paper. The same in every language of the pages; data keeps its exact decimals.
 */
public final class Figures {
    private static final int SIGNIFICANT = 3;
    private static final int FEWEST_DECIMALS = 2;
    private static final int ZEROS_END_AT = 4;
    private static final BigDecimal ONE_DECIMAL_FROM = BigDecimal.TEN;
    private static final BigDecimal TWO_DIGITS_BELOW = new BigDecimal("0.1");
    private static final char MINUS = '\u2212';

    /** A number in two parts that meet at the decimal point: {@code 0} and {@code .875}. */
    public record Split(String whole, String fraction) {
        static Split of(String figure) {
            int point = figure.indexOf('.');
            return point < 0 ? new Split(figure, "") : new Split(figure.substring(0, point), figure.substring(point));
        }

        @Override
        public String toString() {
            return whole + fraction;
        }
    }

    private Figures() {}

    /**
     * Three significant figures, at least two decimals; zeros beyond the fourth decimal are dropped: {@code 0.00995},
     * {@code 0.0070}, {@code 0.400}, {@code 23.00}.
     */
    public static String unitPrice(BigDecimal price) {
        BigDecimal rounded = price.setScale(decimals(price), RoundingMode.HALF_UP);
        // 0.9996 becomes 1.000, which needs one decimal fewer.
        rounded = rounded.setScale(decimals(rounded), RoundingMode.HALF_UP);
        return grouped(withoutZeros(rounded, ZEROS_END_AT));
    }

    /** {@link #unitPrice} in two parts. */
    public static Split splitUnitPrice(BigDecimal price) {
        return Split.of(unitPrice(price));
    }

    /** All six decimals, as in the data. */
    public static String exact(BigDecimal price) {
        return grouped(price);
    }

    /** Two decimals: {@code 2,625,706.55}. */
    public static String money(BigDecimal amount) {
        return grouped(amount.setScale(FEWEST_DECIMALS, RoundingMode.HALF_UP));
    }

    /** No decimals, for amounts whose cents say nothing. */
    public static String wholeMoney(BigDecimal amount) {
        return grouped(amount.setScale(0, RoundingMode.HALF_UP));
    }

    /** With a sign where it is not zero: {@code +22,046}, {@code −820}, {@code 0}. */
    public static String difference(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(0, RoundingMode.HALF_UP);
        return rounded.signum() > 0 ? "+" + grouped(rounded) : grouped(rounded);
    }

    /** A pack price as it was entered: at least two decimals, never one hidden. */
    public static String asEntered(BigDecimal price) {
        int decimals = Math.max(FEWEST_DECIMALS, price.stripTrailingZeros().scale());
        return grouped(price.setScale(decimals, RoundingMode.UNNECESSARY));
    }

    /** Packs, pack sizes, comparison units: as many decimals as there are. */
    public static String quantity(BigDecimal quantity) {
        return grouped(withoutZeros(quantity, 0));
    }

    public static String count(long count) {
        return grouped(BigDecimal.valueOf(count));
    }

    /** Two decimals, one from 10 on, two digits where two decimals would say nothing: {@code 1.42}, {@code 12.1}. */
    public static String ratio(BigDecimal ratio) {
        BigDecimal rounded = ratio.setScale(2, RoundingMode.HALF_UP);
        if (rounded.compareTo(ONE_DECIMAL_FROM) >= 0) {
            return grouped(ratio.setScale(1, RoundingMode.HALF_UP));
        }
        if (ratio.signum() > 0 && ratio.compareTo(TWO_DIGITS_BELOW) < 0) {
            return grouped(ratio.setScale(1 - exponent(ratio), RoundingMode.HALF_UP));
        }
        return grouped(rounded);
    }

    /** A share such as 0.0912 in percent with one decimal: {@code 9.1}. */
    public static String percent(BigDecimal share) {
        return grouped(share.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
    }

    /** Rounded to so many decimals. */
    public static String decimal(BigDecimal value, int decimals) {
        return grouped(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    private static int decimals(BigDecimal price) {
        return price.signum() == 0 ? FEWEST_DECIMALS : Math.max(FEWEST_DECIMALS, SIGNIFICANT - 1 - exponent(price));
    }

    /** Of the first significant digit: 0 for 4.1, -3 for 0.007. */
    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    /** Drops trailing zeros beyond so many decimals. */
    private static BigDecimal withoutZeros(BigDecimal value, int decimals) {
        int needed = Math.max(value.stripTrailingZeros().scale(), decimals);
        return value.scale() > needed ? value.setScale(needed, RoundingMode.UNNECESSARY) : value;
    }

    private static String grouped(BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }
}
