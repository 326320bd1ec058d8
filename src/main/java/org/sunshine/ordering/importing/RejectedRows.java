package org.sunshine.ordering.importing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sunshine.ordering.importing.OrderFile.FileOrder;
import org.sunshine.platform.CsvCells;
import org.sunshine.platform.CsvRow;

/** Which rows of a file are not taken and why, and what is worth knowing about the others. */
final class RejectedRows {
    /** Row errors that are told one by one; the file of rejected rows has them all. */
    private static final int MOST_SHOWN = 10_000;

    /** The file of rejected rows is kept in one cell of the database; where so many are bad, the cause is one. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private static final int LONGEST_CELL = 1_000;

    private final OrderTable table;
    private final List<RowError> errors = new ArrayList<>();
    private final Set<Integer> rows = new HashSet<>();

    /** Begins with the rows that cannot be read. */
    RejectedRows(OrderTable table) {
        this.table = table;
        table.faults().forEach(fault -> {
            errors.add(RowError.error(fault.row(), fault.column(), fault.code(), fault.message()));
            rows.add(fault.row());
        });
    }

    private static String beginning(String text) {
        return text == null || text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int count() {
        return rows.size();
    }

    /** Tells something about a row, or about the file, that rejects nothing. */
    void note(RowError note) {
        errors.add(note);
    }

    /** An order with bad rows: its other rows are rejected with them. */
    void reject(FileOrder order, List<RowError> found) {
        errors.addAll(found);
        Set<Integer> bad = found.stream().map(RowError::row).collect(Collectors.toSet());
        for (CsvRow row : order.rows()) {
            rows.add(row.number());
            if (!bad.contains(row.number())) {
                errors.add(RowError.error(
                        row.number(),
                        null,
                        "ORDER_HAS_BAD_ROW",
                        "Another row of the same order is bad; an order is taken whole or not at all."));
            }
        }
    }

    /** A good order of a file of which all is taken or nothing. */
    void rejectWithTheFile(FileOrder order) {
        for (CsvRow row : order.rows()) {
            rows.add(row.number());
            errors.add(RowError.error(
                    row.number(), null, "FILE_HAS_BAD_ROW", "Nothing was taken since another row is bad."));
        }
    }

    List<RowError> shown() {
        return errors.stream()
                .sorted(Comparator.comparingInt(RowError::row))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** The rejected rows as a file to mend, with the reasons. */
    String csv() {
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
        for (CsvRow row : table.all()) {
            if (rows.contains(row.number()) && text.getBuffer().length() < MOST_CHARACTERS) {
                OrderTable.COLUMNS.forEach(column -> csv.text(beginning(row.text(column))));
                csv.number(row.number())
                        .text(beginning(reasons.get(row.number())))
                        .endRow();
            }
        }
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
