package org.sunshine.board.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sunshine.board.Templates;
import org.sunshine.board.Words;
import org.sunshine.board.view.BoardRow;
import org.sunshine.board.view.Empty;
import org.sunshine.board.view.FilterBar;
import org.sunshine.board.view.LinePage;
import org.sunshine.board.view.LineTable;
import org.sunshine.board.view.LinesPage;
import org.sunshine.board.view.Link;
import org.sunshine.ledger.Ledger;
import org.sunshine.ledger.StoredEntry;
import org.sunshine.platform.PageFrame.Section;
import org.sunshine.platform.PageFrames;
import org.sunshine.platform.Problem;
import org.sunshine.platform.Settings;
import org.sunshine.published.Cursor;
import org.sunshine.published.LineFilter;
import org.sunshine.published.LineFilter.Parameter;
import org.sunshine.published.Lines;
import org.sunshine.published.PublishedLine;
import org.sunshine.published.Slice;

/** The lines of any filter, and each line by itself. */
@Path("/lines")
@Produces(MediaType.TEXT_HTML)
public class LinesPages {
    private static final int ROWS = 100;
    private static final Set<String> VIEW = Set.of("lang", "after");
    private static final String LANGUAGE = "en";

    private final Lines lines;
    private final FilterChoices choices;
    private final PageFrames frames;
    private final PageAnswer answer;
    private final Ledger ledger;
    private final Settings settings;

    @Inject
    public LinesPages(
            Lines lines,
            FilterChoices choices,
            PageFrames frames,
            PageAnswer answer,
            Ledger ledger,
            Settings settings) {
        this.lines = lines;
        this.choices = choices;
        this.frames = frames;
        this.answer = answer;
        this.ledger = ledger;
        this.settings = settings;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri, @Context Request request) {
        LineFilter filter = LineFilter.parse(uri.getQueryParameters(), VIEW);
        Long after = Cursor.parse(uri.getQueryParameters().getFirst("after"));
        long size = lines.sizeFor(filter);
        return answer.of(
                request,
                Addresses.asked(uri),
                LANGUAGE,
                Long.toString(size),
                () -> Templates.lines(page(filter, after)));
    }

    private LinesPage page(LineFilter filter, Long after) {
        Words words = Words.in(LANGUAGE);
        Slice slice = lines.newest(filter, after, ROWS);
        // Older pages are pages of the same state, however long the reader takes.
        LineFilter fixed = filter.with(Parameter.AS_OF, Long.toString(slice.asOf()));
        boolean flagged = !filter.values(Parameter.FLAG).isEmpty()
                && !filter.values(Parameter.FLAG).contains("none");
        return new LinesPage(
                frames.at(flagged ? Section.FLAGS : Section.LINES, slice.asOf(), LANGUAGE),
                flagged,
                FilterBar.of(
                        "/lines", Addresses.parameters(filter), choices.of(filter, slice.lines(), words), true, words),
                LineTable.of(slice.lines(), BoardRow.First.DAY, settings.currency(), settings.zone(), words),
                slice.lines().isEmpty() ? empty(filter, words) : null,
                slice.next() == null
                        ? null
                        : new Link(
                                Addresses.of("/lines", fixed) + "&after=" + Cursor.of(slice.next()),
                                words.board().older()),
                after == null
                        ? null
                        : new Link(
                                Addresses.of("/lines", filter.with(Parameter.AS_OF, null)),
                                words.board().newest()));
    }

    private static Empty empty(LineFilter filter, Words words) {
        return filter.isEmpty()
                ? new Empty(words.detail().nothingYet(), List.of())
                : new Empty(
                        words.board().nothingMatches(),
                        List.of(new Link("/lines", words.detail().showAll())));
    }

    @GET
    @Path("/{position: \\d{1,18}}")
    @Operation(hidden = true)
    public Response line(@PathParam("position") long position, @Context UriInfo uri, @Context Request request) {
        LineFilter.parse(uri.getQueryParameters(), Set.of("lang"));
        PublishedLine line = lines.at(position).orElseThrow(() -> Problem.of(
                        "not-found", 404, "There is no such line", "No line is published at this position.")
                .raise());
        List<PublishedLine> versions = lines.versionsOf(line.lineId());
        // A version changes by its successors and by what is said about its flags.
        String state = line.status() + versions.size() + line.flags();
        return answer.of(
                request,
                Addresses.asked(uri),
                LANGUAGE,
                state,
                () -> Templates.line(LinePage.of(
                        frames.of(Section.LINES, LANGUAGE),
                        line,
                        versions,
                        leaf(line.position()),
                        settings.zone(),
                        Words.in(LANGUAGE))));
    }

    /** The ledger's own bytes of a line, whatever they are: the reader hashes them. */
    private String leaf(long position) {
        return ledger.entriesAt(List.of(position)).stream()
                .map(StoredEntry::text)
                .findFirst()
                .orElse(null);
    }
}
