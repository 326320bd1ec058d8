package org.sunshine.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sunshine.catalogue.Pack;
import org.sunshine.ordering.OrdersOnFile.Opening;
import org.sunshine.platform.Database;

/**
 * Gives the lines of a described pack the product that it was matched to: a new version each, judged by its own order
 * date. One order at a time, each in its own transaction, so that it may be stopped anywhere and goes on where asked
 * again: a line that has its product is no longer found.
 */
@ApplicationScoped
public class MatchingLines {
    private static final int ORDERS_AT_ONCE = 200;

    private final Database database;
    private final Clock clock;
    private final LineVersions versions;
    private final OrdersOnFile orders;
    private final Judging judging;

    @Inject
    MatchingLines(Database database, Clock clock, LineVersions versions, OrdersOnFile orders, Judging judging) {
        this.database = database;
        this.clock = clock;
        this.versions = versions;
        this.orders = orders;
        this.judging = judging;
    }

    /**
     * What was done by this call.
     *
     * @param complete false where lines are left to match: ask again
     */
    public record Progress(int orders, int lines, boolean complete) {}

    /**
     * Matches lines of the pack that are still published under its provisional product.
     *
     * @param submission SHA-256, in hex, of the request that matched the pack
     * @param longest after this time it stops between two orders
     */
    public Progress match(Pack pack, String provisionalProduct, String submission, Duration longest) {
        Instant end = clock.instant().plus(longest);
        int orderCount = 0;
        int lineCount = 0;
        boolean left = false;
        String after = "";
        while (true) {
            String from = after;
            List<String> some = database.read(
                    handle -> versions.ordersWith(handle, pack.code(), provisionalProduct, from, ORDERS_AT_ONCE));
            if (some.isEmpty()) {
                return new Progress(orderCount, lineCount, !left);
            }
            for (String orderId : some) {
                if (clock.instant().isAfter(end)) {
                    return new Progress(orderCount, lineCount, false);
                }
                int lines = database.inTransaction(
                        handle -> matchOrder(handle, orderId, pack, provisionalProduct, submission));
                orderCount += lines > 0 ? 1 : 0;
                lineCount += Math.max(0, lines);
                left |= lines < 0;
            }
            after = some.getLast();
        }
    }

    /** Gives the number of lines matched, or -1 where the order cannot be amended yet. */
    private int matchOrder(Handle handle, String orderId, Pack pack, String provisionalProduct, String submission) {
        return switch (orders.open(handle, orderId, null, null)) {
            case Opening.Closed closed -> -1;
            case Opening.Open open -> {
                List<LineVersions.Newest> lines = open.lines().values().stream()
                        .filter(newest -> !newest.cancelled()
                                && newest.line().packCode().equals(pack.code())
                                && newest.line().productCode().equals(provisionalProduct))
                        .toList();
                if (!lines.isEmpty()) {
                    Instant now = clock.instant();
                    orders.append(handle, open, open.order().orderDate(), now, matched(lines, pack, submission, now));
                }
                yield lines.size();
            }
        };
    }

    private List<AcceptedLine> matched(List<LineVersions.Newest> lines, Pack pack, String submission, Instant now) {
        List<Judgement> judgements = judging.judge(lines.stream()
                .map(newest -> newest.line().successorToJudge(pack.productCode(), true))
                .toList());
        List<AcceptedLine> matched = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            AcceptedLine before = lines.get(i).line();
            matched.add(before.succeeded(
                    new AcceptedLine.Succession(now, submission, before.historic(), AmendmentReasons.MATCHED, false),
                    lines.get(i).leafHash(),
                    pack.productCode(),
                    pack.productName(),
                    judgements.get(i)));
        }
        return matched;
    }
}
