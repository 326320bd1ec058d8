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

    /**
     * The hospital's purchases of the line's product and tier in other orders, as the ledger had them just below the
     * line's position: the version current then of each, none cancelled, by order date, then position.
     *
     * @param from first order date; the last is the line's
     * @param most the newest so many
     */
    List<LineToJudge> ownBefore(Unjudged unjudged, LocalDate from, int most);

    /** @param leafHash of the line's leaf, in lower-case hex */
    record Unjudged(long position, String leafHash, Instant acceptedAt, LineToJudge line) {}
}
