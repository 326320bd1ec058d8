package org.sunshine.ordering;

import java.util.List;

/** Judges the lines of an order against what was known; stores nothing. Implemented by the pricing feature. */
public interface Judging {
    /**
     * Judges the lines of one order, in the order given.
     *
     * @param acceptance in which they are being accepted, or would be in a dry run
     * @return one judgement per line
     */
    List<Judgement> judge(Acceptance acceptance, List<LineToJudge> lines);

    /**
     * Opens the judging of a history import: one pass in order-date order, in which a line also knows the lines of
     * earlier order dates that this import has brought.
     *
     * @param refPosition the ledger's size when the import began
     */
    HistoryJudging openHistory(long refPosition);

    /** The judging of one history import; not for use by several threads. */
    interface HistoryJudging {
        /** Judges the lines and remembers them for later order dates. */
        List<Judgement> judge(Acceptance acceptance, List<LineToJudge> lines);
    }
}
