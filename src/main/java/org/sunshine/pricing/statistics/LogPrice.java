package org.sunshine.pricing.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.sunshine.kernel.Decimals;

/**
 * Natural logs as integers in millionths. From here on everything is integer arithmetic, so that every machine finds
 * the same figures; StrictMath gives the same last bit everywhere.
 */
public final class LogPrice {
    /** One, in millionths. */
    public static final double MILLION = 1e6;

    /** Integers below it are exact in a double. */
    private static final long EXACT = 1L << 53;

    private LogPrice() {}

    /** round(1e6 ln(price / size)) of the exact quotient; both above zero. */
    public static long of(BigDecimal price, BigDecimal size) {
        return micros(StrictMath.log(quotient(price, size)));
    }

    /** round(1e6 ln value); value above zero. */
    public static long of(BigDecimal value) {
        return micros(StrictMath.log(value.doubleValue()));
    }

    /** A number in millionths, half-even. */
    public static long micros(double number) {
        return (long) Math.rint(number * MILLION);
    }

    /** A constant in millionths; exact where it has at most six decimals. */
    public static long micros(BigDecimal number) {
        return number.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /** The price with this log, at six decimals. */
    public static BigDecimal price(long log) {
        return BigDecimal.valueOf(StrictMath.exp(log / MILLION))
                .setScale(Decimals.UNIT_PRICE_SCALE, RoundingMode.HALF_EVEN);
    }

    /** Millionths as a decimal with six places. */
    public static BigDecimal decimal(long micros) {
        return BigDecimal.valueOf(micros, 6);
    }

    /** The middle of sorted numbers; of an even count the mean of the two, half-even. */
    public static long middle(long[] sorted) {
        int n = sorted.length;
        if (n == 0) {
            throw new IllegalArgumentException("Nothing has no middle");
        }
        if (n % 2 == 1) {
            return sorted[n / 2];
        }
        return mean(sorted[n / 2 - 1], sorted[n / 2]);
    }

    /** The same of numbers in any order, which it rearranges: selection costs one pass where sorting costs many. */
    static long middleOfUnsorted(long[] numbers) {
        int n = numbers.length;
        int middle = n / 2;
        long upper = select(numbers, middle);
        if (n % 2 == 1) {
            return upper;
        }
        long lower = numbers[0];
        for (int i = 1; i < middle; i++) {
            lower = Math.max(lower, numbers[i]);
        }
        return mean(lower, upper);
    }

    /** The number that stands at an index once sorted; afterwards none before it is larger. */
    private static long select(long[] numbers, int index) {
        int from = 0;
        int to = numbers.length - 1;
        while (from < to) {
            long pivot = numbers[(from + to) >>> 1];
            int i = from;
            int j = to;
            while (i <= j) {
                while (numbers[i] < pivot) {
                    i++;
                }
                while (numbers[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long swapped = numbers[i];
                    numbers[i++] = numbers[j];
                    numbers[j--] = swapped;
                }
            }
            if (index <= j) {
                to = j;
            } else if (index >= i) {
                from = i;
            } else {
                break;
            }
        }
        return numbers[index];
    }

    /** Half-even. */
    static long mean(long one, long other) {
        long sum = one + other;
        long below = Math.floorDiv(sum, 2L);
        return 2 * below == sum || (below & 1) == 0 ? below : below + 1;
    }

    /** The exact quotient, rounded to a double once. */
    private static double quotient(BigDecimal price, BigDecimal size) {
        int scale = Math.max(price.scale(), size.scale());
        if (price.precision() + scale - price.scale() <= 15 && size.precision() + scale - size.scale() <= 15) {
            long above = price.setScale(scale, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
            long below = size.setScale(scale, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
            if (above < EXACT && below < EXACT) {
                return (double) above / below;
            }
        }
        return price.divide(size, MathContext.DECIMAL128).doubleValue();
    }
}
