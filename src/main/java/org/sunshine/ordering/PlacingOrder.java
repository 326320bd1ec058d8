package org.sunshine.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import org.sunshine.catalogue.PackDescription;
import org.sunshine.catalogue.Packs;
import org.sunshine.catalogue.Supplier;
import org.sunshine.catalogue.Suppliers;
import org.sunshine.kernel.Decimals;
import org.sunshine.kernel.Ids;
import org.sunshine.ledger.Ledger;
import org.sunshine.ordering.CheckedOrder.CheckedLine;
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
    private final Judging judging;
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
            Judging judging,
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
        this.judging = judging;
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
        Map<String, Pack> knownPacks = packs.find(codes(orders, SubmittedOrder.SubmittedLine::packCode));
        Map<String, Supplier> knownSuppliers =
                suppliers.find(codes(orders, SubmittedOrder.SubmittedLine::supplierCode));
        LocalDate today = settings.today();
        LocalDate oldest = filing.historic() ? null : today.minusDays(settings.maxOrderAgeDays());
        return orders.stream()
                .map(order -> CheckingOrder.check(
                        order,
                        new CheckingOrder.Against(
                                filing.hospital() == null ? order.hospitalCode() : filing.hospital(),
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String orderId = ids.next('O');
        List<AcceptedLine> lines = accept(handle, filing, order, hospital.get(), orderId, now);
        if (!dryRun) {
            OrderRows.insert(handle, order, orderId, now, filing.importId(), filing.accountId());
            OrderRows.withdrawNil(handle, order.hospital(), order.orderDate(), now);
            OwnLines.add(handle, lines);
            ledger.append(handle, freezing.of(lines));
        }
        return new Placing.Accepted(receipt(lines, dryRun ? null : orderId, now));
    }

    private List<AcceptedLine> accept(
            Handle handle, Filing filing, CheckedOrder order, Hospital hospital, String orderId, Instant now) {
        Map<PackDescription, Pack> described = describing.packs(
                handle,
                order.lines().stream()
                        .map(CheckedLine::description)
                        .filter(Objects::nonNull)
                        .toList());
        Map<String, Supplier> named = describing.suppliers(
                handle,
                order.lines().stream()
                        .map(CheckedLine::supplierName)
                        .filter(Objects::nonNull)
                        .toList());
        List<Pack> bought = new ArrayList<>();
        List<Supplier> sellers = new ArrayList<>();
        List<LineToJudge> toJudge = new ArrayList<>();
        for (CheckedLine line : order.lines()) {
            Pack pack = line.pack() != null ? line.pack() : described.get(line.description());
            Supplier supplier = line.supplier() != null ? line.supplier() : named.get(line.supplierName());
            bought.add(pack);
            sellers.add(supplier);
            toJudge.add(toJudge(order, line, orderId, pack, supplier));
        }
        Acceptance acceptance = new Acceptance(handle, now);
        List<Judgement> judgements =
                filing.historic() ? filing.history().judge(acceptance, toJudge) : judging.judge(acceptance, toJudge);
        long late = ChronoUnit.DAYS.between(order.orderDate(), LocalDate.ofInstant(now, settings.zone()));
        List<AcceptedLine> accepted = new ArrayList<>();
        for (int i = 0; i < order.lines().size(); i++) {
            CheckedLine line = order.lines().get(i);
            Pack pack = bought.get(i);
            accepted.add(new AcceptedLine(
                    orderId,
                    toJudge.get(i).lineId(),
                    1,
                    line.lineNumber(),
                    now,
                    order.orderDate(),
                    filing.historic() ? 0 : (int) Math.max(0, late),
                    filing.historic(),
                    filing.importId(),
                    hospital.code(),
                    hospital.name(),
                    hospital.district(),
                    order.orderNumber(),
                    pack.productCode(),
                    pack.productName(),
                    pack.tier(),
                    pack.code(),
                    pack.brand(),
                    pack.manufacturer(),
                    pack.packSize(),
                    pack.unit(),
                    sellers.get(i).code(),
                    sellers.get(i).name(),
                    line.packs(),
                    line.packPrice(),
                    Decimals.unitPrice(line.packPrice(), pack.packSize()),
                    Decimals.total(line.packs(), line.packPrice()),
                    order.currency(),
                    line.reasonCode(),
                    line.contractRef(),
                    line.submission(),
                    judgements.get(i)));
        }
        return accepted;
    }

    private static LineToJudge toJudge(
            CheckedOrder order, CheckedLine line, String orderId, Pack pack, Supplier supplier) {
        return new LineToJudge(
                orderId + "-" + line.lineNumber(),
                1,
                order.orderNumber(),
                line.lineNumber(),
                order.orderDate(),
                order.hospital(),
                pack.productCode(),
                pack.matched(),
                pack.tier(),
                pack.code(),
                pack.packSize(),
                supplier.code(),
                line.packs(),
                line.packPrice(),
                line.reasonCode());
    }

    private Placing.Receipt receipt(List<AcceptedLine> lines, String orderId, Instant now) {
        return new Placing.Receipt(
                orderId,
                1,
                now,
                lines.stream()
                        .map(line -> new FiledLine(
                                line.lineNumber(),
                                orderId == null ? null : line.lineId(),
                                line.unitPrice(),
                                line.total(),
                                null,
                                line.judgement()))
                        .toList());
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
