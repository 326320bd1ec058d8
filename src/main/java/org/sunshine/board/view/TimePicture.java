package org.sunshine.board.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sunshine.kernel.Figures;

/**
 * Comparable prices by order date, log scale upwards, with the judged line at its own date on the right. Places across
 * are percent, places down are pixels.
 *
 * @param shadeY top of the middle 80 %
 * @param line where the judged line stands
 */
public record TimePicture(
        List<Mark> ticks,
        List<Mark> dates,
        List<Dot> dots,
        String middleY,
        String shadeY,
        String shadeHeight,
        Dot line,
        String from,
        String to) {
    public static final int HEIGHT = 190;
    private static final int TOP = 14;
    private static final int BASE = 160;
    private static final int MOST_TICKS = 5;
    private static final int FEWEST = 8;
    private static final double MARGIN = 0.08;
    private static final double LEFT = 7;
    private static final double RIGHT = 97;

    /** A gridline with its label. */
    public record Mark(String place, String label) {}

    /** @param own of the hospital itself */
    public record Dot(String x, String y, boolean own) {}

    /** A compared price and its day. */
    public record Price(LocalDate day, BigDecimal unitPrice, boolean own) {}

    private record Scale(LocalDate first, LocalDate last, double from, double to) {
        String x(LocalDate day) {
            double days = Math.max(1, ChronoUnit.DAYS.between(first, last));
            return percent(LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / days);
        }

        String y(BigDecimal price) {
            return pixels(BASE - (BASE - TOP) * (Math.log(price.doubleValue()) - from) / (to - from));
        }

        boolean holds(BigDecimal price) {
            double log = Math.log(price.doubleValue());
            return log >= from && log <= to;
        }
    }

    /**
     * The picture, or null where too few purchases or a single day make none.
     *
     * @param day of the judged line
     * @param price of the judged line, above zero
     */
    public static TimePicture of(
            List<Price> prices,
            BigDecimal median,
            BigDecimal low,
            BigDecimal high,
            LocalDate day,
            BigDecimal price,
            Days days) {
        LocalDate first =
                prices.stream().map(Price::day).min(LocalDate::compareTo).orElse(day);
        if (prices.size() < FEWEST || ChronoUnit.DAYS.between(first, day) < FEWEST) {
            return null;
        }
        Scale scale = scale(prices, median, price, first, day);
        List<Dot> dots = prices.stream()
                .map(one -> new Dot(scale.x(one.day()), scale.y(one.unitPrice()), one.own()))
                .toList();
        String top = scale.y(high);
        String bottom = scale.y(low);
        LocalDate between = first.plusDays(ChronoUnit.DAYS.between(first, day) / 2);
        return new TimePicture(
                ticks(scale),
                List.of(
                        new Mark(scale.x(first), days.brief(first)),
                        new Mark(scale.x(between), days.brief(between)),
                        new Mark(scale.x(day), days.brief(day))),
                dots,
                scale.y(median),
                top,
                pixels(Math.max(2, Double.parseDouble(bottom) - Double.parseDouble(top))),
                new Dot(scale.x(day), scale.y(price), false),
                percent(LEFT),
                percent(RIGHT));
    }

    public int height() {
        return HEIGHT;
    }

    public int base() {
        return BASE;
    }

    private static Scale scale(
            List<Price> prices, BigDecimal median, BigDecimal price, LocalDate first, LocalDate last) {
        double least = Math.min(median.doubleValue(), price.doubleValue());
        double most = Math.max(median.doubleValue(), price.doubleValue());
        for (Price one : prices) {
            least = Math.min(least, one.unitPrice().doubleValue());
            most = Math.max(most, one.unitPrice().doubleValue());
        }
        double width = Math.max(Math.log(most / least), Math.log(1.5));
        double centre = Math.log(most * least) / 2;
        return new Scale(first, last, centre - width * (0.5 + MARGIN), centre + width * (0.5 + MARGIN));
    }

    private static List<Mark> ticks(Scale scale) {
        return RoundPrices.atMost(MOST_TICKS, scale::holds).stream()
                .map(price -> new Mark(scale.y(price), Figures.unitPrice(price)))
                .toList();
    }

    private static String percent(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static String pixels(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
