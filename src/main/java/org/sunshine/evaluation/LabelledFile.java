package org.sunshine.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Labelled lines as a file for {@code judge}, and what {@code judge} says of them. */
final class LabelledFile {
    private static final int PRICE_DECIMALS = 6;

    /** What judge says of one line. */
    record Verdict(String outcome, String level, double score, Set<String> flags) {}

    /** What judge says of a pair or a hospital, fired or not. */
    record Entity(String rule, String supplier, String hospital, String from, int n, double effect, double t) {}

    /**
     * @param verdicts one per line, in the order of the lines
     * @param seconds of the whole command, reading and writing included
     */
    record Found(List<Verdict> verdicts, List<Entity> entities, double seconds) {}

    private final Judge judge;

    LabelledFile(Judge judge) {
        this.judge = judge;
    }

    Found judge(List<LabelledLine> lines, boolean withEntities) throws IOException {
        Path folder = Files.createTempDirectory("sunshine-evaluate");
        Path file = folder.resolve("lines.csv");
        Path entities = folder.resolve("entities.csv");
        try {
            write(lines, file);
            List<String> arguments = new ArrayList<>(List.of(file.toString()));
            if (withEntities) {
                arguments.addAll(List.of("--entities", entities.toString(), "--all-entities"));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream errors = new ByteArrayOutputStream();
            long start = System.nanoTime();
            int code;
            try (PrintStream stream = new PrintStream(errors, true, StandardCharsets.UTF_8)) {
                code = judge.run(arguments, out, stream);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (code != 0) {
                throw new IllegalStateException("judge refused: " + errors.toString(StandardCharsets.UTF_8));
            }
            return new Found(
                    verdicts(lines, out.toString(StandardCharsets.UTF_8)),
                    withEntities ? entities(Files.readString(entities)) : List.of(),
                    seconds);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(entities);
            Files.delete(folder);
        }
    }

    /** Writes the lines with their labels in two last columns, which judge ignores. */
    static void write(List<LabelledLine> lines, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(
                    "line_id,order_date,order_number,hospital_code,district,supplier_code,product_code,tier,pack_code,pack_size,packs,pack_price,currency,slip,part_of"
                            .split(","));
            for (LabelledLine line : lines) {
                String size = plain(line.packSize());
                csv.writeRecord(
                        Integer.toString(line.id()),
                        line.orderDate().toString(),
                        line.orderNumber(),
                        line.hospital(),
                        line.district(),
                        line.supplier(),
                        line.product(),
                        line.tier(),
                        line.product() + "/" + line.tier() + "/" + size,
                        size,
                        plain(line.packs()),
                        plain(line.packPrice()),
                        "USD",
                        line.slip() == null ? "" : line.slip().name(),
                        line.partOf() == null ? "" : line.partOf());
            }
        }
    }

    private static List<Verdict> verdicts(List<LabelledLine> lines, String csv) {
        Map<String, Verdict> byLine = new HashMap<>();
        CsvReader.builder().ofNamedCsvRecord(csv).forEach(row -> {
            String flags = row.getField("flags");
            byLine.put(
                    row.getField("line_id"),
                    new Verdict(
                            row.getField("outcome"),
                            row.getField("level"),
                            Double.parseDouble(row.getField("score")),
                            flags.isEmpty() ? Set.of() : Set.of(flags.split(";"))));
        });
        return lines.stream()
                .map(line -> byLine.get(Integer.toString(line.id())))
                .toList();
    }

    private static List<Entity> entities(String csv) {
        List<Entity> found = new ArrayList<>();
        CsvReader.builder()
                .ofNamedCsvRecord(csv)
                .forEach(row -> found.add(new Entity(
                        row.getField("rule"),
                        row.getField("supplier_code"),
                        row.getField("hospital_code"),
                        row.getField("from"),
                        Integer.parseInt(row.getField("n")),
                        number(row.getField("effect")),
                        number(row.getField("t")))));
        return found;
    }

    private static double number(String cell) {
        return cell.isEmpty() ? 0 : Double.parseDouble(cell);
    }

    private static String plain(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).setScale(PRICE_DECIMALS, RoundingMode.HALF_EVEN);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
