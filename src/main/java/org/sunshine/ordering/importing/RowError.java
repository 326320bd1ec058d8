package org.sunshine.ordering.importing;

/**
 * What is wrong with, or worth knowing about, a row of a file.
 *
 * @param row number of the record in the file; the header is row 1
 * @param column header of the column, or null where the whole row is meant
 * @param severity {@code error} or {@code warning}
 */
public record RowError(int row, String column, String code, String message, String severity) {
    public static RowError error(int row, String column, String code, String message) {
        return new RowError(row, column, code, message, "error");
    }

    public static RowError warning(int row, String column, String code, String message) {
        return new RowError(row, column, code, message, "warning");
    }
}
