package org.sunshine.pricing.nightly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One order of a hospital to one supplier.
 *
 * @param date of its first line
 * @param total packs times pack price over its lines, in the reporting currency
 * @param votes false where the price of any line is an error: then nobody knows the total
 */
record PurchaseOrder(
        String hospital, String supplier, LocalDate date, BigDecimal total, boolean votes, List<PeriodLine> lines) {
    static PurchaseOrder of(List<PeriodLine> lines) {
        PeriodLine first = lines.getFirst();
        BigDecimal total = lines.stream()
                .map(line -> line.packs().multiply(line.packPrice()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean votes = lines.stream().allMatch(line -> line.votes() && Periods.priced(line));
        return new PurchaseOrder(first.hospital(), first.supplier(), first.orderDate(), total, votes, lines);
    }
}
