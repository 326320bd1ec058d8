package org.sunshine.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sunshine.ordering.CheckedOrder.CheckedLine;
import org.sunshine.ordering.OrdersOnFile.Opening;
import org.sunshine.ordering.SubmittedOrder.SubmittedLine;
import org.sunshine.platform.Database;
import org.sunshine.platform.Settings;

/**
 * Takes a correction: new versions of lines, a line that was left out, or another date for all. The versions replaced
 * stay as they were published; the new ones are judged by their own order date.
 */
@ApplicationScoped
public class CorrectingOrder {
    private final Database database;
    private final Clock clock;
    private final Settings settings;
    private final OrdersOnFile orders;
    private final PlacingOrder placing;
    private final AcceptingLines accepting;

    @Inject
    CorrectingOrder(
            Database database,
            Clock clock,
            Settings settings,
            OrdersOnFile orders,
            PlacingOrder placing,
            AcceptingLines accepting) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.orders = orders;
        this.placing = placing;
        this.accepting = accepting;
    }

    /**
     * Who corrects which order.
     *
     * @param anyDate an administrator's, who may give an order of a history import any date
     */
    public record Correction(String orderId, String hospital, boolean anyDate, SubmittedCorrection submitted) {}

    /** Whether everything that the order has brought so far is published, as a correction needs it. */
    public boolean isReady(String orderId) {
        return orders.isPublished(orderId);
    }

    /** Judges a correction and stores nothing. */
    public Amending dryRun(Correction correction) {
        return database.inTransaction(handle -> {
            Amending amending = correct(handle, correction, true);
            handle.rollback();
            return amending;
        });
    }

    /** Takes a correction in the caller's transaction. */
    public Amending correct(Handle handle, Correction correction) {
        return correct(handle, correction, false);
    }

    private Amending correct(Handle handle, Correction correction, boolean dryRun) {
        SubmittedCorrection submitted = correction.submitted();
        return switch (orders.open(handle, correction.orderId(), correction.hospital(), submitted.version())) {
            case Opening.Closed(Amending why) -> why;
            case Opening.Open open -> {
                List<FieldError> errors = new ArrayList<>(submitted.errors());
                AmendmentReasons.check(submitted.reason(), false, errors);
                CheckedOrder checked = check(open, correction, errors);
                yield errors.isEmpty()
                        ? accept(handle, open, submitted.reason(), checked, dryRun)
                        : new Amending.Refused(List.copyOf(errors));
            }
        };
    }

    private CheckedOrder check(Opening.Open open, Correction correction, List<FieldError> errors) {
        SubmittedCorrection submitted = correction.submitted();
        boolean ofDate = AmendmentReasons.WRONG_DATE.equals(submitted.reason());
        boolean hasLines = submitted.lines() != null && !submitted.lines().isEmpty();
        LocalDate filed = filedOn(open);
        if (ofDate && hasLines) {
            errors.add(new FieldError(
                    null, "lines", "LINES_WITH_DATE", "A new date is for all lines. Correct lines by themselves."));
        }
        if (!ofDate && hasLines) {
            lineNumbers(open, submitted, errors);
        }
        LocalDate oldest = ofDate && !(correction.anyDate() && open.historic())
                ? filed.minusDays(settings.maxOrderAgeDays())
                : null;
        SubmittedOrder whole = new SubmittedOrder(
                open.order().orderNumber(),
                date(open, submitted, ofDate),
                settings.currency(),
                open.order().hospital(),
                ofDate && !hasLines ? restated(open, submitted) : submitted.lines());
        CheckingOrder.Result result = placing.check(open.order().hospital(), oldest, settings.today(), List.of(whole))
                .getFirst();
        Set<String> known = errors.stream().map(FieldError::pointer).collect(Collectors.toSet());
        result.errors().stream()
                .filter(error -> !known.contains(error.pointer()))
                .forEach(errors::add);
        if (errors.isEmpty()) {
            changes(open, submitted, result.order(), filed, errors);
        }
        return result.order();
    }

    /** What the date should be; a correction of the date that names none is refused for that. */
    private static String date(Opening.Open open, SubmittedCorrection submitted, boolean ofDate) {
        return ofDate || submitted.orderDate() != null
                ? submitted.orderDate()
                : open.order().orderDate().toString();
    }

    private LocalDate filedOn(Opening.Open open) {
        return LocalDate.ofInstant(open.order().acceptedAt(), settings.zone());
    }

    private static void lineNumbers(Opening.Open open, SubmittedCorrection submitted, List<FieldError> errors) {
        boolean adds = AmendmentReasons.OMITTED_LINE.equals(submitted.reason());
        for (int i = 0; i < submitted.lines().size(); i++) {
            Integer number = number(submitted.lines().get(i).lineNumber());
            if (number == null) {
                continue; // The check of the order says what is wrong with it.
            }
            LineVersions.Newest before = open.lines().get(number);
            if (adds && before != null) {
                errors.add(new FieldError(i, "lineNumber", "LINE_EXISTS", "The order has a line of this number."));
            } else if (!adds && before == null) {
                errors.add(new FieldError(i, "lineNumber", "NO_SUCH_LINE", "The order has no line of this number."));
            } else if (!adds && before.cancelled()) {
                errors.add(new FieldError(i, "lineNumber", "LINE_CANCELLED", "This line was cancelled."));
            }
        }
    }

    private static Integer number(String text) {
        return text != null && text.matches("[1-9]\\d{0,6}") ? Integer.valueOf(text) : null;
    }

    /** The lines that stand, as they were filed. */
    private static List<SubmittedLine> restated(Opening.Open open, SubmittedCorrection submitted) {
        return open.lines().values().stream()
                .filter(newest -> !newest.cancelled())
                .map(LineVersions.Newest::line)
                .map(line -> new SubmittedLine(
                        Integer.toString(line.lineNumber()),
                        line.packCode(),
                        null,
                        line.supplierCode(),
                        null,
                        line.packs().toPlainString(),
                        null,
                        line.packPrice().toPlainString(),
                        line.reasonCode(),
                        line.contractRef(),
                        submitted.submission()))
                .toList();
    }

    /** A correction changes what it names, and an order is dated no later than it was filed. */
    private static void changes(
            Opening.Open open,
            SubmittedCorrection submitted,
            CheckedOrder checked,
            LocalDate filed,
            List<FieldError> errors) {
        boolean sameDate = checked.orderDate().equals(open.order().orderDate());
        if (AmendmentReasons.WRONG_DATE.equals(submitted.reason())) {
            if (sameDate) {
                errors.add(new FieldError(null, "orderDate", "UNCHANGED", "The order has this date already."));
            } else if (checked.orderDate().isAfter(filed)) {
                errors.add(new FieldError(
                        null,
                        "orderDate",
                        "DATE_AFTER_FILING",
                        "The order was filed on %s and is dated no later.".formatted(filed)));
            }
            return;
        }
        if (!sameDate) {
            errors.add(new FieldError(
                    null, "orderDate", "DATE_NEEDS_REASON", "Another date is a correction by itself: WRONG_DATE."));
        }
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < submitted.lines().size(); i++) {
            places.put(number(submitted.lines().get(i).lineNumber()), i);
        }
        for (CheckedLine line : checked.lines()) {
            LineVersions.Newest before = open.lines().get(line.lineNumber());
            if (before != null && saysTheSame(line, before.line())) {
                errors.add(new FieldError(
                        places.get(line.lineNumber()), "", "UNCHANGED", "The line says what it said before."));
            }
        }
    }

    private static boolean saysTheSame(CheckedLine line, AcceptedLine before) {
        return line.pack() != null
                && line.pack().code().equals(before.packCode())
                && line.supplier() != null
                && line.supplier().code().equals(before.supplierCode())
                && line.packs().compareTo(before.packs()) == 0
                && line.packPrice().compareTo(before.packPrice()) == 0
                && Objects.equals(line.reasonCode(), before.reasonCode())
                && Objects.equals(line.contractRef(), before.contractRef());
    }

    private Amending accept(Handle handle, Opening.Open open, String reason, CheckedOrder checked, boolean dryRun) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate filed = filedOn(open);
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        boolean ofDate = AmendmentReasons.WRONG_DATE.equals(reason);
        List<AcceptedLine> lines =
                accepting.accept(handle, checked, open.hospital(), open.order().orderId(), now, null, number -> {
                    LineVersions.Newest before = open.lines().get(number);
                    if (before == null) {
                        return new AcceptingLines.Provenance(
                                1, days(checked.orderDate(), today), false, null, reason, null);
                    }
                    // How late an order was filed is not made worse by mending it.
                    int late =
                            !ofDate ? before.line().lateDays() : open.historic() ? 0 : days(checked.orderDate(), filed);
                    return new AcceptingLines.Provenance(
                            before.line().version() + 1, late, false, null, reason, before.leafHash());
                });
        return new Amending.Accepted(
                dryRun
                        ? Placing.Receipt.of(null, open.order().version() + 1, now, lines)
                        : orders.append(handle, open, checked.orderDate(), now, lines));
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
