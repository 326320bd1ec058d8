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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sunshine.board.Templates;
import org.sunshine.board.Words;
import org.sunshine.board.view.FlagPage;
import org.sunshine.board.view.ProofCard;
import org.sunshine.board.view.card.Card;
import org.sunshine.catalogue.Hospitals;
import org.sunshine.catalogue.Suppliers;
import org.sunshine.platform.PageFrame.Section;
import org.sunshine.platform.PageFrames;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;
import org.sunshine.platform.Settings;
import org.sunshine.pricing.Evidence;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.TodaysReference;
import org.sunshine.published.Flags;
import org.sunshine.published.LineFilter;
import org.sunshine.published.Lines;
import org.sunshine.published.PublishedFlag;
import org.sunshine.published.PublishedLine;
import org.sunshine.published.Recheck;
import org.sunshine.published.RecheckingLines;

/** The proof card of each flag. */
@Path("/flags")
@Produces(MediaType.TEXT_HTML)
public class FlagPages {
    private static final String LANGUAGE = "en";
    private static final Set<String> LANGUAGES = Set.of("en", "zh");

    private final Flags flags;
    private final Lines lines;
    private final Hospitals hospitals;
    private final Suppliers suppliers;
    private final PageFrames frames;
    private final PageAnswer answer;
    private final Settings settings;
    private final TodaysReference today;
    private final RecheckingLines rechecking;
    private final EntityFlagPages entities;

    @Inject
    public FlagPages(
            Flags flags,
            Lines lines,
            Hospitals hospitals,
            Suppliers suppliers,
            PageFrames frames,
            PageAnswer answer,
            Settings settings,
            TodaysReference today,
            RecheckingLines rechecking,
            EntityFlagPages entities) {
        this.flags = flags;
        this.lines = lines;
        this.hospitals = hospitals;
        this.suppliers = suppliers;
        this.frames = frames;
        this.answer = answer;
        this.settings = settings;
        this.today = today;
        this.rechecking = rechecking;
        this.entities = entities;
    }

    /** The list of flags is the list of lines that carry one. */
    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        LineFilter filter = LineFilter.parse(uri.getQueryParameters(), Set.of("lang"));
        LineFilter flagged = filter.values(LineFilter.Parameter.FLAG).isEmpty()
                ? filter.with(LineFilter.Parameter.FLAG, "any")
                : filter;
        return Response.seeOther(URI.create(Addresses.of("/lines", flagged))).build();
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response flag(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        String lang = language(uri);
        PublishedFlag flag = published(id);
        if (!flag.ofLine()) {
            return answer.of(request, Addresses.asked(uri), lang, flag.state(), () -> entities.page(flag, lang));
        }
        PublishedLine line = lines.at(flag.linePosition()).orElseThrow();
        List<PublishedLine> versions = lines.versionsOf(line.lineId());
        String state =
                flag.state() + line.status() + versions.size() + today.day().orElse(null);
        return answer.of(
                request,
                Addresses.asked(uri),
                lang,
                state,
                () -> Templates.flag(page(new Shown(flag, line, versions, lang, null))));
    }

    /** The same card with the answer of a recheck on it: made anew each time. */
    @GET
    @Path("/{id}/recheck")
    @Operation(hidden = true)
    public Response recheck(@PathParam("id") String id, @Context UriInfo uri) {
        String lang = language(uri);
        PublishedFlag flag = published(id);
        if (!flag.ofLine()) {
            throw Problem.of(
                            "not-found",
                            404,
                            "This flag is about no single line",
                            "Its figures can be recomputed with ./sunshine judge --entities.")
                    .raise();
        }
        PublishedLine line = lines.at(flag.linePosition()).orElseThrow();
        Recheck recheck = rechecking.line(line.position()).orElseThrow();
        return answer.of(
                lang,
                () -> Templates.flag(page(new Shown(flag, line, lines.versionsOf(line.lineId()), lang, recheck))));
    }

    /** What a card is made of. */
    private record Shown(
            PublishedFlag flag, PublishedLine line, List<PublishedLine> versions, String lang, Recheck recheck) {}

    private PublishedFlag published(String id) {
        return flags.byId(id).filter(found -> found.position() < lines.size()).orElseThrow(() -> Problem.of(
                        "not-found", 404, "There is no such flag", "No flag has this id.")
                .raise());
    }

    private static String language(UriInfo uri) {
        LineFilter.parse(uri.getQueryParameters(), Set.of("lang"));
        String lang = uri.getQueryParameters().getFirst("lang");
        if (lang == null || LANGUAGES.contains(lang)) {
            return lang == null ? LANGUAGE : lang;
        }
        throw Parameters.notUnderstood("\"lang\" is en or zh.").raise();
    }

    private FlagPage page(Shown shown) {
        PublishedLine line = shown.line();
        Evidence evidence = Evidence.parse(shown.flag().evidence());
        List<Evidence.Comparator> comparators = Stream.concat(
                        evidence.group() == null ? Stream.empty() : evidence.group().comparators().stream(),
                        evidence.elsewhere() == null ? Stream.empty() : evidence.elsewhere().purchases().stream())
                .toList();
        Map<String, String> hospitalNames =
                names(hospitals.find(codes(comparators, Evidence.Comparator::hospital)), hospital -> hospital.name());
        Map<String, String> supplierNames =
                names(suppliers.find(codes(comparators, Evidence.Comparator::supplier)), supplier -> supplier.name());
        // Lines of one history import had no position yet when they were compared; an import brings first versions
        // only.
        Map<String, Long> positions = lines.firstPositions(comparators.stream()
                .filter(one -> one.position() == null)
                .map(Evidence.Comparator::lineId)
                .toList());
        Card card = new Card(
                shown.flag(),
                evidence,
                line,
                RuleFile.shipped(evidence.ruleVersion()).constants(),
                Words.in(shown.lang()));
        return new ProofCard(
                        card,
                        shown.versions(),
                        today.of(line.productCode(), line.tier(), line.packSize(), line.unitPrice())
                                .orElse(null),
                        shown.recheck(),
                        code -> hospitalNames.getOrDefault(code, code),
                        code -> supplierNames.getOrDefault(code, code),
                        one -> one.position() == null ? positions.get(one.lineId()) : one.position(),
                        this::positionOf,
                        settings.zone())
                .page(frames.of(Section.FLAGS, shown.lang()));
    }

    private Long positionOf(String lineId, int version) {
        return lines.versionsOf(lineId).stream()
                .filter(one -> one.version() == version)
                .map(PublishedLine::position)
                .findFirst()
                .orElse(null);
    }

    private static List<String> codes(
            List<Evidence.Comparator> comparators, Function<Evidence.Comparator, String> code) {
        return comparators.stream().map(code).distinct().toList();
    }

    private static <T> Map<String, String> names(Map<String, T> found, Function<T, String> name) {
        return found.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, one -> name.apply(one.getValue())));
    }
}
