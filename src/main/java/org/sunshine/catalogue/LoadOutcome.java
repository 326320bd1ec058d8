package org.sunshine.catalogue;

import java.util.List;
import org.sunshine.platform.Problem;

/** What became of an administrator's file: all of it, or nothing. */
public sealed interface LoadOutcome {
    /** Taken: how many rows were new, changed something, or said what was known. */
    record Loaded(int created, int updated, int unchanged) implements LoadOutcome {}

    /**
     * Nothing was taken.
     *
     * @param errors of all rows, by row; at most 1,000 of them
     * @param overTheLimits the file is too large to be looked at
     */
    record Refused(List<Problem.Detail> errors, boolean overTheLimits) implements LoadOutcome {}
}
