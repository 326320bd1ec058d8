package org.sunshine.platform;

/**
 * A row, or a whole file, that cannot be read.
 *
 * @param row number of the record, the header being row 1
 * @param column header of the column, or null
 * @param code {@code FILE_TOO_LARGE}, {@code TOO_MANY_ROWS}, {@code UNKNOWN_CHARSET}, {@code NO_HEADER},
 *     {@code MISSING_COLUMN}, {@code DUPLICATE_COLUMN}, {@code UNCLOSED_QUOTE}, {@code MISPLACED_QUOTE},
 *     {@code INVALID_BYTES}, {@code INVALID_CHARACTER}, {@code TOO_LONG}, {@code TOO_MANY_CELLS} or
 *     {@code TOO_FEW_CELLS}
 * @param endsTheFile nothing after it can be read
 * @param cells what was read of the row all the same, or null; where cells are missing, they may be the wrong ones
 */
public record CsvFault(int row, String column, String code, String message, boolean endsTheFile, CsvRow cells)
        implements CsvOpening, CsvItem {

    static CsvFault ofRow(int row, String column, String code, String message) {
        return new CsvFault(row, column, code, message, false, null);
    }

    static CsvFault ofFile(int row, String column, String code, String message) {
        return new CsvFault(row, column, code, message, true, null);
    }

    static CsvFault tooLarge(int row, long bytes) {
        return ofFile(row, null, "FILE_TOO_LARGE", "At most %d bytes are read.".formatted(bytes));
    }

    CsvFault with(CsvRow read) {
        return new CsvFault(row, column, code, message, endsTheFile, read);
    }

    /** The file is larger than its reader takes, which HTTP calls 413. */
    public boolean isOverTheLimits() {
        return code.equals("FILE_TOO_LARGE") || code.equals("TOO_MANY_ROWS");
    }

    public Problem.Detail detail() {
        return Problem.Detail.atRow(row, column, code, message);
    }
}
