package org.sunshine.platform;

import java.util.ArrayList;
import java.util.List;

/** The columns that a file's reader knows, in lower case; a file may hold others, which are ignored. */
public record CsvColumns(List<String> required, List<String> optional) {
    public CsvColumns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    public List<String> all() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return all;
    }
}
