package org.sunshine.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sunshine.ledger.Ledger;
import org.sunshine.platform.Database;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;
import org.sunshine.published.store.LineQuery;
import org.sunshine.published.store.LineReading;
import org.sunshine.published.store.TimeLimit;

/** Reads published lines. Every read is at one ledger size, so that its pages are pages of one state. */
@ApplicationScoped
public class Lines {
    /** Rows that an export holds in memory at once. */
    private static final int EXPORT_PAGE = 2_000;

    private final Database database;
    private final Ledger ledger;
    private final TextResolving text;

    @Inject
    public Lines(Database database, Ledger ledger, TextResolving text) {
        this.database = database;
        this.ledger = ledger;
        this.text = text;
    }

    /** The number of published entries. */
    public long size() {
        return ledger.size();
    }

    /** The size to read this filter at: the one it names, if the log has come that far, else the newest. */
    public long sizeFor(LineFilter filter) {
        long size = size();
        Optional<Long> asked = filter.asOf();
        if (asked.isPresent() && asked.get() > size) {
            throw Parameters.notUnderstood(
                            "\"asOf\" is %d, but the ledger has %d entries so far.".formatted(asked.get(), size))
                    .raise();
        }
        return asked.orElse(size);
    }

    /** Newest lines of a filter, from below {@code after} where that is given. */
    public Slice newest(LineFilter filter, Long after, int limit) {
        return newest(filter, null, after, limit);
    }

    /** Newest lines of those that appeared on the live board of one day. */
    public Slice onBoard(LineFilter filter, LocalDate boardDay, Long after, int limit) {
        return newest(filter, boardDay, after, limit);
    }

    private Slice newest(LineFilter filter, LocalDate boardDay, Long after, int limit) {
        long size = sizeFor(filter);
        long below = after == null ? size : Math.min(after, size);
        LineQuery query =
                boardDay == null ? query(filter, null) : query(filter, boardDay).withCancellations();
        return timed(handle -> {
            List<Long> positions = query.positions(handle, size, 0, below, LineQuery.Order.NEWEST_FIRST, limit + 1);
            boolean more = positions.size() > limit;
            List<Long> page = more ? positions.subList(0, limit) : positions;
            return new Slice(LineReading.at(handle, page, size), more ? page.getLast() : null, size);
        });
    }

    /** Everything that a filter matches at a size, oldest first, a page at a time. */
    public void export(LineFilter filter, long size, Consumer<List<PublishedLine>> page) {
        LineQuery query = query(filter, null).withoutTimeLimit();
        long from = 0;
        List<PublishedLine> lines;
        do {
            long first = from;
            lines = timed(handle -> LineReading.at(
                    handle,
                    query.positions(handle, size, first, size, LineQuery.Order.OLDEST_FIRST, EXPORT_PAGE),
                    size));
            if (!lines.isEmpty()) {
                page.accept(lines);
                from = lines.getLast().position() + 1;
            }
        } while (lines.size() == EXPORT_PAGE);
    }

    /** Line versions at positions {@code from <= position < size} not yet replaced, oldest first; for the stream. */
    public List<PublishedLine> oldestBetween(long from, long size, int limit) {
        LineQuery query = LineQuery.of(LineFilter.all(), null, null).withCancellations();
        return timed(handle -> LineReading.at(
                handle, query.positions(handle, size, from, size, LineQuery.Order.OLDEST_FIRST, limit), size));
    }

    /** One line version. */
    public Optional<PublishedLine> at(long position) {
        long size = size();
        if (position < 0 || position >= size) {
            return Optional.empty();
        }
        return timed(handle -> Optional.ofNullable(
                LineReading.at(handle, List.of(position), size).getFirst()));
    }

    /** The line versions at these positions, in the order given; a position that holds no line is left out. */
    public List<PublishedLine> atAll(Collection<Long> positions) {
        long size = size();
        return timed(handle -> LineReading.at(handle, List.copyOf(positions), size).stream()
                .filter(Objects::nonNull)
                .toList());
    }

    /** Where the first versions of these lines lie; one that is not published is left out. */
    public Map<String, Long> firstPositions(Collection<String> lineIds) {
        if (lineIds.isEmpty()) {
            return Map.of();
        }
        return timed(handle -> handle
                .createQuery(
                        "SELECT line_id, position FROM published_line WHERE version = 1 AND line_id IN (<lineIds>)")
                .bindList("lineIds", List.copyOf(lineIds))
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** All versions of a line, newest first. */
    public List<PublishedLine> versionsOf(String lineId) {
        long size = size();
        return timed(handle -> LineReading.at(
                handle,
                handle.createQuery(
                                """
                                SELECT position FROM published_line
                                WHERE line_id = :lineId AND position < :size ORDER BY position DESC
                                """)
                        .bind("lineId", lineId)
                        .bind("size", size)
                        .mapTo(Long.class)
                        .list(),
                size));
    }

    /** The published lines of an order, by line number. */
    public List<PublishedLine> ofOrder(String orderId) {
        long size = size();
        return timed(handle -> LineReading.at(
                handle,
                handle.createQuery(
                                """
                                SELECT position FROM published_line
                                WHERE line_id >= :low AND line_id < :high AND position < :size
                                ORDER BY line_number
                                """)
                        .bind("low", orderId + "-")
                        .bind("high", orderId + ".")
                        .bind("size", size)
                        .mapTo(Long.class)
                        .list(),
                size));
    }

    private LineQuery query(LineFilter filter, LocalDate boardDay) {
        return LineQuery.of(filter, boardDay, filter.q().map(text::codes).orElse(null));
    }

    private <T> T timed(Function<Handle, T> read) {
        return TimeLimit.read(database, read, Lines::tooBroad);
    }

    static Problem tooBroad() {
        return Problem.of(
                        "too-broad",
                        503,
                        "This combination of filters takes too long",
                        "Narrow it by a product, supplier, hospital, district or day, or take the CSV.")
                .retryAfter(TimeLimit.COME_BACK_SECONDS);
    }
}
