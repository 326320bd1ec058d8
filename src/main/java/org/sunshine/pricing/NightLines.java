package org.sunshine.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.sunshine.ordering.LineToJudge;

/** What the night reads of the published lines; implemented by the feature that owns the read table. */
public interface NightLines {
    /**
     * Gives the line versions that were current at a ledger size and have an order date in {@code from <= date <= to},
     * one by one, by order date, then position.
     */
    void current(LocalDate from, LocalDate to, long size, Consumer<CurrentLine> each);

    /**
     * Line versions that arrived while the engine failed, at positions {@code after < position < below}, in position
     * order.
     */
    List<Unjudged> unjudged(long after, long below, int limit);

    /** @param leafHash of the line's leaf, in lower-case hex */
    record Unjudged(long position, String leafHash, Instant acceptedAt, LineToJudge line) {}
}
