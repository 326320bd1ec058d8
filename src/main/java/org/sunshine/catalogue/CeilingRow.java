package org.sunshine.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sunshine.platform.CsvRow;

/** One row of {@code ceilings.csv}: of a pack or of a product, never of both. */
record CeilingRow(
        String packCode,
        String productCode,
        BigDecimal unitPrice,
        String currency,
        LocalDate from,
        LocalDate to,
        String source) {
    private static final Pattern PRICE = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");
    private static final int LONGEST_SOURCE = 300;

    /** Reads the row and tells everything that is wrong with it. */
    static Optional<CeilingRow> read(CsvRow row, String currency, UploadedFile.RowFaults faults) {
        boolean ofPack = !row.cell("pack_code").isEmpty();
        boolean ofProduct = !row.cell("product_code").isEmpty();
        if (ofPack == ofProduct) {
            faults.add("pack_code", "PACK_OR_PRODUCT", "Name the pack or the product, one of the two.");
        }
        Optional<String> pack = ofPack ? faults.code(row, "pack_code") : Optional.empty();
        Optional<String> product = ofProduct ? faults.code(row, "product_code") : Optional.empty();
        Optional<BigDecimal> price = price(row.cell("unit_price"), faults);
        if (!row.cell("currency").equals(currency)) {
            faults.add("currency", "OTHER_CURRENCY", "The portal compares in %s.".formatted(currency));
        }
        Optional<LocalDate> from = day(row, "from", faults);
        Optional<LocalDate> to = row.cell("to").isEmpty() ? Optional.empty() : day(row, "to", faults);
        boolean isOpen = row.cell("to").isEmpty();
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            faults.add("to", "ENDS_BEFORE_IT_BEGINS", "The last day is before the first.");
            return Optional.empty();
        }
        Optional<String> source = faults.name(row, "source", LONGEST_SOURCE);
        if (ofPack == ofProduct
                || ofPack && pack.isEmpty()
                || ofProduct && product.isEmpty()
                || price.isEmpty()
                || !row.cell("currency").equals(currency)
                || from.isEmpty()
                || !isOpen && to.isEmpty()
                || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CeilingRow(
                pack.orElse(null),
                product.orElse(null),
                price.get(),
                currency,
                from.get(),
                to.orElse(null),
                source.get()));
    }

    boolean says(Ceiling ceiling) {
        return unitPrice.compareTo(ceiling.unitPrice()) == 0
                && currency.equals(ceiling.currency())
                && Objects.equals(to, ceiling.to())
                && source.equals(ceiling.source());
    }

    private static Optional<BigDecimal> price(String cell, UploadedFile.RowFaults faults) {
        if (!PRICE.matcher(cell).matches() || new BigDecimal(cell).signum() == 0) {
            faults.add(
                    "unit_price",
                    "NOT_A_UNIT_PRICE",
                    "The price of one comparison unit, above zero, with a point and at most six decimals.");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(cell));
    }

    private static Optional<LocalDate> day(CsvRow row, String column, UploadedFile.RowFaults faults) {
        String cell = row.cell(column);
        try {
            if (DAY.matcher(cell).matches()) {
                return Optional.of(LocalDate.parse(cell));
            }
        } catch (DateTimeException e) {
            // Falls through to the one message for every cell that is no day.
        }
        faults.add(column, "NOT_A_DATE", "A date such as 2026-01-31.");
        return Optional.empty();
    }
}
