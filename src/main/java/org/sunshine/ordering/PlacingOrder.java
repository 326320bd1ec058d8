package org.sunshine.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sunshine.catalogue.Describing;
import org.sunshine.catalogue.Hospital;
import org.sunshine.catalogue.Hospitals;
import org.sunshine.catalogue.Pack;
import org.sunshine.catalogue.Packs;
import org.sunshine.catalogue.Supplier;
import org.sunshine.catalogue.Suppliers;
import org.sunshine.kernel.Ids;
import org.sunshine.ledger.Ledger;
import org.sunshine.ordering.store.OrderRows;
import org.sunshine.platform.Database;
import org.sunshine.platform.Settings;

/**
 * Takes a hospital's purchase order: checks it, judges every line, and stores it with its leaves in one transaction.
 * Form, file, API and dry run all come here.
 */
@ApplicationScoped
public class PlacingOrder {
    private final Database database;
    private final Clock clock;
    private final Settings settings;
    private final Ids ids;
    private final Packs packs;
    private final Suppliers suppliers;
    private final Hospitals hospitals;
    private final Describing describing;
    private final AcceptingLines accepting;
    private final FreezingLeaves freezing;
    private final Ledger ledger;

    @Inject
    PlacingOrder(
            Database database,
            Clock clock,
            Settings settings,
            Ids ids,
            Packs packs,
            Suppliers suppliers,
            Hospitals hospitals,
            Describing describing,
            AcceptingLines accepting,
            FreezingLeaves freezing,
            Ledger ledger) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.ids = ids;
        this.packs = packs;
        this.suppliers = suppliers;
        this.hospitals = hospitals;
        this.describing = describing;
        this.accepting = accepting;
        this.freezing = freezing;
        this.ledger = ledger;
    }

    /**
     * Who files, and how.
     *
     * @param importId the import that brings the order, or null
     * @param history the judging of the history import that brings it, or null; its orders may have any date
     */
    public record Filing(long accountId, String hospital, String importId, Judging.HistoryJudging history) {
        public static Filing byOfficer(long accountId, String hospital) {
            return new Filing(accountId, hospital, null, null);
        }

        boolean historic() {
            return history != null;
        }
    }

    /** Checks an order without a look at what is filed already. */
    public CheckingOrder.Result check(Filing filing, SubmittedOrder order) {
        return check(filing, List.of(order)).getFirst();
    }

    /** Checks several orders of one filing with one look into the catalogue. */
    public List<CheckingOrder.Result> check(Filing filing, List<SubmittedOrder> orders) {
        LocalDate today = settings.today();
        LocalDate oldest = filing.historic() ? null : today.minusDays(settings.maxOrderAgeDays());
        return check(filing.hospital(), oldest, today, orders);
    }

    /**
     * Checks orders against the catalogue as it is now.
     *
     * @param hospital who files, or null where each order says it
     * @param oldest the oldest order date that is open, or null where any is
     */
    List<CheckingOrder.Result> check(String hospital, LocalDate oldest, LocalDate today, List<SubmittedOrder> orders) {
        Map<String, Pack> knownPacks = packs.find(codes(orders, SubmittedOrder.SubmittedLine::packCode));
        Map<String, Supplier> knownSuppliers =
                suppliers.find(codes(orders, SubmittedOrder.SubmittedLine::supplierCode));
        return orders.stream()
                .map(order -> CheckingOrder.check(
                        order,
                        new CheckingOrder.Against(
                                hospital == null ? order.hospitalCode() : hospital,
                                oldest,
                                today,
                                settings.currency(),
                                knownPacks,
                                knownSuppliers,
                                describing::errors,
                                describing::supplierErrors)))
                .toList();
    }

    /** Judges an order and stores nothing. */
    public Placing dryRun(Filing filing, SubmittedOrder order) {
        CheckingOrder.Result checked = check(filing, order);
        if (checked.order() == null) {
            return new Placing.Refused(checked.errors());
        }
        return database.inTransaction(handle -> {
            Placing placing = place(handle, filing, checked.order(), true);
            handle.rollback();
            return placing;
        });
    }

    /** Takes an order in the caller's transaction, which also keeps the answer under the sender's idempotency key. */
    public Placing place(Handle handle, Filing filing, SubmittedOrder order) {
        CheckingOrder.Result checked = check(filing, order);
        if (checked.order() == null) {
            return new Placing.Refused(checked.errors());
        }
        return place(handle, filing, checked.order(), false);
    }

    private Placing place(Handle handle, Filing filing, CheckedOrder order, boolean dryRun) {
        Optional<Hospital> hospital = hospitals.lock(handle, order.hospital());
        if (hospital.isEmpty() || !hospital.get().active()) {
            return new Placing.NoSuchHospital(order.hospital());
        }
        Optional<OrderRows.Filed> before = OrderRows.find(handle, order.hospital(), order.orderNumber());
        if (before.isPresent()) {
            return Arrays.equals(before.get().contentHash(), order.contentHash())
                    ? new Placing.AlreadyFiled(
                            before.get().orderId(),
                            before.get().acceptedAt(),
                            before.get().lineCount())
                    : new Placing.OtherContent(before.get().orderId());
        }
        Instant now = clock.instant();
        String orderId = ids.next('O');
        long late = ChronoUnit.DAYS.between(order.orderDate(), LocalDate.ofInstant(now, settings.zone()));
        AcceptingLines.Provenance first = new AcceptingLines.Provenance(
                1, filing.historic() ? 0 : (int) Math.max(0, late), filing.historic(), filing.importId(), null, null);
        List<AcceptedLine> lines =
                accepting.accept(handle, order, hospital.get(), orderId, now, filing.history(), number -> first);
        if (!dryRun) {
            OrderRows.insert(handle, order, orderId, now, filing.importId(), filing.accountId());
            OrderRows.withdrawNil(handle, order.hospital(), order.orderDate(), now);
            ledger.append(handle, freezing.of(lines));
        }
        return new Placing.Accepted(Placing.Receipt.of(dryRun ? null : orderId, 1, now, lines));
    }

    private static Set<String> codes(List<SubmittedOrder> orders, Function<SubmittedOrder.SubmittedLine, String> code) {
        return orders.stream()
                .filter(order -> order.lines() != null)
                .flatMap(order -> order.lines().stream())
                .map(code)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
