package org.sunshine.pricing.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunshine.pricing.RuleFile;

/** The pages of PAIR_OVERPRICE and HOSPITAL_DRIFT: the cases of their demonstrations come out as they say. */
class NightlyFlagPagesTest {
    private static final LocalDate RUN = LocalDate.of(2024, 12, 31);

    @TestFactory
    Stream<DynamicTest> everyCaseOfAPageComesOutAsItSays() {
        return Stream.of("PAIR_OVERPRICE", "HOSPITAL_DRIFT").flatMap(rule -> cases(rule).stream()
                .map(row -> dynamicTest(rule + ": " + row.getFirst(), () -> assertThat(outcome(rule, row))
                        .isEqualTo(row.subList(5, 10)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAIR_OVERPRICE", "HOSPITAL_DRIFT"})
    void everyPageHasTheFixedForm(String rule) throws IOException {
        assertThat(Files.readAllLines(Path.of("docs/flags", rule + ".md")).stream()
                        .filter(line -> line.startsWith("#")))
                .containsExactly(
                        "# " + rule,
                        "## Method",
                        "## Worked example",
                        "## Why it matters",
                        "## Innocent explanations",
                        "## Exclusions",
                        "## Constants",
                        "## Demonstration",
                        "### Cases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAIR_OVERPRICE", "HOSPITAL_DRIFT"})
    void everyPageSaysTheConstantsOfTheRuleFile(String rule) throws IOException {
        JsonNode file = new ObjectMapper().readTree(RuleFile.shipped(2).bytes());
        String own = rule.equals("PAIR_OVERPRICE") ? "pairOverprice" : "hospitalDrift";
        List<String> expected = new ArrayList<>();
        for (String section : List.of(own, "periodPrices")) {
            file.get(section)
                    .properties()
                    .forEach(constant -> expected.add("| `%s.%s` | %s |"
                            .formatted(
                                    section,
                                    constant.getKey(),
                                    constant.getValue().asText())));
        }
        assertThat(Files.readAllLines(Path.of("docs/flags", rule + ".md")).stream()
                        .filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(expected);
    }

    /** Columns: case, hospital, supplier, raised, lines; then from, fires, effect, t, severity. */
    private static List<String> outcome(String rule, List<String> row) {
        Predicate<PeriodLine> hospital =
                line -> row.get(1).equals("all") || row.get(1).equals(line.hospital());
        Predicate<PeriodLine> bought =
                hospital.and(line -> row.get(2).equals("all") || row.get(2).equals(line.supplier()));
        LocalDate from = LocalDate.parse(row.get(5));
        boolean pair = rule.equals("PAIR_OVERPRICE");
        Predicate<PeriodLine> subject = line -> line.hospital().equals(NightlyMarket.HOSPITAL)
                && (!pair || line.supplier().equals(NightlyMarket.SUPPLIER))
                && !line.orderDate().isBefore(from)
                && line.orderDate().isBefore(from.plusMonths(pair ? 6 : 3));
        NightlyMarket market = new NightlyMarket()
                .raise(
                        bought,
                        Arrays.stream(row.get(3).split(" "))
                                .mapToInt(Integer::parseInt)
                                .toArray());
        switch (row.get(4)) {
            case "all" -> {}
            case "a third tenfold" -> market.slips(3, true, subject);
            default -> market.keepOnly(Integer.parseInt(row.get(4)), subject);
        }
        return new EntityRules(RuleFile.shipped(2))
                .find(market.lines(), RUN, true).stream()
                        .filter(finding -> finding.rule().equals(rule)
                                && finding.hospital().equals(NightlyMarket.HOSPITAL)
                                && (!pair || finding.supplier().equals(NightlyMarket.SUPPLIER))
                                && finding.from().equals(from))
                        .map(finding -> List.of(
                                finding.from().toString(),
                                finding.fired() ? "yes" : "no",
                                finding.effect()
                                        .setScale(4, java.math.RoundingMode.HALF_EVEN)
                                        .toPlainString(),
                                finding.t()
                                        .setScale(2, java.math.RoundingMode.HALF_EVEN)
                                        .toPlainString(),
                                finding.severity()))
                        .findFirst()
                        .orElse(List.of(from.toString(), "no", "", "", ""));
    }

    private static List<List<String>> cases(String rule) {
        try {
            String page = Files.readString(Path.of("docs/flags", rule + ".md"));
            List<List<String>> rows = new ArrayList<>();
            page.substring(page.indexOf("### Cases"))
                    .lines()
                    .filter(line -> line.startsWith("| "))
                    .skip(2)
                    .forEach(line -> rows.add(Arrays.stream(line.substring(1).split("\\|", -1))
                            .map(String::trim)
                            .toList()));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
