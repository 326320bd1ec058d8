package org.sunshine.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sunshine.ordering.OrdersOnFile.Opening;
import org.sunshine.platform.Database;

/** Ends lines of an order: each gets a last version that is in no sum, and everything before it stays visible. */
@ApplicationScoped
public class CancellingLines {
    private final Database database;
    private final Clock clock;
    private final OrdersOnFile orders;

    @Inject
    CancellingLines(Database database, Clock clock, OrdersOnFile orders) {
        this.database = database;
        this.clock = clock;
        this.orders = orders;
    }

    /** Who cancels lines of which order. */
    public record Cancellation(String orderId, String hospital, SubmittedCancellation submitted) {}

    /** Checks a cancellation and stores nothing. */
    public Amending dryRun(Cancellation cancellation) {
        return database.inTransaction(handle -> {
            Amending amending = cancel(handle, cancellation, true);
            handle.rollback();
            return amending;
        });
    }

    /** Takes a cancellation in the caller's transaction. */
    public Amending cancel(Handle handle, Cancellation cancellation) {
        return cancel(handle, cancellation, false);
    }

    private Amending cancel(Handle handle, Cancellation cancellation, boolean dryRun) {
        SubmittedCancellation submitted = cancellation.submitted();
        return switch (orders.open(handle, cancellation.orderId(), cancellation.hospital(), submitted.version())) {
            case Opening.Closed(Amending why) -> why;
            case Opening.Open open -> {
                List<FieldError> errors = new ArrayList<>(submitted.errors());
                AmendmentReasons.check(submitted.reason(), true, errors);
                lineNumbers(open, submitted, errors);
                yield errors.isEmpty()
                        ? accept(handle, open, submitted, dryRun)
                        : new Amending.Refused(List.copyOf(errors));
            }
        };
    }

    private static void lineNumbers(Opening.Open open, SubmittedCancellation submitted, List<FieldError> errors) {
        List<Integer> numbers = submitted.lineNumbers();
        if (numbers == null || numbers.isEmpty()) {
            if (errors.stream().noneMatch(error -> error.pointer().equals("/lineNumbers"))) {
                errors.add(new FieldError(null, "lineNumbers", "REQUIRED", "Name the lines to cancel, as in [1, 2]."));
            }
            return;
        }
        Set<Integer> named = new HashSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            Integer number = numbers.get(i);
            if (number == null) {
                continue; // It was said already that this is no line number.
            }
            String place = "lineNumbers/" + i;
            LineVersions.Newest before = open.lines().get(number);
            if (!named.add(number)) {
                errors.add(new FieldError(null, place, "DUPLICATE_LINE_NUMBER", "This line is named twice."));
            } else if (before == null) {
                errors.add(new FieldError(null, place, "NO_SUCH_LINE", "The order has no line of this number."));
            } else if (before.cancelled()) {
                errors.add(new FieldError(null, place, "LINE_CANCELLED", "This line is cancelled already."));
            }
        }
    }

    private Amending accept(Handle handle, Opening.Open open, SubmittedCancellation submitted, boolean dryRun) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AcceptedLine.Succession by =
                new AcceptedLine.Succession(now, submitted.submission(), false, submitted.reason(), true);
        List<AcceptedLine> ends = submitted.lineNumbers().stream()
                .sorted()
                .map(open.lines()::get)
                .map(before -> before.line()
                        .succeeded(
                                by,
                                before.leafHash(),
                                before.line().productCode(),
                                before.line().productName(),
                                Judgement.cancelled(before.line().judgement())))
                .toList();
        return new Amending.Accepted(
                dryRun
                        ? Placing.Receipt.of(null, open.order().version() + 1, now, ends)
                        : orders.append(handle, open, open.order().orderDate(), now, ends));
    }
}
