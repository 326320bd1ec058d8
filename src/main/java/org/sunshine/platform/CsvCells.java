package org.sunshine.platform;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;

/**
 * Writes CSV (RFC 4180: comma, CRLF, quotes where needed), cell by cell. The one place that decides how a cell looks:
 * a text that a spreadsheet would run as a formula gets a {@code '} in front, a number never does. Throws
 * {@link java.io.UncheckedIOException} where the writer fails. Close or flush it, or the end is missing.
 */
public final class CsvCells implements Closeable {
    private final CsvWriter csv;
    private CsvWriter.CsvWriterRecord row;

    public CsvCells(Writer out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    /** Names, free texts and whatever people typed. Null is an empty cell. */
    public CsvCells text(String text) {
        return cell(text == null ? null : safe(text));
    }

    /** Words of our own that cannot begin a formula: codes, dates, hashes, enumerations. Null is an empty cell. */
    public CsvCells word(String word) {
        return cell(word);
    }

    /** At the scale it has, never in scientific notation. Null is an empty cell. */
    public CsvCells number(BigDecimal number) {
        return cell(number == null ? null : number.toPlainString());
    }

    public CsvCells number(long number) {
        return cell(Long.toString(number));
    }

    public CsvCells endRow() {
        if (row == null) {
            row = csv.writeRecord();
        }
        row.endRecord();
        row = null;
        return this;
    }

    /** A whole row of column names. */
    public CsvCells header(String... names) {
        csv.writeRecord(names);
        return this;
    }

    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /**
     * The text with a {@code '} in front where a spreadsheet would run it. A text that itself begins with {@code '} and
     * then such a character gets one more, so that {@link #undone} always gives the text back.
     */
    public static String safe(String text) {
        return beginsFormula(text, 0) ? "'" + text : text;
    }

    /** The text that {@link #safe} was given. */
    public static String undone(String cell) {
        return cell.startsWith("'") && beginsFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean beginsFormula(String text, int from) {
        int first = from;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        if (first == text.length()) {
            return false;
        }
        return switch (text.charAt(first)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
            default -> false;
        };
    }

    private CsvCells cell(String content) {
        if (row == null) {
            row = csv.writeRecord();
        }
        row.writeField(content);
        return this;
    }
}
