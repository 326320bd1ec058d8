package org.sunshine.board.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sunshine.kernel.Figures;
import org.sunshine.published.PublishedLine;

/**
 * The picture of a product's prices: one mark a purchase over time, and how the last year's are distributed. Places
 * across are percent, places down are pixels on a log scale, so that text never stretches.
 *
 * @param filled purchases of the main tier
 * @param squares purchases of the other tiers
 * @param diamonds entries to check, which no figure counts
 * @param steps each quarter's middle price of the main tier
 */
public record PriceHistory(
        List<Mark> gridlines,
        List<Mark> dates,
        List<Mark> filled,
        List<Mark> squares,
        List<Mark> diamonds,
        List<Step> steps,
        List<Bar> bars,
        List<Bar> otherBars,
        Shade shade,
        int most) {
    public static final int TOP = 14;
    public static final int BOTTOM = 330;
    private static final int BINS_AN_OCTAVE = 6;
    private static final int FEWEST_GRIDLINES = 3;
    private static final int MOST_OF_FINE_GRIDLINES = 6;
    private static final int MOST_MARKS = 1_200;

    /** A place with perhaps a label. */
    public record Mark(String x, String y, String label) {}

    /** A quarter's middle price. */
    public record Step(String from, String to, String y) {}

    /** A bar of the distribution. */
    public record Bar(String from, String width, String y, String height) {}

    /** The middle 80 % of the last year and its middle price. */
    public record Shade(String y, String height, String middle, String label, String labelY) {}

    private record Scale(LocalDate first, LocalDate last, double lowest, double highest) {
        double x(LocalDate day) {
            return 100.0 * ChronoUnit.DAYS.between(first, day) / Math.max(1, ChronoUnit.DAYS.between(first, last));
        }

        double y(double price) {
            return BOTTOM - (BOTTOM - TOP) * Math.log(price / lowest) / Math.log(highest / lowest);
        }
    }

    /**
     * @param lines newest first
     * @param mainTier whose middle price is drawn
     * @param year the last year's prices of the main tier
     */
    public static PriceHistory of(
            List<PublishedLine> lines, String mainTier, Optional<PriceSummary> year, LocalDate today) {
        List<PublishedLine> drawn = lines.stream()
                .filter(line -> line.unitPrice().signum() > 0)
                .filter(line -> !line.outcome().equals("data_error"))
                .limit(MOST_MARKS)
                .toList();
        if (drawn.size() < 2) {
            return null;
        }
        Scale scale = scale(drawn, today);
        List<Mark> filled = new ArrayList<>();
        List<Mark> squares = new ArrayList<>();
        List<Mark> diamonds = new ArrayList<>();
        for (PublishedLine line : drawn) {
            Mark mark = new Mark(
                    percent(scale.x(line.orderDate())),
                    pixels(scale.y(line.unitPrice().doubleValue())),
                    "");
            (!PriceRows.counts(line) ? diamonds : line.tier().equals(mainTier) ? filled : squares).add(mark);
        }
        List<PublishedLine> lastYear = drawn.stream()
                .filter(PriceRows::counts)
                .filter(line -> line.orderDate().isAfter(today.minusDays(365)))
                .toList();
        Map<Integer, Long> own = bins(lastYear, mainTier, true);
        Map<Integer, Long> other = bins(lastYear, mainTier, false);
        long most = Math.max(
                1,
                java.util.stream.Stream.concat(own.keySet().stream(), other.keySet().stream())
                        .distinct()
                        .mapToLong(bin -> own.getOrDefault(bin, 0L) + other.getOrDefault(bin, 0L))
                        .max()
                        .orElse(1));
        return new PriceHistory(
                gridlines(scale),
                dates(scale),
                filled,
                squares,
                diamonds,
                steps(drawn, mainTier, scale),
                bars(own, Map.of(), most, scale),
                bars(other, own, most, scale),
                year.map(prices -> shade(prices, scale)).orElse(null),
                (int) most);
    }

    private static Scale scale(List<PublishedLine> lines, LocalDate today) {
        double lowest = lines.stream()
                .mapToDouble(line -> line.unitPrice().doubleValue())
                .min()
                .orElse(1);
        double highest = lines.stream()
                .mapToDouble(line -> line.unitPrice().doubleValue())
                .max()
                .orElse(1);
        LocalDate first = lines.stream()
                .map(PublishedLine::orderDate)
                .min(LocalDate::compareTo)
                .orElse(today);
        LocalDate last = lines.stream()
                .map(PublishedLine::orderDate)
                .max(LocalDate::compareTo)
                .orElse(today);
        return new Scale(first.minusDays(14), last.isAfter(today) ? last : today, lowest / 1.25, highest * 1.25);
    }

    /** Prices of 1, 2 and 5 at every power of ten that fits; too many become every third. */
    private static List<Mark> gridlines(Scale scale) {
        List<Mark> lines = new ArrayList<>();
        for (int power = -6; power <= 9; power++) {
            for (int digit : new int[] {1, 2, 5}) {
                BigDecimal price = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
                double value = price.doubleValue();
                if (value > scale.lowest() * 1.02 && value < scale.highest() / 1.02) {
                    lines.add(new Mark("0", pixels(scale.y(value)), Figures.unitPrice(price)));
                }
            }
        }
        if (lines.size() < FEWEST_GRIDLINES) {
            return RoundPrices.atMost(
                            MOST_OF_FINE_GRIDLINES,
                            price -> price.doubleValue() > scale.lowest() * 1.02
                                    && price.doubleValue() < scale.highest() / 1.02)
                    .stream()
                    .map(price -> new Mark("0", pixels(scale.y(price.doubleValue())), Figures.unitPrice(price)))
                    .toList();
        }
        if (lines.size() <= 8) {
            return List.copyOf(lines);
        }
        return lines.stream()
                .filter(line -> line.label().replaceAll("[0.,]", "").startsWith("1"))
                .toList();
    }

    private static List<Mark> dates(Scale scale) {
        List<Mark> dates = new ArrayList<>();
        long years = ChronoUnit.YEARS.between(scale.first(), scale.last());
        int months = years >= 3 ? 12 : 6;
        LocalDate day = LocalDate.of(scale.first().getYear(), 1, 1);
        while (!day.isAfter(scale.last())) {
            double x = scale.x(day);
            if (x >= 2 && x <= 97) {
                dates.add(new Mark(
                        percent(x),
                        "",
                        months == 12 || day.getMonthValue() == 1 ? String.valueOf(day.getYear()) : "·"));
            }
            day = day.plusMonths(months);
        }
        return dates;
    }

    private static List<Step> steps(List<PublishedLine> lines, String tier, Scale scale) {
        Map<LocalDate, List<BigDecimal>> quarters = lines.stream()
                .filter(line -> line.tier().equals(tier) && PriceRows.counts(line))
                .collect(Collectors.groupingBy(
                        line -> quarter(line.orderDate()),
                        TreeMap::new,
                        Collectors.mapping(PublishedLine::unitPrice, Collectors.toList())));
        List<Step> steps = new ArrayList<>();
        quarters.forEach((quarter, prices) -> PriceSummary.of(prices)
                .ifPresent(summary -> steps.add(new Step(
                        percent(Math.max(0, scale.x(quarter))),
                        percent(Math.min(100, scale.x(quarter.plusMonths(3)))),
                        pixels(scale.y(summary.middle().doubleValue()))))));
        return steps;
    }

    private static LocalDate quarter(LocalDate day) {
        return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
    }

    private static Map<Integer, Long> bins(List<PublishedLine> lines, String mainTier, boolean main) {
        return lines.stream()
                .filter(line -> line.tier().equals(mainTier) == main)
                .collect(Collectors.groupingBy(
                        line -> (int)
                                Math.floor(Math.log(line.unitPrice().doubleValue()) / Math.log(2) * BINS_AN_OCTAVE),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static List<Bar> bars(Map<Integer, Long> bins, Map<Integer, Long> before, long most, Scale scale) {
        List<Bar> bars = new ArrayList<>();
        bins.forEach((bin, count) -> {
            double bottom = scale.y(Math.pow(2, bin / (double) BINS_AN_OCTAVE));
            double top = scale.y(Math.pow(2, (bin + 1) / (double) BINS_AN_OCTAVE));
            bars.add(new Bar(
                    percent(92.0 * before.getOrDefault(bin, 0L) / most),
                    percent(92.0 * count / most),
                    pixels(top + 0.75),
                    pixels(Math.max(1.5, bottom - top - 1.5))));
        });
        return bars;
    }

    private static Shade shade(PriceSummary prices, Scale scale) {
        double top = scale.y(prices.high().doubleValue());
        double bottom = scale.y(prices.low().doubleValue());
        double middle = scale.y(prices.middle().doubleValue());
        return new Shade(
                pixels(top),
                pixels(Math.max(2, bottom - top)),
                pixels(middle),
                Figures.unitPrice(prices.middle()),
                pixels(middle > 300 ? middle - 6 : middle + 14));
    }

    private static String percent(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static String pixels(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
