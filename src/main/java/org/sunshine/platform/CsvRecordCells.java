package org.sunshine.platform;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of a record; beyond a limit it only counts them, so that a hostile row stays small. */
final class CsvRecordCells extends CsvCallbackHandler<String[]> {
    private final int most;
    private final List<String> cells = new ArrayList<>();
    private int count;

    CsvRecordCells(int most) {
        this.most = most;
    }

    static boolean isEmpty(String[] cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected RecordType getRecordType() {
        return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return count;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        cells.clear();
        count = 0;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        count++;
        String cell = new String(buffer, offset, length);
        if (cells.size() < most) {
            cells.add(cell);
        } else {
            // The last one decides whether a quote stayed open.
            cells.set(most - 1, cell);
        }
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("Comments are not read");
    }

    @Override
    protected void setEmpty() {
        cells.add("");
        count = 1;
    }

    @Override
    protected String[] buildRecord() {
        return cells.isEmpty() ? new String[] {""} : cells.toArray(String[]::new);
    }
}
