package org.sunshine.platform;

import java.util.Map;

/** One readable row of a {@link CsvTable}. */
public final class CsvRow implements CsvItem {
    private final int number;
    private final String[] cells;
    private final Map<String, Integer> places;

    CsvRow(int number, String[] cells, Map<String, Integer> places) {
        this.number = number;
        this.cells = cells;
        this.places = places;
    }

    /** The record's number as a spreadsheet counts: the header is row 1, and empty rows count. */
    public int number() {
        return number;
    }

    /** A code, number, date or other word, without the white space around it; empty where the file lacks the column. */
    public String cell(String column) {
        return raw(column).strip();
    }

    /** A text, with what {@link CsvCells} put before a formula taken off again, and the white space around it. */
    public String text(String column) {
        return CsvCells.undone(raw(column)).strip();
    }

    /** The cell as the file holds it. */
    public String raw(String column) {
        Integer place = places.get(column);
        return place == null || cells[place] == null ? "" : cells[place];
    }
}
