package org.sunshine.board;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunshine.board.view.AboutPage;
import org.sunshine.board.view.BoardPage;
import org.sunshine.board.view.BoardRow;
import org.sunshine.board.view.DayHeading;
import org.sunshine.board.view.FilterBar;
import org.sunshine.board.view.LinePage;
import org.sunshine.board.view.LineTable;
import org.sunshine.board.view.PartyPage;
import org.sunshine.board.view.ProductPage;
import org.sunshine.board.view.Tally;
import org.sunshine.catalogue.Ceiling;
import org.sunshine.platform.PageFrame;
import org.sunshine.platform.PageFrame.Section;
import org.sunshine.pricing.RuleFile;
import org.sunshine.published.DayTotals;
import org.sunshine.published.PublishedLine;
import org.sunshine.testing.WordsForTests;

/**
 * Writes every page with lines of the sample below {@code target/pages}, for looking at in a browser: {@code mvn
 * test-compile}, then run this class.
 */
public final class LookingAtPages {
    private static final Path TARGET = Path.of("target", "pages");
    private static final PlainPages PAGES = new PlainPages();

    private LookingAtPages() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(TARGET);
        write("board", "board/board", board());
        Words words = PlainPages.WORDS;
        List<PublishedLine> all = SampleLines.all().reversed();
        PublishedLine flagged = all.stream()
                .filter(line ->
                        line.flags().stream().anyMatch(flag -> flag.code().equals("HIGH_PRICE")))
                .findFirst()
                .orElseThrow();
        write(
                "line",
                "board/line",
                LinePage.of(frame(Section.LINES), flagged, List.of(flagged), "{}", ZoneOffset.UTC, words));
        write("product", "board/product", product("Nevirapine 200 mg tablet", all, words));
        write("test", "board/product", product("HIV 1/2 rapid test Determine, complete kit", all, words));
        write("supplier", "board/party", party(true, "SCMS from RDC", all, words));
        write("hospital", "board/party", party(false, "South Africa · programme 116-ZA-T30", all, words));
        write(
                "about",
                "board/about",
                AboutPage.of(
                        frame(Section.METHOD),
                        RuleFile.shipped(RuleFile.NEWEST),
                        WordsForTests.in(AboutMessages.class),
                        words.page()));
    }

    private static ProductPage product(String name, List<PublishedLine> all, Words words) {
        List<PublishedLine> lines =
                all.stream().filter(line -> line.productName().equals(name)).toList();
        return ProductPage.of(
                frame(Section.PRODUCTS),
                new ProductPage.Identity(
                        lines.getFirst().productCode(), name, lines.getFirst().unit(), false),
                lines,
                false,
                List.of(new Ceiling(
                        null,
                        lines.getFirst().productCode(),
                        new BigDecimal("0.250000"),
                        "USD",
                        SampleLines.TODAY.minusYears(1),
                        null,
                        "Price list 7",
                        Instant.EPOCH)),
                SampleLines.TODAY,
                ZoneOffset.UTC,
                words);
    }

    private static PartyPage party(boolean seller, String name, List<PublishedLine> all, Words words) {
        List<PublishedLine> lines = all.stream()
                .filter(line -> (seller ? line.supplierName() : line.hospitalName()).equals(name))
                .toList();
        PublishedLine newest = lines.getFirst();
        return PartyPage.of(
                frame(seller ? Section.SUPPLIERS : Section.HOSPITALS),
                new PartyPage.Identity(
                        seller,
                        seller ? newest.supplierCode() : newest.hospitalCode(),
                        name,
                        seller ? "" : newest.district(),
                        ""),
                lines,
                false,
                List.of(),
                SampleLines.TODAY,
                ZoneOffset.UTC,
                words);
    }

    private static void write(String name, String template, Object page) throws IOException {
        Files.writeString(TARGET.resolve(name + ".html"), PAGES.render(template, "page", page));
    }

    static PageFrame frame(Section section) {
        return new PageFrame("en", true, section, false, "USD", "excluding VAT", "UTC", "182,406");
    }

    static BoardPage board() {
        List<PublishedLine> lines = SampleLines.today();
        Map<String, List<FilterBar.Choice>> choices = new LinkedHashMap<>();
        for (String name : List.of("product", "supplier", "hospital", "district", "flag")) {
            choices.put(name, List.of());
        }
        BigDecimal spend = lines.stream().map(PublishedLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        DayTotals totals = new DayTotals(
                SampleLines.TODAY,
                spend,
                "USD",
                lines.stream().map(PublishedLine::orderId).distinct().count(),
                lines.size(),
                lines.stream().filter(line -> !line.flags().isEmpty()).count(),
                11,
                37,
                10_000);
        return new BoardPage(
                frame(Section.BOARD),
                DayHeading.of(
                        SampleLines.TODAY,
                        Optional.of(SampleLines.TODAY.minusDays(1)),
                        Optional.empty(),
                        day -> "/?day=" + day,
                        SampleLines.TODAY.atTime(14, 3, 27).toInstant(ZoneOffset.UTC),
                        ZoneOffset.UTC,
                        PlainPages.WORDS),
                Tally.of(totals, SampleLines.TODAY, LocalTime.of(18, 0)),
                FilterBar.of("/", Map.of(), choices, false, PlainPages.WORDS),
                LineTable.of(lines, BoardRow.First.TIME, "USD", ZoneOffset.UTC, PlainPages.WORDS),
                "/live",
                "182406",
                null,
                null);
    }
}
