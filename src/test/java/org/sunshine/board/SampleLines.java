package org.sunshine.board;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sunshine.kernel.Decimals;
import org.sunshine.kernel.Hashes;
import org.sunshine.published.PublishedLine;
import org.sunshine.sample.LiveOrder;
import org.sunshine.sample.ScmsSample;

/**
 * Published lines made of the real sample, for looking at pages without a database. The reference is a plain one (all
 * earlier purchases of product and tier), and flags are set by ratio alone: enough for pictures, not for judging.
 */
public final class SampleLines {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Map<String, NamedCsvRecord> packs =
            byFirstColumn(ScmsSample.shipped().packs());
    private final Map<String, NamedCsvRecord> suppliers =
            byFirstColumn(ScmsSample.shipped().suppliers());
    private final Map<String, NamedCsvRecord> hospitals =
            byFirstColumn(ScmsSample.shipped().hospitals());
    private final Map<String, List<BigDecimal>> past = new HashMap<>();
    private final List<PublishedLine> lines = new ArrayList<>();

    private SampleLines() {
        ScmsSample sample = ScmsSample.shipped();
        for (NamedCsvRecord row : rows(sample.history(TODAY))) {
            LocalDate day = LocalDate.parse(row.getField("order_date"));
            add(
                    row.getField("order_number"),
                    row.getField("hospital_code"),
                    day,
                    day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                    new LiveOrder.Line(
                            Integer.parseInt(row.getField("line_number")),
                            row.getField("pack_code"),
                            row.getField("supplier_code"),
                            new BigDecimal(row.getField("packs")),
                            new BigDecimal(row.getField("pack_size")),
                            new BigDecimal(row.getField("pack_price"))));
        }
        LocalTime time = LocalTime.of(8, 2, 11);
        for (LiveOrder order : sample.live().subList(0, 40)) {
            for (LiveOrder.Line line : order.lines()) {
                add(
                        order.orderNumber(),
                        order.hospital(),
                        TODAY,
                        TODAY.atTime(time).toInstant(ZoneOffset.UTC),
                        line);
            }
            time = time.plusSeconds(431);
        }
    }

    /** Every line, oldest first. */
    public static List<PublishedLine> all() {
        return Holder.ALL;
    }

    private static final class Holder {
        static final List<PublishedLine> ALL = List.copyOf(new SampleLines().lines);
    }

    /** The lines of the last day, newest first. */
    public static List<PublishedLine> today() {
        return all().stream()
                .filter(line -> line.orderDate().equals(TODAY))
                .toList()
                .reversed();
    }

    private void add(String order, String hospitalCode, LocalDate day, Instant published, LiveOrder.Line line) {
        NamedCsvRecord pack = packs.get(line.packCode());
        NamedCsvRecord hospital = hospitals.get(hospitalCode);
        String tier = pack.getField("tier");
        BigDecimal unitPrice = Decimals.unitPrice(line.packPrice(), line.packSize());
        List<BigDecimal> peers =
                past.computeIfAbsent(pack.getField("product_code") + "|" + tier, key -> new ArrayList<>());
        List<BigDecimal> sorted = peers.subList(Math.max(0, peers.size() - 40), peers.size()).stream()
                .sorted()
                .toList();
        boolean placeholder = line.packPrice().compareTo(new BigDecimal("0.01")) <= 0;
        boolean compared = sorted.size() >= 3 && !placeholder;
        BigDecimal median = compared ? sorted.get(sorted.size() / 2) : null;
        BigDecimal ratio = compared ? unitPrice.divide(median, 4, RoundingMode.HALF_EVEN) : null;
        List<PublishedLine.Flag> flags = flags(placeholder, ratio, lines.size());
        lines.add(new PublishedLine(
                lines.size(),
                published,
                published,
                "current",
                1,
                day,
                0,
                hospitalCode,
                hospital.getField("name"),
                hospital.getField("district"),
                "O-" + order,
                order,
                line.lineNumber(),
                "O-" + order + "-" + line.lineNumber(),
                pack.getField("product_code"),
                name(pack.getField("ingredients"), pack.getField("form")),
                tier,
                line.packCode(),
                pack.getField("brand"),
                pack.getField("manufacturer"),
                line.packSize(),
                pack.getField("unit"),
                line.supplierCode(),
                suppliers.get(line.supplierCode()).getField("name"),
                line.packs(),
                line.packPrice(),
                unitPrice,
                Decimals.total(line.packs(), line.packPrice()),
                "USD",
                null,
                placeholder ? "data_error" : compared ? "judged" : "not_judged",
                placeholder || compared ? null : "TOO_FEW",
                compared ? (sorted.size() < 8 ? 3 : 1) : null,
                median,
                compared ? sorted.get(sorted.size() / 10) : null,
                compared ? sorted.get(sorted.size() - 1 - sorted.size() / 10) : null,
                median,
                compared ? sorted.size() : null,
                compared ? 4 : null,
                ratio,
                BigDecimal.ZERO,
                flags,
                flags.isEmpty() ? null : "medium",
                1,
                Math.max(0, lines.size() - 1),
                null,
                null,
                null,
                Hashes.sha256Hex("submission " + order),
                Hashes.sha256Hex("leaf " + lines.size()),
                published.equals(day.atTime(12, 0).toInstant(ZoneOffset.UTC)) ? null : day));
        if (!placeholder) {
            peers.add(unitPrice);
        }
    }

    private static List<PublishedLine.Flag> flags(boolean placeholder, BigDecimal ratio, int position) {
        String id = "F-%06d".formatted(position);
        if (placeholder) {
            return List.of(new PublishedLine.Flag(id, "DATA_ERROR", "high", "certain", "open"));
        }
        if (ratio == null) {
            return List.of();
        }
        double times = ratio.doubleValue();
        String rule = times > 5 ? "UNIT_CONFUSION" : times > 1.4 ? "HIGH_PRICE" : times < 0.5 ? "LOW_PRICE" : null;
        return rule == null ? List.of() : List.of(new PublishedLine.Flag(id, rule, "medium", "to_check", "open"));
    }

    /** {@code lamivudine 150 mg + zidovudine 300 mg}, tablet: Lamivudine + zidovudine 150 + 300 mg tablet. */
    private static String name(String ingredients, String form) {
        if (!ingredients.matches(".*[a-z)] [0-9.]+ .*")
                || ingredients.contains("test")
                || form.equals("test accessory")) {
            return ingredients;
        }
        List<String> parts = List.of(ingredients.split(" \\+ "));
        String names = parts.stream()
                .map(part -> part.replaceFirst(" [0-9.]+ .*$", ""))
                .collect(Collectors.joining(" + "));
        String amounts = parts.stream()
                .map(part -> part.replaceFirst("^.*? ([0-9.]+) .*$", "$1"))
                .collect(Collectors.joining(" + "));
        String unit = parts.getFirst().replaceFirst("^.*? [0-9.]+ ", "");
        return names.substring(0, 1).toUpperCase(Locale.ROOT) + names.substring(1) + " " + amounts + " " + unit + " "
                + form;
    }

    private static Map<String, NamedCsvRecord> byFirstColumn(String csv) {
        return rows(csv).stream().collect(Collectors.toMap(row -> row.getField(0), row -> row));
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
