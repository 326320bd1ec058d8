package org.sunshine.platform;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;

/**
 * An uploaded CSV file, read strictly and row by row in little memory. Comma, semicolon or tab, whichever the header
 * row uses most; UTF-8 with or without a byte order mark, UTF-16 with one, or a named charset; LF, CRLF or CR; the
 * header in any order and case; further columns and empty rows are ignored. A bad row is an item of its own and reading
 * goes on after it, wherever a next row can be told.
 */
public final class CsvTable implements CsvOpening, Iterator<CsvItem>, AutoCloseable {
    private final CsvText text;
    private final CsvLimits limits;
    private final CloseableIterator<String[]> records;
    private String[] header;
    private final Map<String, Integer> places = new HashMap<>();
    private int number;
    private CsvItem next;
    private boolean ended;

    private CsvTable(CsvText text, CsvLimits limits) {
        this.text = text;
        this.limits = limits;
        records = CsvReader.builder()
                .fieldSeparator(text.separator())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(new CsvRecordCells(limits.columns() + 1), text.reader())
                .iterator();
    }

    /**
     * Opens the file and reads its header. The caller closes the table; the stream is closed with it.
     *
     * @param charset name of the file's charset, or null to tell UTF-8 and UTF-16 by themselves
     * @throws UncheckedIOException where the stream fails
     */
    public static CsvOpening open(InputStream bytes, String charset, CsvLimits limits, CsvColumns columns) {
        try {
            return switch (CsvText.of(bytes, charset, limits.bytes())) {
                case CsvText.Refused refused -> refused.fault();
                case CsvText.Decoded(CsvText text) -> {
                    CsvTable table = new CsvTable(text, limits);
                    CsvFault fault = table.readHeader(columns);
                    yield fault == null ? table : fault;
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file has this column. */
    public boolean has(String column) {
        return places.containsKey(column);
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = readItem();
            ended = next == null || next instanceof CsvFault fault && fault.endsTheFile();
        }
        return next != null;
    }

    @Override
    public CsvItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CsvItem item = next;
        next = null;
        return item;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvFault readHeader(CsvColumns columns) {
        number = 1;
        String[] cells = readRecord();
        while (cells != null && CsvRecordCells.isEmpty(cells)) {
            cells = readRecord();
        }
        if (next instanceof CsvFault fault) {
            return fault;
        }
        if (cells == null) {
            return CsvFault.ofFile(1, null, "NO_HEADER", "The file is empty; its first row names the columns.");
        }
        CsvFault damaged = fault(cells);
        if (damaged != null) {
            return CsvFault.ofFile(1, null, damaged.code(), damaged.message());
        }
        header = cells;
        return place(columns);
    }

    private CsvFault place(CsvColumns columns) {
        List<String> known = columns.all();
        for (int i = 0; i < header.length; i++) {
            String name = header[i].strip().toLowerCase(Locale.ROOT);
            if (known.contains(name) && places.put(name, i) != null) {
                return CsvFault.ofFile(1, name, "DUPLICATE_COLUMN", "The file has this column twice.");
            }
        }
        TreeSet<String> missing = new TreeSet<>(columns.required());
        missing.removeAll(places.keySet());
        if (!missing.isEmpty()) {
            return CsvFault.ofFile(
                    1,
                    missing.first(),
                    "MISSING_COLUMN",
                    "The header row lacks: %s.".formatted(String.join(", ", missing)));
        }
        return null;
    }

    private CsvItem readItem() {
        while (true) {
            number++;
            String[] cells = readRecord();
            if (next != null || cells == null) {
                return next;
            }
            if (CsvRecordCells.isEmpty(cells)) {
                continue;
            }
            if (number > limits.rows() + 1) {
                return CsvFault.ofFile(
                        number, null, "TOO_MANY_ROWS", "At most %d rows are read.".formatted(limits.rows()));
            }
            CsvFault fault = fault(cells);
            return fault == null
                    ? new CsvRow(number, cells, places)
                    : fault.with(new CsvRow(number, Arrays.copyOf(cells, header.length), places));
        }
    }

    /** The next record, or null at the end of the file; a fault that ends the file is left in {@code next}. */
    private String[] readRecord() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            String[] cells = records.next();
            if (text.isEndMark(cells) && !records.hasNext()) {
                return null;
            }
            if (text.holdsEndMark(cells[cells.length - 1])) {
                next = CsvFault.ofFile(
                        number, null, "UNCLOSED_QUOTE", "A cell of this row begins with a quote that is never closed.");
                return null;
            }
            return cells;
        } catch (UncheckedIOException | CsvParseException e) {
            next = whyNotRead(e);
            return null;
        }
    }

    private CsvFault whyNotRead(RuntimeException e) {
        if (text.isTooLarge()) {
            return CsvFault.tooLarge(number, limits.bytes());
        }
        if (e instanceof UncheckedIOException) {
            throw e;
        }
        return CsvFault.ofFile(
                number,
                null,
                "MISPLACED_QUOTE",
                "A quoted cell goes on after its closing quote, or is too long. Quotes inside a cell are doubled.");
    }

    private CsvFault fault(String[] cells) {
        int width = header == null ? cells.length : header.length;
        if (cells.length > limits.columns()) {
            return CsvFault.ofRow(
                    number, null, "TOO_MANY_CELLS", "At most %d columns are read.".formatted(limits.columns()));
        }
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            String column = header != null && i < header.length ? header[i].strip() : null;
            if (cell.indexOf('\uFFFD') >= 0) {
                return CsvFault.ofRow(
                        number,
                        column,
                        "INVALID_BYTES",
                        "This is not text in %s. Save the file as UTF-8, or name its charset."
                                .formatted(text.charset()));
            }
            if (cell.indexOf('\0') >= 0) {
                return CsvFault.ofRow(number, column, "INVALID_CHARACTER", "The cell contains a NUL character.");
            }
            if (cell.length() > limits.cell()) {
                return CsvFault.ofRow(
                        number, column, "TOO_LONG", "A cell has at most %d characters.".formatted(limits.cell()));
            }
            if (i >= width && !cell.isBlank()) {
                return CsvFault.ofRow(
                        number,
                        null,
                        "TOO_MANY_CELLS",
                        "The row has %d cells, the header %d. Quote a cell that contains the separator."
                                .formatted(cells.length, width));
            }
        }
        if (cells.length < width) {
            return CsvFault.ofRow(
                    number,
                    null,
                    "TOO_FEW_CELLS",
                    "The row has %d cells, the header %d.".formatted(cells.length, width));
        }
        return null;
    }
}
