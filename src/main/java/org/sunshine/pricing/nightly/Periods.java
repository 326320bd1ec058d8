package org.sunshine.pricing.nightly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sunshine.pricing.RuleFile;

/** The lines of a run in one order, whatever order they came in, and the prices fitted to them. */
final class Periods {
    private static final Comparator<String> NAMES = Comparator.nullsFirst(Comparator.naturalOrder());

    /** Total over a set of line versions, also where a file has neither positions nor line ids. */
    private static final Comparator<PeriodLine> ORDER = Comparator.comparing(PeriodLine::orderDate)
            .thenComparingLong(PeriodLine::position)
            .thenComparing(PeriodLine::lineId, NAMES)
            .thenComparingInt(PeriodLine::version)
            .thenComparing(PeriodLine::hospital)
            .thenComparing(PeriodLine::supplier)
            .thenComparing(PeriodLine::product)
            .thenComparing(PeriodLine::tier, NAMES)
            .thenComparing(PeriodLine::orderNumber, NAMES)
            .thenComparing(PeriodLine::packSize)
            .thenComparing(PeriodLine::packs)
            .thenComparing(PeriodLine::packPrice);

    final List<PeriodLine> lines;
    final LocalDate upTo;
    final RuleFile file;
    private PeersPrices prices;
    private Comparators comparators;

    Periods(List<PeriodLine> given, LocalDate upTo, RuleFile file) {
        PeriodLine[] sorted =
                given.stream().filter(line -> !line.orderDate().isAfter(upTo)).toArray(PeriodLine[]::new);
        Arrays.sort(sorted, ORDER);
        this.lines = Arrays.asList(sorted);
        this.upTo = upTo;
        this.file = file;
    }

    /** Fitted once, when the first rule asks. */
    PeersPrices prices() {
        if (prices == null) {
            prices = PeersPrices.of(
                    lines.stream()
                            .filter(PeriodLine::votes)
                            .filter(Periods::priced)
                            .toArray(PeriodLine[]::new),
                    file.constants());
        }
        return prices;
    }

    /** Found only where a finding fires: most nights few do. */
    Comparators comparators() {
        if (comparators == null) {
            comparators = new Comparators(prices());
        }
        return comparators;
    }

    /** The last day of a period, or the day of the run where that is earlier. */
    LocalDate until(LocalDate end) {
        return end.isAfter(upTo) ? upTo : end;
    }

    static boolean priced(PeriodLine line) {
        return above(line.packPrice()) && above(line.packSize()) && above(line.packs());
    }

    private static boolean above(BigDecimal number) {
        return number.signum() > 0;
    }
}
