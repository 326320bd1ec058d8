package org.sunshine.ordering.importing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.sunshine.catalogue.Hospitals;
import org.sunshine.kernel.Ids;
import org.sunshine.ledger.Ledger;
import org.sunshine.ordering.CheckingOrder;
import org.sunshine.ordering.FieldError;
import org.sunshine.ordering.Judging;
import org.sunshine.ordering.Placing;
import org.sunshine.ordering.PlacingOrder;
import org.sunshine.ordering.Warnings;
import org.sunshine.ordering.importing.OrderFile.FileOrder;
import org.sunshine.platform.CsvFault;
import org.sunshine.platform.CsvRow;
import org.sunshine.platform.Database;

/**
 * Takes the orders of a file through the same use case as the API: whole good orders are taken, an order with one bad
 * row is rejected whole, and the same file again adds nothing. A history import is one pass in order-date order.
 */
@ApplicationScoped
public class ImportingOrders {
    /** Lines that one transaction of an import takes, or one larger order. */
    private static final int LINES_PER_TRANSACTION = 1_000;

    private static final Logger LOG = Logger.getLogger(ImportingOrders.class);

    /**
     * How a file is taken.
     *
     * @param hospital the hospital that files, or null where the rows name it (an administrator's file)
     * @param partial take the good orders where others are bad; else nothing unless all are good, in one transaction
     */
    public record How(long accountId, String hospital, boolean partial, boolean history, char decimalPoint) {}

    private final Database database;
    private final Ids ids;
    private final Ledger ledger;
    private final Hospitals hospitals;
    private final Judging judging;
    private final PlacingOrder placing;
    private final ImportRows rows;

    @Inject
    ImportingOrders(
            Database database,
            Ids ids,
            Ledger ledger,
            Hospitals hospitals,
            Judging judging,
            PlacingOrder placing,
            ImportRows rows) {
        this.database = database;
        this.ids = ids;
        this.ledger = ledger;
        this.hospitals = hospitals;
        this.judging = judging;
        this.placing = placing;
        this.rows = rows;
    }

    void start(@Observes StartupEvent event) {
        rows.failInterrupted();
    }

    /** Notes an import before it runs, in the transaction that keeps its idempotency key. */
    public String open(Handle handle, How how, OrderTable table) {
        String importId = ids.next('I');
        rows.insert(handle, importId, how.accountId(), how.hospital(), how.history(), table.size());
        return importId;
    }

    /** The import as it stands. */
    public Optional<Import> find(String importId) {
        return rows.find(importId);
    }

    /** The rows that were not taken, with their reasons, as a file to mend. */
    public String rejectedCsv(String importId) {
        return rows.rejectedCsv(importId);
    }

    /** Checks and judges every order and stores nothing. */
    public Import dryRun(How how, OrderTable table, String fileHash) {
        Run run = new Run(null, how, table, fileHash);
        run.go();
        return run.result(Import.State.DONE);
    }

    /** Takes the file's orders; an order that is taken stays taken whatever comes after it. */
    public Import run(String importId, How how, OrderTable table, String fileHash) {
        Run run = OutagePatience.waiting(() -> new Run(importId, how, table, fileHash));
        Import.State state = Import.State.DONE;
        try {
            run.go();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Import %s failed", importId);
            run.rejected.note(RowError.error(
                    1,
                    null,
                    "INTERRUPTED",
                    "The import was interrupted. Send the same file again: what was taken is recognised."));
            state = Import.State.FAILED;
        }
        Import result = run.result(state);
        String rejected = run.rejected.csv();
        return OutagePatience.waiting(() -> {
            rows.finish(result, rejected);
            return result;
        });
    }

    /** What came of one order; where there are no errors it was taken, or had been before. */
    private record Settled(FileOrder order, boolean again, List<RowError> errors, List<RowError> warnings) {}

    /** One run over one file; without an import's id a dry run. */
    private final class Run {
        private final String importId;
        private final How how;
        private final OrderTable table;
        private final Collection<FileOrder> orders;
        private final Judging.HistoryJudging history;
        private final RejectedRows rejected;
        private int accepted;
        private int duplicates;

        Run(String importId, How how, OrderTable table, String fileHash) {
            this.importId = importId;
            this.how = how;
            this.table = table;
            this.orders = OrderFile.orders(table, fileHash, how.hospital(), how.decimalPoint());
            this.history = how.history() ? judging.openHistory(ledger.size()) : null;
            this.rejected = new RejectedRows(table);
        }

        /** Who waits for the answer of a dry run is better told that the database is away. */
        private <T> T waiting(Supplier<T> step) {
            return importId == null ? step.get() : OutagePatience.waiting(step);
        }

        void go() {
            List<FileOrder> good = check();
            if (how.history()) {
                good.sort(Comparator.comparing(order -> order.order().orderDate()));
            }
            if (!how.partial() && !rejected.isEmpty()) {
                good.forEach(rejected::rejectWithTheFile);
                return;
            }
            for (List<FileOrder> chunk : how.partial() ? chunks(good) : List.of(good)) {
                note(importId == null ? judged(chunk) : taken(chunk));
            }
        }

        /** Rejects what can be seen to be bad, and gives the rest. */
        private List<FileOrder> check() {
            Set<Integer> besideUnreadable = new HashSet<>();
            for (CsvFault fault : table.faults()) {
                besideUnreadable.add(fault.row() - 1);
                besideUnreadable.add(fault.row() + 1);
            }
            Set<String> incomplete = incompleteNumbers();
            List<CheckingOrder.Result> results = waiting(() -> placing.check(
                    new PlacingOrder.Filing(how.accountId(), how.hospital(), importId, history),
                    orders.stream().map(FileOrder::order).toList()));
            List<FileOrder> good = new ArrayList<>();
            int i = 0;
            for (FileOrder order : orders) {
                List<RowError> found = new ArrayList<>(order.contradictions());
                results.get(i++).errors().stream().map(order::at).forEach(found::add);
                checkHospital(order).ifPresent(found::add);
                unreadableNeighbour(order, besideUnreadable).ifPresent(found::add);
                lacksARow(order, incomplete).ifPresent(found::add);
                if (found.isEmpty()) {
                    good.add(order);
                } else {
                    rejected.reject(order, found);
                }
            }
            return good;
        }

        /** An unreadable row may belong to the order of the row before or after it, which would then be incomplete. */
        private Optional<RowError> unreadableNeighbour(FileOrder order, Set<Integer> besideUnreadable) {
            return order.rows().stream()
                    .filter(row -> besideUnreadable.contains(row.number()))
                    .findFirst()
                    .map(row -> RowError.error(
                            row.number(),
                            null,
                            "NEXT_TO_BAD_ROW",
                            "The row next to this one cannot be read and may belong to the same order."));
        }

        /** Numbers of orders that have a row which cannot be read, or does not say of which hospital it is. */
        private Set<String> incompleteNumbers() {
            Stream<CsvRow> unreadable =
                    table.faults().stream().map(CsvFault::cells).filter(Objects::nonNull);
            Stream<CsvRow> homeless = how.hospital() != null
                    ? Stream.empty()
                    : table.rows().stream()
                            .filter(row -> row.cell("hospital_code").isEmpty());
            return Stream.concat(unreadable, homeless)
                    .map(OrderFile::orderNumber)
                    .collect(Collectors.toSet());
        }

        private Optional<RowError> lacksARow(FileOrder order, Set<String> incomplete) {
            CsvRow first = order.rows().getFirst();
            return incomplete.contains(OrderFile.orderNumber(first))
                    ? Optional.of(RowError.error(
                            first.number(),
                            "order_number",
                            "ORDER_HAS_BAD_ROW",
                            "Another row with this order number cannot be read, or does not name its hospital."))
                    : Optional.empty();
        }

        private Optional<RowError> checkHospital(FileOrder order) {
            String named = order.order().hospitalCode();
            boolean given = named != null && !named.isBlank();
            int row = order.rows().getFirst().number();
            if (how.hospital() == null && !given) {
                return Optional.of(RowError.error(row, "hospital_code", "REQUIRED", "The hospital's code is missing."));
            }
            return waiting(() -> hospitals.find(hospitalOf(order)))
                            .filter(known -> known.active())
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of(unknownHospital(order));
        }

        private List<List<FileOrder>> chunks(List<FileOrder> all) {
            List<List<FileOrder>> chunks = new ArrayList<>();
            int lines = LINES_PER_TRANSACTION;
            for (FileOrder order : all) {
                if (lines + order.size() > LINES_PER_TRANSACTION) {
                    chunks.add(new ArrayList<>());
                    lines = 0;
                }
                chunks.getLast().add(order);
                lines += order.size();
            }
            return chunks;
        }

        private List<Settled> judged(List<FileOrder> chunk) {
            return chunk.stream()
                    .map(order -> settled(order, placing.dryRun(filing(order), order.order())))
                    .toList();
        }

        /**
         * Takes the orders in one transaction; of a file that is not to be taken in part, all or none. Hospitals are
         * locked in one order, so that two imports never wait for each other in a circle.
         */
        private List<Settled> taken(List<FileOrder> chunk) {
            // A history remembers what it has judged, and must not judge it twice.
            return history == null
                    ? waiting(() -> database.inTransaction(handle -> taken(handle, chunk)))
                    : database.inTransactionOnce(handle -> taken(handle, chunk));
        }

        private List<Settled> taken(Handle handle, List<FileOrder> chunk) {
            chunk.stream()
                    .map(this::hospitalOf)
                    .distinct()
                    .sorted()
                    .forEach(hospital -> hospitals.lock(handle, hospital));
            List<Settled> results = new ArrayList<>();
            for (FileOrder order : chunk) {
                results.add(settled(order, placing.place(handle, filing(order), order.order())));
            }
            if (nothingIsTaken(results)) {
                handle.rollback();
            }
            return results;
        }

        private boolean nothingIsTaken(List<Settled> results) {
            return !how.partial()
                    && results.stream().anyMatch(settled -> !settled.errors().isEmpty());
        }

        private void note(List<Settled> results) {
            boolean nothing = nothingIsTaken(results);
            for (Settled settled : results) {
                if (!settled.errors().isEmpty()) {
                    rejected.reject(settled.order(), settled.errors());
                } else if (nothing) {
                    rejected.rejectWithTheFile(settled.order());
                } else if (settled.again()) {
                    duplicates += settled.order().size();
                } else {
                    accepted += settled.order().size();
                    settled.warnings().forEach(rejected::note);
                }
            }
            if (importId != null) {
                waiting(() -> {
                    rows.progress(importId, accepted, duplicates);
                    return null;
                });
            }
        }

        private Settled settled(FileOrder order, Placing placed) {
            return switch (placed) {
                case Placing.Accepted(Placing.Receipt receipt) ->
                    new Settled(order, false, List.of(), importId == null ? warnings(order, receipt) : List.of());
                case Placing.AlreadyFiled again -> new Settled(order, true, List.of(), List.of());
                case Placing.Refused(List<FieldError> found) ->
                    refused(order, found.stream().map(order::at).toList());
                case Placing.OtherContent(String orderId) ->
                    refused(
                            order,
                            List.of(RowError.error(
                                    order.rows().getFirst().number(),
                                    "order_number",
                                    "ORDER_NUMBER_TAKEN",
                                    "Order %s has this number and other content. To change it, file a correction."
                                            .formatted(orderId))));
                case Placing.NoSuchHospital(String code) -> refused(order, List.of(unknownHospital(order)));
            };
        }

        private static Settled refused(FileOrder order, List<RowError> errors) {
            return new Settled(order, false, errors, List.of());
        }

        private static RowError unknownHospital(FileOrder order) {
            return RowError.error(
                    order.rows().getFirst().number(),
                    "hospital_code",
                    "UNKNOWN_HOSPITAL",
                    "No active hospital has this code.");
        }

        private static List<RowError> warnings(FileOrder order, Placing.Receipt receipt) {
            return receipt.lines().stream()
                    .flatMap(line -> Warnings.of(line.judgement()).stream()
                            .map(warning -> RowError.warning(
                                    order.rowOf(line.lineNumber()), "pack_price", warning.code(), warning.message())))
                    .toList();
        }

        private PlacingOrder.Filing filing(FileOrder order) {
            return new PlacingOrder.Filing(how.accountId(), hospitalOf(order), importId, history);
        }

        private String hospitalOf(FileOrder order) {
            return how.hospital() != null ? how.hospital() : order.order().hospitalCode();
        }

        Import result(Import.State state) {
            return new Import(
                    importId,
                    how.accountId(),
                    how.hospital(),
                    state,
                    accepted,
                    rejected.count(),
                    duplicates,
                    table.size(),
                    rejected.shown());
        }
    }
}
