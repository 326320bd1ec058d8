package org.sunshine.pricing.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunshine.pricing.RuleFile;

/** The pages about orders in parts and suppliers nearly alone say what the rules do. */
class OrdersAndSharesPagesTest {
    private static final String SPLIT = "SPLIT_ORDER";
    private static final String CONCENTRATION = "SUPPLIER_CONCENTRATION";
    private static final String AFTER_ALL = "2026-12-31";

    @ParameterizedTest
    @ValueSource(strings = {SPLIT, CONCENTRATION})
    void thePageHasTheFixedForm(String rule) throws IOException {
        assertThat(page(rule).stream().filter(line -> line.startsWith("#")))
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
    @ValueSource(strings = {SPLIT, CONCENTRATION})
    void thePageSaysTheConstantsOfTheRuleFile(String rule) throws IOException {
        JsonNode file = new ObjectMapper().readTree(RuleFile.shipped(2).bytes());
        String section = rule.equals(SPLIT) ? "splitOrder" : "supplierConcentration";
        Map<String, String> said = new LinkedHashMap<>();
        for (Map<String, String> row : table(rule, "## Constants")) {
            said.put(row.get("constant").replace("`", ""), row.get("value"));
        }
        assertThat(said).hasSameSizeAs(file.get(section));
        said.forEach((name, value) -> assertThat(
                        new BigDecimal(file.at("/" + name.replace('.', '/')).asText()))
                .as(name)
                .isEqualByComparingTo(value));
    }

    @Test
    void theDemonstrationOfOrdersInPartsComesOutAsThePageSays() throws IOException {
        Purchases known = new Purchases();
        for (Map<String, String> row : table(SPLIT, "### Known")) {
            known.order(
                    row.get("order"), row.get("ordered"), row.get("hospital"), row.get("supplier"), row.get("total"));
        }
        for (Map<String, String> row : table(SPLIT, "### Judged")) {
            Purchases own = new Purchases();
            for (String order : row.get("orders (day, total)").split(", ")) {
                String[] said = order.split(" ");
                own.order("Case " + own.count(), said[0], row.get("hospital"), row.get("supplier"), said[1]);
            }
            List<List<String>> found = known.and(own).findings(SPLIT, AFTER_ALL).stream()
                    .filter(finding -> finding.from().getYear() == 2026)
                    .map(finding -> List.of(
                            finding.rule(),
                            Integer.toString(finding.n()),
                            finding.effect().toPlainString(),
                            finding.t().toPlainString(),
                            finding.severity()))
                    .toList();
            assertThat(found).as(row.get("case")).isEqualTo(said(row, "flags", "n", "effect", "t", "severity"));
        }
    }

    @Test
    void theDemonstrationOfSharesComesOutAsThePageSays() throws IOException {
        Purchases known = new Purchases();
        for (Map<String, String> row : table(CONCENTRATION, "### Known")) {
            monthly(known, row.get("hospital"), row.get("supplier"), row);
        }
        for (Map<String, String> row : table(CONCENTRATION, "### Judged")) {
            Purchases own = new Purchases();
            monthly(own, row.get("hospital"), row.get("supplier"), row);
            if (!row.get("beside").isEmpty()) {
                monthly(own, row.get("hospital"), row.get("beside"), row);
            }
            List<List<String>> found = known.and(own).findings(CONCENTRATION, AFTER_ALL).stream()
                    .map(finding -> List.of(
                            finding.rule(),
                            Integer.toString(finding.n()),
                            finding.evidence().figures().get("share").toPlainString(),
                            finding.effect()
                                    .movePointRight(2)
                                    .setScale(0, RoundingMode.HALF_EVEN)
                                    .toPlainString(),
                            finding.severity()))
                    .toList();
            assertThat(found).as(row.get("case")).isEqualTo(said(row, "flags", "n", "share", "effect, %", "severity"));
        }
    }

    private static void monthly(Purchases purchases, String hospital, String supplier, Map<String, String> row) {
        String[] prices = row.get("pack prices").split(" ");
        for (int month = 0; month < Integer.parseInt(row.get("months")); month++) {
            purchases.bought(LocalDate.of(2026, month + 1, 5), hospital, supplier, prices[month % prices.length]);
        }
    }

    private static List<List<String>> said(Map<String, String> row, String... columns) {
        if (row.get("flags").isEmpty()) {
            return List.of();
        }
        return List.of(Stream.of(columns).map(row::get).toList());
    }

    private static List<String> page(String rule) throws IOException {
        return Files.readAllLines(Path.of("docs", "flags", rule + ".md"));
    }

    private static List<Map<String, String>> table(String rule, String heading) throws IOException {
        List<String> lines = page(rule);
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
        return Stream.of(row.substring(1, row.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
