package org.sunshine.pricing.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.sunshine.kernel.Decimals;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.Evidence;
import org.sunshine.pricing.statistics.OwnPurchase;

/** The same purchase in another order of the same days, by a hospital that does not usually repeat itself so. */
final class DuplicateLineRule implements Rule {
    @Override
    public String code() {
        return "DUPLICATE_LINE";
    }

    @Override
    public Optional<Fired> check(MeasuredLine line) {
        Constants.DuplicateLine constants = line.constants().duplicateLine().orElse(null);
        List<OwnPurchase> own = line.surroundings().own();
        if (constants == null || own.isEmpty() || !line.priced()) {
            return Optional.empty();
        }
        BigDecimal total = line.line()
                .packPrice()
                .multiply(line.line().packs())
                .setScale(Decimals.MONEY_SCALE, RoundingMode.HALF_EVEN);
        if (total.compareTo(constants.least()) < 0) {
            return Optional.empty();
        }
        OwnPurchase first = first(line.line(), own, constants.days());
        if (first == null) {
            return Optional.empty();
        }
        List<OwnPurchase> earlier = earlier(line.line(), own, constants);
        int repeats = repeats(earlier, constants);
        if (earlier.size() < constants.history() || repeats >= constants.habitRepeats()) {
            return Optional.empty();
        }
        var thresholds = new TreeMap<String, BigDecimal>();
        thresholds.put("days", BigDecimal.valueOf(constants.days()));
        thresholds.put("habitRepeats", BigDecimal.valueOf(constants.habitRepeats()));
        thresholds.put("history", BigDecimal.valueOf(constants.history()));
        thresholds.put("least", constants.least());
        return Optional.of(new Fired(
                total.compareTo(constants.mediumTotal()) >= 0 ? "medium" : "low",
                "to_check",
                thresholds,
                new Evidence.Twin(
                        first.lineId(),
                        first.version(),
                        first.orderNumber(),
                        first.orderDate(),
                        total,
                        repeats,
                        earlier.size())));
    }

    /** The newest purchase that this line repeats, or null. */
    private static OwnPurchase first(LineToJudge line, List<OwnPurchase> own, int days) {
        LocalDate from = line.orderDate().minusDays(days);
        for (OwnPurchase other : own.reversed()) {
            if (other.orderDate().isBefore(from)) {
                return null;
            }
            if (isSamePurchase(line, other) && isAnotherOrder(line, other)) {
                return other;
            }
        }
        return null;
    }

    private static boolean isSamePurchase(LineToJudge line, OwnPurchase other) {
        return !other.lineId().equals(line.lineId())
                && other.supplier().equals(line.supplier())
                && other.pack().equals(line.pack())
                && other.packs().compareTo(line.packs()) == 0
                && other.packPrice().compareTo(line.packPrice()) == 0;
    }

    /** Where a file does not say the order, two lines of one day may be of one. */
    private static boolean isAnotherOrder(LineToJudge line, OwnPurchase other) {
        if (line.orderNumber() == null || other.orderNumber() == null) {
            return !other.orderDate().equals(line.orderDate());
        }
        return !other.orderNumber().equals(line.orderNumber());
    }

    /** This hospital's purchases from the supplier before the days in which a repeat would be one. */
    private static List<OwnPurchase> earlier(
            LineToJudge line, List<OwnPurchase> own, Constants.DuplicateLine constants) {
        LocalDate before = line.orderDate().minusDays(constants.days());
        return own.stream()
                .filter(purchase -> purchase.orderDate().isBefore(before))
                .filter(purchase -> purchase.supplier().equals(line.supplier()))
                .filter(purchase -> !purchase.isPartOfOrderOf(line))
                .toList();
    }

    /**
     * How often this hospital has repeated itself before: purchases that share supplier, pack and quantity, in days as
     * near to each other, at any price. Such are standing orders and split deliveries.
     */
    private static int repeats(List<OwnPurchase> earlier, Constants.DuplicateLine constants) {
        int repeats = 0;
        for (int i = 1; i < earlier.size(); i++) {
            if (repeatsAnEarlier(earlier, i, constants.days())) {
                repeats++;
            }
        }
        return repeats;
    }

    private static boolean repeatsAnEarlier(List<OwnPurchase> earlier, int at, int days) {
        OwnPurchase one = earlier.get(at);
        for (int i = at - 1; i >= 0; i--) {
            OwnPurchase other = earlier.get(i);
            if (ChronoUnit.DAYS.between(other.orderDate(), one.orderDate()) > days) {
                return false;
            }
            if (other.pack().equals(one.pack()) && other.packs().compareTo(one.packs()) == 0) {
                return true;
            }
        }
        return false;
    }
}
