package org.sunshine.pricing.nightly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A small market: twelve hospitals buy ten products of four suppliers every month for two years, each product of one of
 * its two suppliers. Product p costs 10 x (1 + p) a pack of ten, within two per cent by a fixed pattern.
 */
final class NightlyMarket {
    static final String HOSPITAL = "H-03";
    static final String SUPPLIER = "S-2";
    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private final List<PeriodLine> lines = new ArrayList<>();

    NightlyMarket() {
        for (int month = 0; month < 24; month++) {
            for (int hospital = 1; hospital <= 12; hospital++) {
                for (int product = 0; product < 10; product++) {
                    int supplier = (hospital + product) % 3 == 0 ? (product + 1) % 4 : product % 4;
                    int pattern = (hospital * 7 + product * 11 + month * 13 + hospital * product * month) % 9 - 4;
                    lines.add(line(month, hospital, supplier, product, 1 + pattern / 200.0));
                }
            }
        }
    }

    private PeriodLine line(int month, int hospital, int supplier, int product, double times) {
        return new PeriodLine(
                lines.size() + 1L,
                "L-" + lines.size(),
                1,
                FIRST.plusMonths(month).plusDays((hospital * 5 + product * 3) % 28),
                "O-" + month + "-" + hospital + "-" + supplier,
                "H-%02d".formatted(hospital),
                "D-" + hospital % 3,
                "S-" + supplier,
                "P-" + product,
                "generic",
                BigDecimal.TEN,
                BigDecimal.valueOf(100),
                price(10.0 * (1 + product) * times),
                true);
    }

    List<PeriodLine> lines() {
        return List.copyOf(lines);
    }

    /** Raises by per cent what is bought so, quarter by quarter from the first quarter on. */
    NightlyMarket raise(Predicate<PeriodLine> bought, int... percents) {
        lines.replaceAll(
                line -> !bought.test(line) ? line : at(line, 1 + percents[quarter(line)] / 100.0, line.votes()));
        return this;
    }

    /** The first of what is bought so stays, the rest is left out. */
    NightlyMarket keepOnly(int most, Predicate<PeriodLine> bought) {
        int[] kept = {0};
        lines.removeIf(line -> bought.test(line) && kept[0]++ >= most);
        return this;
    }

    /** Every so-manieth line of what is bought so has a tenfold price, with or without being known as a slip. */
    NightlyMarket slips(int every, boolean known, Predicate<PeriodLine> bought) {
        int[] at = {0};
        lines.replaceAll(line -> bought.test(line) && at[0]++ % every == 0 ? at(line, 10, !known) : line);
        return this;
    }

    static int quarter(PeriodLine line) {
        return (line.orderDate().getYear() - 2023) * 4 + (line.orderDate().getMonthValue() - 1) / 3;
    }

    private static PeriodLine at(PeriodLine line, double times, boolean votes) {
        return new PeriodLine(
                line.position(),
                line.lineId(),
                line.version(),
                line.orderDate(),
                line.orderNumber(),
                line.hospital(),
                line.district(),
                line.supplier(),
                line.product(),
                line.tier(),
                line.packSize(),
                line.packs(),
                price(line.packPrice().doubleValue() * times),
                votes);
    }

    private static BigDecimal price(double exact) {
        return BigDecimal.valueOf(exact).setScale(2, RoundingMode.HALF_EVEN);
    }
}
