package org.sunshine.pricing.offline;

/**
 * What is wrong in a file.
 *
 * @param row number of the record, the header being row 1
 * @param column its name, or null where it is the whole row
 */
record FileError(String file, int row, String column, String message) {
    @Override
    public String toString() {
        return file + ", row " + row + (column == null ? "" : ", column " + column) + ": " + message;
    }
}
