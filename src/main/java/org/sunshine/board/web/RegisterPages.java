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
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sunshine.board.Templates;
import org.sunshine.board.Words;
import org.sunshine.board.view.PartyPage;
import org.sunshine.board.view.ProductPage;
import org.sunshine.board.view.RegisterPage;
import org.sunshine.catalogue.Ceiling;
import org.sunshine.catalogue.Ceilings;
import org.sunshine.catalogue.Hospitals;
import org.sunshine.catalogue.Product;
import org.sunshine.catalogue.Products;
import org.sunshine.catalogue.Suppliers;
import org.sunshine.platform.PageFrame.Section;
import org.sunshine.platform.PageFrames;
import org.sunshine.platform.Problem;
import org.sunshine.platform.Settings;
import org.sunshine.published.Flags;
import org.sunshine.published.LineFilter;
import org.sunshine.published.LineFilter.Parameter;
import org.sunshine.published.Lines;
import org.sunshine.published.Slice;

/** Products, suppliers and hospitals: their lists, and a page for each. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class RegisterPages {
    /** Lines that a page's figures are made of at most; it says so where there are more. */
    private static final int MOST_LINES = 2_000;

    /** Flags about it as a whole that are listed. */
    private static final int MOST_FLAGS = 50;

    private static final String LANGUAGE = "en";
    private static final Set<String> VIEW = Set.of("lang");

    private final Products products;
    private final Suppliers suppliers;
    private final Hospitals hospitals;
    private final RegisterLists lists;
    private final Ceilings ceilings;
    private final Clock clock;
    private final Lines lines;
    private final PageFrames frames;
    private final PageAnswer answer;
    private final Settings settings;
    private final Flags flags;
    private final EntityFlagPages entities;

    @Inject
    public RegisterPages(
            Products products,
            Suppliers suppliers,
            Hospitals hospitals,
            RegisterLists lists,
            Ceilings ceilings,
            Clock clock,
            Lines lines,
            PageFrames frames,
            PageAnswer answer,
            Settings settings,
            Flags flags,
            EntityFlagPages entities) {
        this.products = products;
        this.suppliers = suppliers;
        this.hospitals = hospitals;
        this.lists = lists;
        this.ceilings = ceilings;
        this.clock = clock;
        this.lines = lines;
        this.frames = frames;
        this.answer = answer;
        this.settings = settings;
        this.flags = flags;
        this.entities = entities;
    }

    @GET
    @Path("products")
    @Operation(hidden = true)
    public Response products(@Context UriInfo uri) {
        return list(uri, () -> lists.products(uri.getQueryParameters()));
    }

    @GET
    @Path("suppliers")
    @Operation(hidden = true)
    public Response suppliers(@Context UriInfo uri) {
        return list(uri, () -> lists.suppliers(uri.getQueryParameters()));
    }

    @GET
    @Path("hospitals")
    @Operation(hidden = true)
    public Response hospitals(@Context UriInfo uri) {
        return list(uri, () -> lists.hospitals(uri.getQueryParameters()));
    }

    private Response list(UriInfo uri, Supplier<RegisterPage> page) {
        RegisterLists.check(uri.getQueryParameters());
        return answer.of(LANGUAGE, () -> Templates.register(page.get()));
    }

    @GET
    @Path("products/{code}")
    @Operation(hidden = true)
    public Response product(@PathParam("code") String code, @Context UriInfo uri, @Context Request request) {
        LineFilter.parse(uri.getQueryParameters(), VIEW);
        Product product = products.find(code).orElseThrow(() -> missing("product"));
        List<Ceiling> legal = ceilings.ofProduct(code, settings.today(), clock.instant());
        return answer.of(request, Addresses.asked(uri), LANGUAGE, lines.size() + "|" + product + legal, () -> {
            Slice slice = newest(Parameter.PRODUCT, code);
            return Templates.product(ProductPage.of(
                    frames.at(Section.PRODUCTS, slice.asOf(), LANGUAGE),
                    new ProductPage.Identity(code, product.name().text(), product.unit(), product.provisional()),
                    slice.lines(),
                    slice.next() != null,
                    legal,
                    settings.today(),
                    settings.zone(),
                    Words.in(LANGUAGE)));
        });
    }

    @GET
    @Path("suppliers/{code}")
    @Operation(hidden = true)
    public Response supplier(@PathParam("code") String code, @Context UriInfo uri, @Context Request request) {
        LineFilter.parse(uri.getQueryParameters(), VIEW);
        Words words = Words.in(LANGUAGE);
        PartyPage.Identity identity = suppliers
                .find(code)
                .map(supplier -> new PartyPage.Identity(
                        true,
                        code,
                        supplier.name(),
                        "",
                        supplier.provisional()
                                ? words.detail().provisionalSupplier()
                                : supplier.active() ? "" : words.detail().retired()))
                .orElseThrow(() -> missing("supplier"));
        return party(identity, Parameter.SUPPLIER, Section.SUPPLIERS, uri, request);
    }

    @GET
    @Path("hospitals/{code}")
    @Operation(hidden = true)
    public Response hospital(@PathParam("code") String code, @Context UriInfo uri, @Context Request request) {
        LineFilter.parse(uri.getQueryParameters(), VIEW);
        Words words = Words.in(LANGUAGE);
        PartyPage.Identity identity = hospitals
                .find(code)
                .map(hospital -> new PartyPage.Identity(
                        false,
                        code,
                        hospital.name(),
                        hospital.district(),
                        hospital.active() ? "" : words.detail().retired()))
                .orElseThrow(() -> missing("hospital"));
        return party(identity, Parameter.HOSPITAL, Section.HOSPITALS, uri, request);
    }

    private Response party(
            PartyPage.Identity identity, Parameter parameter, Section section, UriInfo uri, Request request) {
        return answer.of(request, Addresses.asked(uri), LANGUAGE, lines.size() + "|" + identity, () -> {
            Slice slice = newest(parameter, identity.code());
            return Templates.party(PartyPage.of(
                    frames.at(section, slice.asOf(), LANGUAGE),
                    identity,
                    slice.lines(),
                    slice.next() != null,
                    entities.links(
                            identity.seller()
                                    ? flags.aboutSupplier(identity.code(), MOST_FLAGS)
                                    : flags.aboutHospital(identity.code(), MOST_FLAGS),
                            LANGUAGE),
                    settings.today(),
                    settings.zone(),
                    Words.in(LANGUAGE)));
        });
    }

    private Slice newest(Parameter parameter, String code) {
        return lines.newest(LineFilter.all().with(parameter, code), null, MOST_LINES);
    }

    private static Problem.Raised missing(String what) {
        return Problem.of("not-found", 404, "There is no such " + what, "No " + what + " has this code.")
                .raise();
    }
}
