package org.sunshine.board.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sunshine.kernel.Figures;

/**
 * One line among the purchases it was compared with: dots on a log scale, equal prices stacked. Places across are
 * percent, places down are pixels.
 *
 * @param many how many purchases one dot stands for at most
 * @param base where the dots stand
 * @param markY middle of the line's mark, on top of the purchases at its own price
 * @param meant the price that was probably meant, or null
 * @param between the place half-way from it to the line
 */
public record DotPicture(
        int height,
        int base,
        List<Mark> ticks,
        Band band,
        Mark middle,
        List<Dot> dots,
        boolean hasOwn,
        int many,
        Mark line,
        int markY,
        Mark meant,
        String between) {
    private static final double STEP = 9.4;
    private static final int MOST_STACKED = 14;
    private static final int HEADROOM = 52;
    private static final int FOOTROOM = 24;
    private static final int MOST_TICKS = 7;
    private static final double BIN = 0.9;
    private static final double MARGIN = 0.06;

    /** A place with a label and the side the label hangs to: {@code start}, {@code middle} or {@code end}. */
    public record Mark(String x, String label, String anchor) {}

    /** The middle 80 %. */
    public record Band(String x, String width) {}

    /** @param own of the hospital itself */
    public record Dot(String x, String y, boolean own) {}

    /** A compared price. */
    public record Price(BigDecimal unitPrice, boolean own) {}

    private record Scale(double from, double to) {
        double place(BigDecimal price) {
            return 100 * (Math.log(price.doubleValue()) - from) / (to - from);
        }
    }

    /**
     * @param price of the line, above zero
     * @param meant the price that was probably meant, or null
     */
    public static DotPicture of(
            List<Price> prices,
            BigDecimal median,
            BigDecimal low,
            BigDecimal high,
            BigDecimal price,
            BigDecimal meant,
            String middleLabel,
            String lineLabel,
            String meantLabel) {
        Scale scale = scale(prices, median, price, meant);
        Map<Long, long[]> bins = new TreeMap<>();
        for (Price one : prices) {
            long[] counts = bins.computeIfAbsent(Math.round(scale.place(one.unitPrice()) / BIN), unseen -> new long[2]);
            counts[one.own() ? 1 : 0]++;
        }
        long tallest = bins.values().stream()
                .mapToLong(counts -> counts[0] + counts[1])
                .max()
                .orElse(1);
        int many = (int) ((tallest + MOST_STACKED - 1) / MOST_STACKED);
        long stacked = Math.min(MOST_STACKED, tallest);
        int base = (int) (HEADROOM + Math.max(4, stacked) * STEP);
        List<Dot> dots = new ArrayList<>();
        bins.forEach((bin, counts) -> stack(dots, bin * BIN, counts, many, base));
        return new DotPicture(
                base + FOOTROOM,
                base,
                ticks(scale),
                band(scale.place(low), scale.place(high)),
                mark(scale.place(median), middleLabel),
                List.copyOf(dots),
                prices.stream().anyMatch(Price::own),
                many,
                mark(scale.place(price), lineLabel),
                base - 10 - (int) Math.round(beneath(bins, scale.place(price), many) * STEP),
                meant == null ? null : mark(scale.place(meant), meantLabel),
                meant == null ? "" : percent((scale.place(meant) + scale.place(price)) / 2));
    }

    public int shadeHeight() {
        return base - 34;
    }

    public int labelY() {
        return markY - 16;
    }

    public int leaderTo() {
        return markY - 10;
    }

    /** Dots of the tallest stack that the line's mark would hide. */
    private static long beneath(Map<Long, long[]> bins, double place, int many) {
        long bin = Math.round(place / BIN);
        long tallest = 0;
        for (long near = bin - 1; near <= bin + 1; near++) {
            long[] counts = bins.getOrDefault(near, new long[2]);
            tallest = Math.max(tallest, (counts[0] + many - 1) / many + (counts[1] + many - 1) / many);
        }
        return tallest;
    }

    private static void stack(List<Dot> dots, double x, long[] counts, int many, int base) {
        long others = (counts[0] + many - 1) / many;
        long own = (counts[1] + many - 1) / many;
        for (int i = 0; i < others + own; i++) {
            dots.add(new Dot(percent(x), pixels(base - 8 - i * STEP), i >= others));
        }
    }

    private static Scale scale(List<Price> prices, BigDecimal median, BigDecimal price, BigDecimal meant) {
        double least = Math.min(median.doubleValue(), price.doubleValue());
        double most = Math.max(median.doubleValue(), price.doubleValue());
        for (Price one : prices) {
            least = Math.min(least, one.unitPrice().doubleValue());
            most = Math.max(most, one.unitPrice().doubleValue());
        }
        if (meant != null) {
            least = Math.min(least, meant.doubleValue());
        }
        double width = Math.max(Math.log(most / least), Math.log(1.5));
        double centre = Math.log(most * least) / 2;
        return new Scale(centre - width * (0.5 + MARGIN), centre + width * (0.5 + MARGIN));
    }

    private static List<Mark> ticks(Scale scale) {
        return RoundPrices.atMost(MOST_TICKS, price -> scale.place(price) >= 0 && scale.place(price) <= 100).stream()
                .map(price -> tick(scale.place(price), Figures.unitPrice(price)))
                .toList();
    }

    private static Band band(double from, double to) {
        return new Band(percent(from), percent(Math.max(0.6, to - from)));
    }

    /** A short label under its own gridline, but for the very edges. */
    private static Mark tick(double place, String label) {
        return new Mark(percent(place), label, place < 5 ? "start" : place > 95 ? "end" : "middle");
    }

    private static Mark mark(double place, String label) {
        return new Mark(percent(place), label, place < 9 ? "start" : place > 91 ? "end" : "middle");
    }

    private static String percent(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static String pixels(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
