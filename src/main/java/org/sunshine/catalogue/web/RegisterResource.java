package org.sunshine.catalogue.web;

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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sunshine.catalogue.Hospitals;
import org.sunshine.catalogue.Pack;
import org.sunshine.catalogue.Packs;
import org.sunshine.catalogue.Product;
import org.sunshine.catalogue.Products;
import org.sunshine.catalogue.Search;
import org.sunshine.catalogue.Suppliers;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;
import org.sunshine.platform.TaggedJson;

/** The registers: products with their packs, suppliers, hospitals. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class RegisterResource {
    private final Search search;
    private final Products products;
    private final Packs packs;
    private final Suppliers suppliers;
    private final Hospitals hospitals;
    private final TaggedJson tagged;

    @Inject
    public RegisterResource(
            Search search,
            Products products,
            Packs packs,
            Suppliers suppliers,
            Hospitals hospitals,
            TaggedJson tagged) {
        this.search = search;
        this.products = products;
        this.packs = packs;
        this.suppliers = suppliers;
        this.hospitals = hospitals;
        this.tagged = tagged;
    }

    /** A page of a list; {@code next} is the address of the next one, or null. */
    public record Page<T>(List<T> items, String next) {}

    /** A product in a list; {@code inn} is the bold part of its name. */
    public record ProductItem(
            String code,
            String name,
            String inn,
            String ingredients,
            String form,
            String route,
            String unit,
            boolean provisional) {
        static ProductItem of(Product product) {
            return new ProductItem(
                    product.code(),
                    product.name().text(),
                    product.name().inn(),
                    product.ingredients(),
                    product.form(),
                    product.route(),
                    product.unit(),
                    product.provisional());
        }
    }

    /** A pack of a product; the size is a decimal. */
    public record PackItem(
            String code, String brand, String manufacturer, String tier, String packSize, String unit, boolean active) {
        static PackItem of(Pack pack) {
            return new PackItem(
                    pack.code(),
                    pack.brand(),
                    pack.manufacturer(),
                    pack.tier(),
                    pack.packSize().stripTrailingZeros().toPlainString(),
                    pack.unit(),
                    pack.active());
        }
    }

    /** A product by itself, with at most 1,000 packs. */
    public record ProductDetail(
            String code,
            String name,
            String inn,
            String ingredients,
            String form,
            String route,
            String unit,
            boolean provisional,
            List<PackItem> packs) {}

    @GET
    @Path("products")
    public Response products(@Context UriInfo address, @Context Request conditions) {
        PageRequest request = PageRequest.of(address);
        return tagged.of(
                conditions,
                page(request, search.products(request.text(), request.limit(), request.after()), ProductItem::of));
    }

    @GET
    @Path("products/{code}")
    public Response product(@PathParam("code") String code, @Context UriInfo address, @Context Request conditions) {
        Parameters.refuseUnknown(address.getQueryParameters(), Set.of());
        ProductItem product = products.find(code).map(ProductItem::of).orElseThrow(() -> unknown("product"));
        ProductDetail detail = new ProductDetail(
                product.code(),
                product.name(),
                product.inn(),
                product.ingredients(),
                product.form(),
                product.route(),
                product.unit(),
                product.provisional(),
                packs.ofProduct(code).stream().map(PackItem::of).toList());
        return tagged.of(conditions, detail);
    }

    @GET
    @Path("suppliers")
    public Response suppliers(@Context UriInfo address, @Context Request conditions) {
        PageRequest request = PageRequest.of(address);
        return tagged.of(
                conditions,
                page(request, search.suppliers(request.text(), request.limit(), request.after()), Function.identity()));
    }

    @GET
    @Path("suppliers/{code}")
    public Response supplier(@PathParam("code") String code, @Context UriInfo address, @Context Request conditions) {
        Parameters.refuseUnknown(address.getQueryParameters(), Set.of());
        return tagged.of(conditions, suppliers.find(code).orElseThrow(() -> unknown("supplier")));
    }

    @GET
    @Path("hospitals")
    public Response hospitals(@Context UriInfo address, @Context Request conditions) {
        PageRequest request = PageRequest.of(address);
        return tagged.of(
                conditions,
                page(request, search.hospitals(request.text(), request.limit(), request.after()), Function.identity()));
    }

    @GET
    @Path("hospitals/{code}")
    public Response hospital(@PathParam("code") String code, @Context UriInfo address, @Context Request conditions) {
        Parameters.refuseUnknown(address.getQueryParameters(), Set.of());
        return tagged.of(conditions, hospitals.find(code).orElseThrow(() -> unknown("hospital")));
    }

    private static <T, R> Page<R> page(PageRequest request, Search.Found<T> found, Function<T, R> view) {
        Optional<String> next = found.next().map(request::addressAfter);
        return new Page<>(found.items().stream().map(view).toList(), next.orElse(null));
    }

    private static Problem.Raised unknown(String what) {
        return Problem.of(
                        "not-found",
                        404,
                        "Not found",
                        "There is no %s with this code. Case counts in codes.".formatted(what))
                .raise();
    }
}
