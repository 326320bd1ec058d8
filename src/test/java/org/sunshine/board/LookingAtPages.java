package org.sunshine.board;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunshine.board.view.BoardPage;
import org.sunshine.board.view.BoardRow;
import org.sunshine.board.view.DayHeading;
import org.sunshine.board.view.FilterBar;
import org.sunshine.board.view.LineTable;
import org.sunshine.board.view.Tally;
import org.sunshine.platform.PageFrame;
import org.sunshine.platform.PageFrame.Section;
import org.sunshine.published.DayTotals;
import org.sunshine.published.PublishedLine;

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
