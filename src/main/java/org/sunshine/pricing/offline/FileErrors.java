package org.sunshine.pricing.offline;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in a file: all of it up to a limit, and from there on the count. */
final class FileErrors {
    private static final int LISTED = 100;

    private final String file;
    private final List<FileError> listed = new ArrayList<>();
    private long count;

    FileErrors(String file) {
        this.file = file;
    }

    void add(int row, String column, String message) {
        count++;
        if (listed.size() < LISTED) {
            listed.add(new FileError(file, row, column, message));
        }
    }

    boolean any() {
        return count > 0;
    }

    /** One line each. */
    String text() {
        StringBuilder text = new StringBuilder();
        listed.forEach(error -> text.append(error).append('\n'));
        if (count > listed.size()) {
            text.append("and ").append(count - listed.size()).append(" more.\n");
        }
        return text.toString();
    }
}
