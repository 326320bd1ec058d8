package org.sunshine.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sunshine.platform.CsvColumns;
import org.sunshine.platform.CsvRow;

/** One row of {@code packs.csv}. */
record PackRow(
        String code,
        String productCode,
        Composition composition,
        String identity,
        String brand,
        String manufacturer,
        Tier tier,
        BigDecimal packSize,
        boolean active) {
    static final CsvColumns COLUMNS = new CsvColumns(
            List.of(
                    "pack_code",
                    "product_code",
                    "ingredients",
                    "form",
                    "route",
                    "unit",
                    "manufacturer",
                    "tier",
                    "pack_size"),
            List.of("brand", "active"));

    private static final int LONGEST_NAME = 200;

    /** Reads the row and tells everything that is wrong with it. */
    static Optional<PackRow> read(CsvRow row, UploadedFile.RowFaults faults) {
        Optional<String> code = faults.key(row, "pack_code").filter(known -> isSound(known, faults));
        Optional<String> product = faults.code(row, "product_code");
        Optional<Composition> composition = new ReadingComposition(faults)
                .read(row.text("ingredients"), row.cell("form"), row.cell("route"), row.cell("unit"));
        Optional<String> brand = faults.nameOrNothing(row, "brand", LONGEST_NAME);
        Optional<String> manufacturer = faults.name(row, "manufacturer", LONGEST_NAME);
        Optional<Tier> tier = tier(row.cell("tier"), faults);
        Optional<BigDecimal> size = PackSize.parse(row.cell("pack_size"));
        if (size.isEmpty()) {
            faults.add("pack_size", "NOT_A_PACK_SIZE", PackSize.MESSAGE);
        }
        Optional<Boolean> active = faults.active(row);
        if (code.isEmpty()
                || product.isEmpty()
                || composition.isEmpty()
                || brand.isEmpty()
                || manufacturer.isEmpty()
                || tier.isEmpty()
                || size.isEmpty()
                || active.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PackRow(
                code.get(),
                product.get(),
                composition.get(),
                composition.get().identity(),
                brand.get(),
                manufacturer.get(),
                tier.get(),
                size.get(),
                active.get()));
    }

    /** What the table of packs keeps of it. */
    PackRows.Content content() {
        return new PackRows.Content(
                code, productCode, composition.name().text(), brand, manufacturer, tier, packSize, active, null);
    }

    static Optional<Tier> tier(String word, Faults faults) {
        Optional<Tier> tier = Tier.of(word);
        if (tier.isEmpty()) {
            boolean isMissing = word == null || word.isBlank();
            faults.add(
                    "tier", isMissing ? "MISSING" : "UNKNOWN_TIER", "One of: %s.".formatted(Word.list(Tier.values())));
        }
        return tier;
    }

    private static boolean isSound(String code, Faults faults) {
        if (code.startsWith("X-") && code.length() > 40) {
            faults.add("pack_code", "NOT_A_CODE", "A letter or digit, then up to 39 letters, digits, dots, _ or -.");
            return false;
        }
        if (Gtin.hasItsLength(code) && !Gtin.hasItsCheckDigit(code)) {
            faults.add("pack_code", "GTIN_CHECK_DIGIT", "The last digit of this GTIN is wrong: a digit is mistyped.");
            return false;
        }
        return true;
    }
}
