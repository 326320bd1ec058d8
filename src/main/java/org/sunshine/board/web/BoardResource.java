package org.sunshine.board.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunshine.board.Templates;
import org.sunshine.board.Words;
import org.sunshine.board.view.BoardPage;
import org.sunshine.board.view.BoardRow;
import org.sunshine.board.view.DayHeading;
import org.sunshine.board.view.Days;
import org.sunshine.board.view.Empty;
import org.sunshine.board.view.FilterBar;
import org.sunshine.board.view.LineTable;
import org.sunshine.board.view.Link;
import org.sunshine.board.view.Tally;
import org.sunshine.platform.PageFrame;
import org.sunshine.platform.PageFrames;
import org.sunshine.platform.Settings;
import org.sunshine.published.Cursor;
import org.sunshine.published.LineFilter;
import org.sunshine.published.LineFilter.Parameter;
import org.sunshine.published.Lines;
import org.sunshine.published.Slice;
import org.sunshine.published.Totals;

/** The board: the lines published today as they arrive, or the lines of an earlier day. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class BoardResource {
    private static final int MOST_ROWS = 200;
    private static final Set<String> VIEW = Set.of("lang", "kiosk");
    private static final String LANGUAGE = "en";
    /** What a board of one day has no place for: the list of lines takes it. */
    private static final Set<Parameter> FOR_THE_LIST =
            Set.of(Parameter.FROM, Parameter.TO, Parameter.STATUS, Parameter.AS_OF, Parameter.REVIEW);

    private final Lines lines;
    private final Totals totals;
    private final FilterChoices choices;
    private final PageFrames frames;
    private final PageAnswer answer;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public BoardResource(
            Lines lines,
            Totals totals,
            FilterChoices choices,
            PageFrames frames,
            PageAnswer answer,
            Settings settings,
            Clock clock) {
        this.lines = lines;
        this.totals = totals;
        this.choices = choices;
        this.frames = frames;
        this.answer = answer;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    public Response show(@Context UriInfo uri, @Context Request request) {
        LineFilter filter = LineFilter.parse(uri.getQueryParameters(), VIEW);
        boolean kiosk = uri.getQueryParameters().containsKey("kiosk");
        boolean oneDay = filter.days().size() <= 1 && FOR_THE_LIST.stream().noneMatch(filter.given()::contains);
        if (!oneDay) {
            return Response.seeOther(URI.create("/lines?" + filter.toQuery())).build();
        }
        long size = lines.size();
        return answer.of(
                request,
                uri.getRequestUri().getRawQuery() == null
                        ? "/"
                        : "/?" + uri.getRequestUri().getRawQuery(),
                LANGUAGE,
                Long.toString(size),
                () -> Templates.board(page(filter, kiosk)));
    }

    private BoardPage page(LineFilter filter, boolean kiosk) {
        Words words = Words.in(LANGUAGE);
        LocalDate today = settings.today();
        LocalDate day = filter.days().stream().findFirst().orElse(today);
        boolean isToday = filter.days().isEmpty();
        Slice slice = isToday ? lines.onBoard(filter, today, null, MOST_ROWS) : lines.newest(filter, null, MOST_ROWS);
        LineFilter anyDay = filter.with(Parameter.DAY, null);
        boolean live = isToday && LineFilter.LIVE.containsAll(filter.given());
        PageFrame frame = frames.at(PageFrame.Section.BOARD, slice.asOf(), LANGUAGE);
        Optional<LocalDate> before = totals.dayBefore(day);
        return new BoardPage(
                kiosk ? frame.asKiosk() : frame,
                DayHeading.of(
                        day,
                        before,
                        isToday
                                ? Optional.empty()
                                : totals.dayAfter(day)
                                        .filter(next -> next.isBefore(today))
                                        .or(() -> Optional.of(today)),
                        other -> Addresses.of(
                                "/", other.equals(today) ? anyDay : filter.with(Parameter.DAY, other.toString())),
                        clock.instant(),
                        settings.zone(),
                        words),
                Tally.of(totals.day(day), today, settings.cutOff()),
                FilterBar.of(
                        "/",
                        Addresses.parameters(filter),
                        Addresses.parameters(filter.with(Parameter.DAY, day.toString())),
                        choices.of(filter, slice.lines(), words),
                        false,
                        words),
                LineTable.of(
                        slice.lines(),
                        isToday ? BoardRow.First.TIME : BoardRow.First.DAY,
                        settings.currency(),
                        settings.zone(),
                        words),
                live ? Addresses.of("/live", anyDay) : "",
                Long.toString(slice.asOf()),
                slice.lines().isEmpty() ? empty(isToday, anyDay, before, words) : null,
                older(filter, isToday, slice, words));
    }

    private static Empty empty(boolean isToday, LineFilter anyDay, Optional<LocalDate> before, Words words) {
        List<Link> steps = new ArrayList<>();
        if (!anyDay.isEmpty()) {
            steps.add(new Link(Addresses.of("/lines", anyDay), words.board().searchAllDays()));
        }
        before.ifPresent(day -> steps.add(new Link(
                Addresses.of("/", anyDay.with(Parameter.DAY, day.toString())),
                words.board().newestDay(new Days(words.locale()).full(day)))));
        String why = anyDay.isEmpty()
                ? isToday ? words.board().nothingToday() : words.board().nothingThisDay()
                : words.board().nothingMatchesThisDay();
        return new Empty(why, List.copyOf(steps));
    }

    private static Link older(LineFilter filter, boolean isToday, Slice slice, Words words) {
        if (!isToday && slice.next() != null) {
            return new Link(
                    Addresses.of("/lines", filter) + "&after=" + Cursor.of(slice.next()),
                    words.board().older());
        }
        return new Link(
                Addresses.of("/lines", filter.with(Parameter.DAY, null)),
                words.board().allEarlier());
    }
}
