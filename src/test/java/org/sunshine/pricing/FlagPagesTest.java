package org.sunshine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.nightly.EntityRules;
import org.sunshine.pricing.rules.LineJudge;
import org.sunshine.pricing.statistics.CeilingPrice;

/** The pages about the rules say what the engine does. */
class FlagPagesTest {
    private static final Path PAGES = Path.of("docs", "flags");

    static List<String> rules() {
        return LineJudge.codes();
    }

    @Test
    void everyRuleHasAPageAndEveryPageInCapitalsARule() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[A-Z_]+\\.md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .filter(name -> !EntityRules.codes().contains(name))
                    .toList();
            assertThat(pages).containsExactlyInAnyOrderElementsOf(rules());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyPageHasTheFixedForm(String rule) throws IOException {
        List<String> headings = Files.readAllLines(PAGES.resolve(rule + ".md")).stream()
                .filter(line -> line.startsWith("#"))
                .toList();
        assertThat(headings)
                .containsExactly(
                        "# " + rule,
                        "## Method",
                        "## Worked example",
                        "## Why it matters",
                        "## Innocent explanations",
                        "## Exclusions",
                        "## Constants",
                        "## Demonstration",
                        "### Known",
                        "### Judged");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyPageSaysTheConstantsOfTheRuleFile(String rule) throws IOException {
        JsonNode file = new ObjectMapper().readTree(rulesOf(rule).bytes());
        List<Map<String, String>> rows = table(rule, "## Constants");
        assertThat(rows).isNotEmpty();
        for (Map<String, String> row : rows) {
            String name = row.get("constant").replace("`", "");
            JsonNode value = file.at("/" + name.replace('.', '/'));
            assertThat(said(value)).as(name).isEqualTo(row.get("value"));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyDemonstrationComesOutAsThePageSays(String rule) throws IOException {
        Market market = new Market(rulesOf(rule));
        for (Map<String, String> row : table(rule, "### Known")) {
            market.ordered(
                    row.get("order"),
                    LocalDate.parse(row.get("ordered")),
                    row.get("hospital"),
                    row.get("supplier"),
                    row.get("packs"),
                    row.get("pack size"),
                    row.get("pack price"));
        }
        List<Map<String, String>> rows = table(rule, "### Judged");
        assertThat(rows).anyMatch(row -> List.of(row.get("flags").split(";")).contains(rule));
        List<String> said = rows.stream().map(FlagPagesTest::said).toList();
        List<String> found =
                rows.stream().map(row -> found(row, judged(market, row))).toList();
        assertThat(found).isEqualTo(said);
    }

    /** The rule version that a page speaks of. */
    private static RuleFile rulesOf(String rule) throws IOException {
        Matcher version = Pattern.compile("rule version (\\d+)").matcher(Files.readString(PAGES.resolve(rule + ".md")));
        assertThat(version.find()).as(rule).isTrue();
        return RuleFile.shipped(Integer.parseInt(version.group(1)));
    }

    /** Pages of rules that look beside the reference have further columns: order, ceiling, records since. */
    private static Judgement judged(Market market, Map<String, String> row) {
        if (!row.containsKey("order") && !row.containsKey("ceiling") && !row.containsKey("records since")) {
            return market.judge(line(row));
        }
        String ceiling = row.getOrDefault("ceiling", "");
        String since = row.getOrDefault("records since", "");
        return market.judgeAmong(
                line(row),
                ceiling.isEmpty()
                        ? null
                        : new CeilingPrice(new BigDecimal(ceiling), LocalDate.of(2026, 1, 1), null, "Price list 7"),
                since.isEmpty() ? null : LocalDate.parse(since));
    }

    private static LineToJudge line(Map<String, String> row) {
        return Market.line(
                row.getOrDefault("order", "ORDER"),
                LocalDate.parse(row.get("ordered")),
                row.get("hospital"),
                row.get("supplier"),
                row.get("packs"),
                row.get("pack size"),
                row.get("pack price"),
                row.get("reason").isEmpty() ? null : row.get("reason"));
    }

    private static String said(Map<String, String> row) {
        return String.join(
                " | ",
                row.get("case"),
                row.get("outcome"),
                row.get("median"),
                row.get("expected"),
                row.get("ratio"),
                row.get("flags"),
                row.get("severity"),
                row.getOrDefault("certainty", ""));
    }

    private static String found(Map<String, String> row, Judgement judgement) {
        Judgement.Reference reference = judgement.reference();
        return String.join(
                " | ",
                row.get("case"),
                judgement.outcome().name().toLowerCase(Locale.ROOT),
                reference == null ? "" : said(reference.median()),
                reference == null ? "" : said(reference.expected()),
                judgement.ratio() == null ? "" : said(judgement.ratio()),
                judgement.findings().stream().map(Judgement.Finding::rule).collect(Collectors.joining(";")),
                judgement.findings().stream().map(Judgement.Finding::severity).collect(Collectors.joining(";")),
                row.containsKey("certainty")
                        ? judgement.findings().stream()
                                .map(Judgement.Finding::certainty)
                                .collect(Collectors.joining(";"))
                        : "");
    }

    private static String said(BigDecimal number) {
        return number.toPlainString();
    }

    private static String said(JsonNode value) {
        if (value.isArray()) {
            List<String> all = new ArrayList<>();
            value.forEach(each -> all.add(each.asText()));
            return String.join(", ", all);
        }
        assertThat(value.isNumber()).as("a number, not %s", value).isTrue();
        return value.asText();
    }

    /** The table below a heading, as one map per row. */
    private static List<Map<String, String>> table(String rule, String heading) throws IOException {
        List<String> lines = Files.readAllLines(PAGES.resolve(rule + ".md"));
        List<String> rows = lines.subList(lines.indexOf(heading) + 1, lines.size()).stream()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        List<String> names = cells(rows.getFirst());
        List<Map<String, String>> table = new ArrayList<>();
        for (String row : rows.subList(2, rows.size())) {
            List<String> cells = cells(row);
            assertThat(cells).as(row).hasSameSizeAs(names);
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                named.put(names.get(i), cells.get(i));
            }
            table.add(named);
        }
        return table;
    }

    private static List<String> cells(String row) {
        String inner = row.substring(1, row.lastIndexOf('|'));
        return Stream.of(inner.split("\\|", -1)).map(String::strip).toList();
    }
}
