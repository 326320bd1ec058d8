package org.sunshine.ordering.importing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.sunshine.platform.CsvCells;
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
    /** Row errors that are kept one by one; the file of rejected rows has them all. */
    private static final int MAX_ROWS_SHOWN = 10_000;

    private static final Logger LOG = Logger.getLogger(ImportingOrders.class);

    /**
     * How a file is taken.
     *
     * @param hospital the hospital that files, or null where the rows name it (an administrator's file)
     * @param partial take the good orders where others are bad; else nothing unless all are good
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
        run.check();
        for (FileOrder order : run.good) {
            run.judgeOnly(order);
        }
        return run.result(null, Import.State.DONE);
    }

    /** Takes the file's orders; an order that is taken stays taken whatever comes after it. */
    public Import run(String importId, How how, OrderTable table, String fileHash) {
        Run run = new Run(importId, how, table, fileHash);
        try {
            run.check();
            if (how.partial() || run.errors.isEmpty()) {
                run.takeAll();
            } else {
                run.rejectAll();
            }
            Import done = run.result(importId, Import.State.DONE);
            rows.finish(done, run.rejectedCsv());
            return done;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Import %s failed", importId);
            run.errors.add(RowError.error(
                    1,
                    null,
                    "INTERRUPTED",
                    "The import was interrupted. Send the same file again: what was taken is recognised."));
            Import failed = run.result(importId, Import.State.FAILED);
            rows.finish(failed, run.rejectedCsv());
            return failed;
        }
    }

    /** One run over one file. */
    private final class Run {
        private final String importId;
        private final How how;
        private final OrderTable table;
        private final Collection<FileOrder> orders;
        private final List<FileOrder> good = new ArrayList<>();
        private final List<RowError> errors = new ArrayList<>();
        private final Set<Integer> rejectedRows = new HashSet<>();
        private int accepted;
        private int duplicates;

        Run(String importId, How how, OrderTable table, String fileHash) {
            this.importId = importId;
            this.how = how;
            this.table = table;
            this.orders = OrderFile.orders(table, fileHash, how.decimalPoint());
        }

        void check() {
            Set<Integer> besideUnreadable = new HashSet<>();
            for (CsvFault fault : table.faults()) {
                errors.add(RowError.error(fault.row(), fault.column(), fault.code(), fault.message()));
                rejectedRows.add(fault.row());
                besideUnreadable.add(fault.row() - 1);
                besideUnreadable.add(fault.row() + 1);
            }
            List<CheckingOrder.Result> results = placing.check(
                    filing(null), orders.stream().map(FileOrder::order).toList());
            int i = 0;
            for (FileOrder order : orders) {
                List<RowError> found = new ArrayList<>(order.contradictions());
                results.get(i++).errors().stream().map(order::at).forEach(found::add);
                checkHospital(order).ifPresent(found::add);
                unreadableNeighbour(order, besideUnreadable).ifPresent(found::add);
                if (found.isEmpty()) {
                    good.add(order);
                } else {
                    reject(order, found);
                }
            }
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

        private Optional<RowError> checkHospital(FileOrder order) {
            String named = order.order().hospitalCode();
            boolean given = named != null && !named.isBlank();
            int row = order.rows().getFirst().number();
            if (how.hospital() == null && !given) {
                return Optional.of(RowError.error(row, "hospital_code", "REQUIRED", "The hospital's code is missing."));
            }
            if (how.hospital() != null && given && !named.equals(how.hospital())) {
                return Optional.of(RowError.error(
                        row,
                        "hospital_code",
                        "OTHER_HOSPITAL",
                        "This key files for %s only.".formatted(how.hospital())));
            }
            String hospital = how.hospital() != null ? how.hospital() : named;
            return hospitals.find(hospital).filter(known -> known.active()).isPresent()
                    ? Optional.empty()
                    : Optional.of(RowError.error(
                            row, "hospital_code", "UNKNOWN_HOSPITAL", "No active hospital has this code."));
        }

        private void reject(FileOrder order, List<RowError> found) {
            errors.addAll(found);
            Set<Integer> bad = found.stream().map(RowError::row).collect(Collectors.toSet());
            for (CsvRow row : order.rows()) {
                rejectedRows.add(row.number());
                if (!bad.contains(row.number())) {
                    errors.add(RowError.error(
                            row.number(),
                            null,
                            "ORDER_HAS_BAD_ROW",
                            "Another row of the same order is bad; an order is taken whole or not at all."));
                }
            }
        }

        void rejectAll() {
            for (FileOrder order : good) {
                for (CsvRow row : order.rows()) {
                    rejectedRows.add(row.number());
                    errors.add(RowError.error(
                            row.number(), null, "FILE_HAS_BAD_ROW", "Nothing was taken since another row is bad."));
                }
            }
        }

        void judgeOnly(FileOrder order) {
            switch (placing.dryRun(filing(order), order.order())) {
                case Placing.Accepted(Placing.Receipt receipt) -> {
                    accepted += order.size();
                    receipt.lines().forEach(line -> Warnings.of(line.judgement())
                            .forEach(warning -> errors.add(RowError.warning(
                                    rowOf(order, line.lineNumber()),
                                    "pack_price",
                                    warning.code(),
                                    warning.message()))));
                }
                case Placing other -> count(order, other);
            }
        }

        private int rowOf(FileOrder order, int lineNumber) {
            return order.rows().stream()
                    .filter(row -> Integer.toString(lineNumber).equals(row.cell("line_number")))
                    .findFirst()
                    .orElse(order.rows().getFirst())
                    .number();
        }

        void takeAll() {
            List<FileOrder> sequence = new ArrayList<>(good);
            Judging.HistoryJudging history = null;
            if (how.history()) {
                sequence.sort(Comparator.comparing(order -> order.order().orderDate()));
                history = judging.openHistory(ledger.size());
            }
            List<FileOrder> chunk = new ArrayList<>();
            int lines = 0;
            for (FileOrder order : sequence) {
                if (!chunk.isEmpty() && lines + order.size() > LINES_PER_TRANSACTION) {
                    take(chunk, history);
                    chunk.clear();
                    lines = 0;
                }
                chunk.add(order);
                lines += order.size();
            }
            take(chunk, history);
        }

        /** Hospitals are locked in one order, so that two imports never wait for each other in a circle. */
        private void take(List<FileOrder> chunk, Judging.HistoryJudging history) {
            if (chunk.isEmpty()) {
                return;
            }
            List<Placing> placed = database.inTransaction(handle -> {
                chunk.stream()
                        .map(this::hospitalOf)
                        .distinct()
                        .sorted()
                        .forEach(hospital -> hospitals.lock(handle, hospital));
                List<Placing> results = new ArrayList<>();
                for (FileOrder order : chunk) {
                    results.add(placing.place(
                            handle,
                            new PlacingOrder.Filing(how.accountId(), hospitalOf(order), importId, history),
                            order.order()));
                }
                return results;
            });
            for (int i = 0; i < chunk.size(); i++) {
                count(chunk.get(i), placed.get(i));
            }
            rows.progress(importId, accepted, duplicates);
        }

        private void count(FileOrder order, Placing placed) {
            int row = order.rows().getFirst().number();
            switch (placed) {
                case Placing.Accepted taken -> accepted += order.size();
                case Placing.AlreadyFiled again -> duplicates += order.size();
                case Placing.Refused(List<FieldError> found) ->
                    reject(order, found.stream().map(order::at).toList());
                case Placing.OtherContent(String orderId) ->
                    reject(
                            order,
                            List.of(RowError.error(
                                    row,
                                    "order_number",
                                    "ORDER_NUMBER_TAKEN",
                                    "Order %s has this number and other content. To change it, file a correction."
                                            .formatted(orderId))));
                case Placing.NoSuchHospital(String code) ->
                    reject(
                            order,
                            List.of(RowError.error(
                                    row, "hospital_code", "UNKNOWN_HOSPITAL", "No active hospital has this code.")));
            }
        }

        private PlacingOrder.Filing filing(FileOrder order) {
            Judging.HistoryJudging anyDate = how.history() ? judging.openHistory(ledger.size()) : null;
            return new PlacingOrder.Filing(
                    how.accountId(), order == null ? how.hospital() : hospitalOf(order), importId, anyDate);
        }

        private String hospitalOf(FileOrder order) {
            return how.hospital() != null ? how.hospital() : order.order().hospitalCode();
        }

        Import result(String id, Import.State state) {
            List<RowError> shown = errors.stream()
                    .sorted(Comparator.comparingInt(RowError::row))
                    .limit(MAX_ROWS_SHOWN)
                    .toList();
            return new Import(
                    id,
                    how.accountId(),
                    how.hospital(),
                    state,
                    accepted,
                    rejectedRows.size(),
                    duplicates,
                    table.size(),
                    shown);
        }

        String rejectedCsv() {
            TreeMap<Integer, String> reasons = new TreeMap<>();
            errors.stream()
                    .filter(error -> error.severity().equals("error"))
                    .forEach(error -> reasons.merge(
                            error.row(),
                            error.column() == null ? error.message() : error.column() + ": " + error.message(),
                            (first, second) -> first + " " + second));
            StringWriter text = new StringWriter();
            CsvCells csv = new CsvCells(text);
            OrderTable.COLUMNS.forEach(csv::word);
            csv.word("row").word("reasons").endRow();
            for (CsvRow row : table.rows()) {
                if (rejectedRows.contains(row.number())) {
                    OrderTable.COLUMNS.forEach(column -> csv.text(row.text(column)));
                    csv.number(row.number()).text(reasons.get(row.number())).endRow();
                }
            }
            flush(csv);
            return text.toString();
        }

        private void flush(CsvCells csv) {
            try {
                csv.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
