package org.sunshine.platform;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.List;
import org.jdbi.v3.core.ConnectionException;

/** Everything that can go wrong behind a route. */
@Path("/test/faults")
@ApplicationScoped
public class FaultsForTests {
    public record Order(int packs, List<Line> lines) {}

    public record Line(int packs) {}

    void install(@Observes Router router) {
        router.get("/test/raw").handler(context -> context.end("raw"));
        router.get("/test/raw-fault").handler(context -> {
            throw new IllegalStateException("inside the raw route");
        });
        router.get("/test/raw-no-database").handler(context -> {
            throw new ConnectionException(new SQLException("no route to 10.0.0.7"));
        });
    }

    @GET
    public int number(@QueryParam("n") int n) {
        return n;
    }

    @GET
    @Path("fault")
    public String fault() {
        throw new IllegalStateException("inside the resource");
    }

    @GET
    @Path("no-database")
    public String noDatabase() {
        throw new ConnectionException(new SQLException("no route to 10.0.0.7"));
    }

    @GET
    @Path("lost-database")
    public String lostDatabase() {
        throw new IllegalStateException(new SQLNonTransientConnectionException("Connection reset by 10.0.0.7"));
    }

    @GET
    @Path("deadlock")
    public String deadlock() {
        throw new IllegalStateException(new SQLException("Deadlock found", "40001", 1213));
    }

    @GET
    @Path("locked")
    public String locked() {
        throw new IllegalStateException(new SQLException("Lock wait timeout exceeded", "HY000", 1205));
    }

    @GET
    @Path("problem")
    public String problem() {
        throw Problem.of("unreadable", 400, "The request cannot be read", "The day is no date.")
                .withErrors(List.of(Problem.Detail.at("/day", "NO_DATE", "Write <2026-11-23>.")))
                .raise();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public int read(Order order) {
        return order.packs();
    }

    @POST
    @Path("form")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public String form(@FormParam("a") String a) {
        return a;
    }
}
