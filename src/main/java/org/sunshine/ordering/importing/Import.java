package org.sunshine.ordering.importing;

import java.util.List;

/**
 * A file import as it stands; counts are rows.
 *
 * @param hospital the hospital whose file it is, or null for an administrator's
 * @param total rows of the file
 */
public record Import(
        String importId,
        long accountId,
        String hospital,
        State state,
        int accepted,
        int rejected,
        int duplicates,
        int total,
        List<RowError> rows) {
    /** Where an import is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
