package org.sunshine.pricing.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunshine.pricing.RuleFile;

class JudgeCommandTest {
    private static final String HEADER =
            "line_id,order_date,hospital_code,district,product_code,tier,pack_code,pack_size,supplier_code,packs,pack_price,"
                    + "currency";
    private static final String COLUMNS =
            "line_id,outcome,level,n,median,low,high,expected,ratio,z,score,flags,severity,rule_version";

    @TempDir
    Path folder;

    private record Outcome(int code, String out, String errors) {
        List<String> rows() {
            List<String> rows = new ArrayList<>(List.of(out.split("\r\n")));
            assertThat(rows.removeFirst()).isEqualTo(COLUMNS);
            return rows;
        }
    }

    @Test
    void writesOneRowPerLineInTheOrderOfTheFile() throws Exception {
        List<String> lines = market(9);
        lines.add(0, "late,2026-02-01,H-X,North,P,generic,K,30,S-X,10,13.00,USD");
        Outcome outcome = judge(lines);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.rows()).hasSize(10);
        assertThat(outcome.rows().getFirst())
                .startsWith("late,judged,1,9,0.200000,")
                .contains(",HIGH_PRICE,");
        assertThat(outcome.rows().get(1)).startsWith("1,not_judged,,,,,,,,,0.0000,,,");
        assertThat(outcome.out()).endsWith("\r\n");
    }

    @Test
    void neverWritesOverAFileThatItReads() throws Exception {
        Path file = write(HEADER, market(2));
        String before = Files.readString(file);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int code = JudgeCommand.run(
                List.of(
                        file.toString(),
                        "--entities",
                        file.resolveSibling("." + java.io.File.separator)
                                .resolve(file.getFileName())
                                .toString()),
                new ByteArrayOutputStream(),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("--entities would overwrite");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void aLineKnowsEarlierDatesAndNotItsOwn() throws Exception {
        List<String> lines = market(8);
        lines.add("same day,2026-01-08,H-X,,P,generic,K,30,S-X,10,6.00,USD");
        lines.add("next day,2026-01-09,H-X,,P,generic,K,30,S-X,10,6.00,USD");
        List<String> rows = judge(lines).rows();
        assertThat(rows.get(8)).startsWith("same day,judged,3,7,");
        assertThat(rows.get(9)).startsWith("next day,judged,1,9,");
    }

    @Test
    void theSameInputGivesTheSameBytesAndTheOrderOfRowsNoOtherResult() throws Exception {
        List<String> lines = randomLines(3_000);
        Outcome first = judge(lines);
        assertThat(judge(lines)).isEqualTo(first);
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(5));
        assertThat(sorted(judge(shuffled))).isEqualTo(sorted(first));
        assertThat(first.out()).contains("HIGH_PRICE", "UNIT_CONFUSION");
    }

    @Test
    void anotherMachineFindsTheSameBytes() throws Exception {
        Path file = write(HEADER, randomLines(1_500));
        Files.writeString(file, Files.readString(file).replace("H-1,", "重庆医院,"));
        byte[] here = run(file.toString()).out().getBytes(StandardCharsets.UTF_8);
        for (String[] machine : List.of(
                new String[] {"-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Kiritimati"},
                new String[] {"-Duser.language=tr", "-Dfile.encoding=ISO-8859-1", "-Duser.timezone=America/Adak"})) {
            assertThat(inAnotherProcess(file, machine)).isEqualTo(here);
        }
    }

    @Test
    void columnsComeInAnyOrderAndCaseAndOthersAreIgnored() throws Exception {
        List<String> lines = market(9);
        String expected = judge(lines).out();
        List<String> turned = new ArrayList<>();
        for (String line : lines) {
            List<String> cells = new ArrayList<>(List.of(line.split(",")));
            Collections.reverse(cells);
            turned.add("more," + String.join(",", cells));
        }
        List<String> names =
                new ArrayList<>(List.of(HEADER.toUpperCase(Locale.ROOT).split(",")));
        Collections.reverse(names);
        Path file = write("\uFEFFnote," + String.join(",", names), turned);
        assertThat(run(file.toString()).out()).isEqualTo(expected);
    }

    @Test
    void formulaPrefixesAreUndoneAndSetAgain() throws Exception {
        List<String> lines = market(8);
        lines.add("'=9,2026-01-20,'-H,,P,generic,K,30,'+S,10,6.00,USD");
        lines.add("'=10,2026-01-21,-H,,P,generic,K,30,+S,10,6.00,USD");
        lines.add("'=11,2026-01-22,H-1,,P,generic,K,30,S-1,10,6.00,USD");
        List<String> rows = judge(lines).rows();
        assertThat(rows.get(8)).startsWith("'=9,judged");
        // One vote: the same hospital, supplier, price and week.
        assertThat(rows.get(10)).startsWith("'=11,judged,1,9,");
    }

    @Test
    void idsThatAreNumbersAreOrderedByThem() {
        List<String> ids = new ArrayList<>(List.of("b", "10", "a10", "9", "009", "a9", "100000000000000000000", ""));
        ids.sort(LineOrder::ids);
        assertThat(ids).containsExactly("009", "9", "10", "100000000000000000000", "", "a10", "a9", "b");
    }

    @Test
    void everyErrorIsListedByRowAndColumn() throws Exception {
        Outcome outcome = judge(List.of(
                "1,2026-02-30,H,,P,generic,K,30,S,10,6.00,USD",
                "1,2026-01-01,,,P,generic,K,0,S,ten,-1,USD",
                "2,2026-01-01,H,,P,generic,K,30,S,10,1e5,EUR",
                "3,2026-01-01,H"));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errors().lines().map(line -> line.replaceAll("^.*lines.csv, ", "")))
                .containsExactly(
                        "row 2, column order_date: \"2026-02-30\" is no date such as 2026-11-23.",
                        "row 3, column hospital_code: The cell is empty.",
                        "row 3, column pack_size: 0 is not above zero.",
                        "row 3, column packs: \"ten\" is no number such as 1234.50, of at most 40 digits.",
                        "row 3, column pack_price: -1 is below zero.",
                        "row 4, column pack_price: \"1e5\" is no number such as 1234.50, of at most 40 digits.",
                        "row 4, column currency: All lines must be in one currency; the first is in \"USD\".",
                        "row 5: The row has 3 cells, the header 12.");
    }

    @Test
    void idsAreOnlyOnceWithoutPositions() throws Exception {
        String line = "7,2026-01-01,H,,P,generic,K,30,S,10,6.00,USD";
        assertThat(judge(List.of(line, line)).errors()).contains("row 3, column line_id: Row 2 has the same line id.");
        assertThat(run(write("position," + HEADER, List.of("1," + line, "2," + line))
                                .toString())
                        .code())
                .isZero();
        assertThat(run(write("position," + HEADER, List.of("1," + line, "1," + line))
                                .toString())
                        .errors())
                .contains("row 3, column position: Row 2 has the same position.");
    }

    @Test
    void manyErrorsAreCountedRatherThanListed() throws Exception {
        assertThat(judge(Collections.nCopies(300, "1,x,H,,P,generic,K,30,S,10,6.00,USD"))
                        .errors())
                .endsWith("and 200 more.\n")
                .hasLineCount(101);
    }

    @Test
    void filesThatAreNoSuchFilesAreRefusedInOneLine() throws Exception {
        assertThat(refused("")).contains("row 1: The file is empty");
        assertThat(refused("a,b\r\n1,2\r\n")).contains("The header row lacks: currency, district");
        assertThat(refused(HEADER.replace("line_id,", "") + "\r\n")).contains("lacks line_id or position");
        assertThat(refused(HEADER + "\r\n1,2026-01-01,H\0,,P,generic,K,30,S,10,6.00,USD\r\n"))
                .contains("row 2, column hospital_code: The cell contains a NUL");
        assertThat(refused(HEADER + "\r\n\"1,2026-01-01")).contains("row 2: A cell of this row begins with a quote");
        Path latin = Files.write(
                folder.resolve("latin.csv"),
                (HEADER + "\r\n1,2026-01-01,Hôpital,,P,generic,K,30,S,10,6.00,USD\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run(latin.toString()).errors()).contains("row 2, column hospital_code: This is not text in UTF-8.");
        assertThat(run(folder.resolve("none.csv").toString()).errors()).contains("none.csv cannot be read: NoSuchFile");
        assertThat(run(folder.toString()).code()).isEqualTo(2);
    }

    @Test
    void argumentsAreChecked() {
        assertThat(run().errors()).contains("judge needs a file of lines.");
        assertThat(run("a", "b").errors()).contains("judge takes one file of lines, not b too.");
        assertThat(run("a", "--colour").errors()).contains("judge has no option --colour.");
        assertThat(run("a", "--rules").errors()).contains("--rules needs a file.");
        assertThat(run("--help").out()).contains("--rules FILE", "Exit status");
        assertThat(run("--help").code()).isZero();
    }

    @Test
    void theRowsRuleVersionChoosesTheRulesAndAFileOverrulesIt() throws Exception {
        List<String> lines = market(9);
        lines.add("high,2026-02-01,H-X,,P,generic,K,30,S-X,10,13.00,USD");
        List<String> ones = lines.stream().map(line -> line + ",1").toList();
        Path file = write(HEADER + ",rule_version", ones);
        assertThat(run(file.toString()).rows()).allMatch(row -> row.endsWith(",1"));
        Path rules = folder.resolve("rules.json");
        Files.writeString(
                rules,
                new String(RuleFile.shipped(1).bytes(), StandardCharsets.UTF_8)
                        .replace("\"version\": 1", "\"version\": 7")
                        .replace("\"excess\": 20", "\"excess\": 2000"));
        Outcome strict = run(file.toString(), "--rules", rules.toString());
        assertThat(strict.rows()).allMatch(row -> row.endsWith(",7")).noneMatch(row -> row.contains("HIGH_PRICE"));
        assertThat(run(write(HEADER + ",rule_version", List.of(lines.getFirst() + ",99"))
                                .toString())
                        .errors())
                .contains("Lines were judged by rule version [99]");
        Files.writeString(rules, "{}");
        assertThat(run(file.toString(), "--rules", rules.toString()).errors()).contains("rules.json: Not a rule file");
    }

    @Test
    void ceilingsAreReadWithAllTheirErrors() throws Exception {
        Path lines = write(HEADER, market(3));
        Path ceilings = folder.resolve("ceilings.csv");
        Files.writeString(ceilings, "pack_code,product_code,unit_price,currency,from,to,source\n,,x,USD,2026,,\n");
        Outcome outcome = run(lines.toString(), "--ceilings", ceilings.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errors()).contains("column pack_code", "column unit_price", "column from", "column source");
        Files.writeString(
                ceilings,
                "pack_code,product_code,unit_price,currency,from,to,source\nK,,0.1,USD,2026-01-01,,Decree 7\n");
        assertThat(run(lines.toString(), "--ceilings", ceilings.toString()).code())
                .isZero();
    }

    @Test
    void entitiesAreWrittenBesideTheJudgements() throws Exception {
        Path lines = write(HEADER, randomLines(2_000));
        Path one = folder.resolve("one.csv");
        Path other = folder.resolve("other.csv");
        String without = run(lines.toString()).out();
        assertThat(run(lines.toString(), "--entities", one.toString()).out()).isEqualTo(without);
        assertThat(Files.readString(one))
                .startsWith(
                        "rule,supplier_code,hospital_code,product_code,from,to,n,effect,t,severity,rule_version\r\n");
        run(lines.toString(), "--entities", one.toString(), "--all-entities");
        List<String> shuffled = randomLines(2_000);
        Collections.shuffle(shuffled, new Random(3));
        run(write(HEADER, shuffled).toString(), "--entities", other.toString(), "--all-entities");
        assertThat(Files.readAllBytes(other)).isEqualTo(Files.readAllBytes(one));
        assertThat(run(lines.toString(), "--all-entities").errors()).contains("--all-entities needs --entities FILE.");
        assertThat(run(lines.toString(), "--entities", folder.toString()).code())
                .isEqualTo(2);
    }

    /** Purchases at 6.00 for 30 on the first days of 2026, each of its own hospital and supplier. */
    private static List<String> market(int lines) {
        List<String> market = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            market.add("%d,2026-01-%02d,H-%d,North,P,generic,K,30,S-%d,10,6.00,USD".formatted(i, i, i, i));
        }
        return market;
    }

    private static List<String> randomLines(int count) {
        Random random = new Random(11);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int product = random.nextInt(8);
            int size = random.nextBoolean() ? 30 : 100;
            double slip = random.nextInt(40) == 0 ? random.nextBoolean() ? 30 : 3 : 1;
            lines.add(String.format(
                    Locale.ROOT,
                    "%d,%s,H-%d,D,P-%d,generic,K,%d,S-%d,%d,%.2f,USD",
                    i,
                    LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700)),
                    random.nextInt(12),
                    product,
                    size,
                    random.nextInt(6),
                    1 + random.nextInt(900),
                    slip * size * (1 + product) * (1 + random.nextInt(3) * 0.04)));
        }
        return lines;
    }

    private static TreeMap<String, String> sorted(Outcome outcome) {
        TreeMap<String, String> byId = new TreeMap<>();
        outcome.rows().forEach(row -> byId.put(row.substring(0, row.indexOf(',')), row));
        return byId;
    }

    private String refused(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("refused.csv"), content);
        Outcome outcome = run(file.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errors()).hasLineCount(1);
        return outcome.errors();
    }

    private Outcome judge(List<String> lines) throws IOException {
        return run(write(HEADER, lines).toString());
    }

    private Path write(String header, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve("lines.csv"), header + "\r\n" + String.join("\r\n", lines) + "\r\n");
    }

    private static Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int code =
                JudgeCommand.run(Arrays.asList(arguments), out, new PrintStream(errors, true, StandardCharsets.UTF_8));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    private static byte[] inAnotherProcess(Path file, String... machine) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(machine));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), "org.sunshine.Sunshine", "judge", file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] out = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return out;
    }
}
