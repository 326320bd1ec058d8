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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sunshine.board.Templates;
import org.sunshine.board.Words;
import org.sunshine.board.view.FlagPage;
import org.sunshine.board.view.ProofCard;
import org.sunshine.catalogue.Hospitals;
import org.sunshine.catalogue.Suppliers;
import org.sunshine.platform.PageFrame.Section;
import org.sunshine.platform.PageFrames;
import org.sunshine.platform.Problem;
import org.sunshine.platform.Settings;
import org.sunshine.pricing.Evidence;
import org.sunshine.published.Flags;
import org.sunshine.published.LineFilter;
import org.sunshine.published.Lines;
import org.sunshine.published.PublishedFlag;
import org.sunshine.published.PublishedLine;

/** The proof card of each flag. */
@Path("/flags")
@Produces(MediaType.TEXT_HTML)
public class FlagPages {
    private static final String LANGUAGE = "en";

    private final Flags flags;
    private final Lines lines;
    private final Hospitals hospitals;
    private final Suppliers suppliers;
    private final PageFrames frames;
    private final PageAnswer answer;
    private final Settings settings;
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
            EntityFlagPages entities) {
        this.flags = flags;
        this.lines = lines;
        this.hospitals = hospitals;
        this.suppliers = suppliers;
        this.frames = frames;
        this.answer = answer;
        this.settings = settings;
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
        LineFilter.parse(uri.getQueryParameters(), Set.of("lang"));
        PublishedFlag flag = flags.byId(id)
                .filter(found -> found.position() < lines.size())
                .orElseThrow(() -> Problem.of("not-found", 404, "There is no such flag", "No flag has this id.")
                        .raise());
        if (!flag.ofLine()) {
            String lang = PageLanguage.only(uri);
            return answer.of(request, Addresses.asked(uri), lang, flag.state(), () -> entities.page(flag, lang));
        }
        return answer.of(request, Addresses.asked(uri), LANGUAGE, flag.state(), () -> Templates.flag(page(flag)));
    }

    private FlagPage page(PublishedFlag flag) {
        PublishedLine line = lines.at(flag.linePosition()).orElseThrow();
        Evidence evidence = Evidence.parse(flag.evidence());
        List<Evidence.Comparator> comparators =
                evidence.group() == null ? List.of() : evidence.group().comparators();
        Map<String, String> hospitalNames =
                names(hospitals.find(codes(comparators, Evidence.Comparator::hospital)), hospital -> hospital.name());
        Map<String, String> supplierNames =
                names(suppliers.find(codes(comparators, Evidence.Comparator::supplier)), supplier -> supplier.name());
        return new ProofCard(
                        flag,
                        evidence,
                        line,
                        code -> hospitalNames.getOrDefault(code, code),
                        code -> supplierNames.getOrDefault(code, code),
                        Evidence.Comparator::position,
                        settings.zone(),
                        Words.in(LANGUAGE))
                .page(frames.of(Section.FLAGS, LANGUAGE));
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
