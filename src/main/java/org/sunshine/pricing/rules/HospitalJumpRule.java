package org.sunshine.pricing.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.sunshine.kernel.Decimals;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.Evidence;
import org.sunshine.pricing.statistics.LogPrice;
import org.sunshine.pricing.statistics.OwnPurchase;
import org.sunshine.pricing.statistics.Spread;

/**
 * A sudden rise against this hospital's own last price, less what the market did meanwhile. The hospital's usual price
 * must be exceeded as well, and the market's: the return to normal after a cheap purchase, or a mistyped one, is no rise.
 */
final class HospitalJumpRule implements Rule {
    @Override
    public String code() {
        return "HOSPITAL_JUMP";
    }

    @Override
    public Optional<Fired> check(MeasuredLine line) {
        Constants.HospitalJump constants = line.constants().hospitalJump().orElse(null);
        if (constants == null || !line.priced()) {
            return Optional.empty();
        }
        List<OwnPurchase> own = line.ownBefore();
        if (own.size() < constants.lines()) {
            return Optional.empty();
        }
        long least = MeasuredLine.log(constants.ratio());
        OwnPurchase last = own.getLast();
        long lastLog = log(last);
        if (line.log() - lastLog < least) {
            return Optional.empty();
        }
        long[] logs = own.stream().mapToLong(HospitalJumpRule::log).sorted().toArray();
        long usual = LogPrice.middle(logs);
        if (line.log() - usual < least) {
            return Optional.empty();
        }
        OptionalLong then =
                line.known().marketLog(line.line(), last.orderDate(), constants.marketDays(), constants.marketLines());
        OptionalLong now = line.known()
                .marketLog(line.line(), line.line().orderDate(), constants.marketDays(), constants.marketLines());
        if (then.isEmpty() || now.isEmpty() || line.log() <= now.getAsLong()) {
            return Optional.empty();
        }
        return rise(line, constants, last, logs, usual, then.getAsLong(), now.getAsLong());
    }

    private static Optional<Fired> rise(
            MeasuredLine line,
            Constants.HospitalJump constants,
            OwnPurchase last,
            long[] logs,
            long usual,
            long then,
            long now) {
        long movement = now - then;
        // A market that fell makes no rise of a price that stayed.
        long from = Math.max(log(last), usual) + Math.max(0, movement);
        long distance = line.log() - from;
        long spread = Spread.scale(
                logs.length,
                Spread.observed(Spread.deviation(logs, usual), line.constants().spread()),
                line.line().packPrice(),
                line.constants().spread());
        long spreads = Spread.spreads(distance, spread);
        BigDecimal excess = line.excessOver(LogPrice.price(from));
        if (distance < MeasuredLine.log(constants.ratio())
                || spreads < LogPrice.micros(constants.spreads())
                || excess.compareTo(constants.excess()) < 0) {
            return Optional.empty();
        }
        var thresholds = new TreeMap<String, BigDecimal>();
        thresholds.put("ratio", constants.ratio());
        thresholds.put("spreads", constants.spreads());
        thresholds.put("excess", constants.excess());
        return Optional.of(new Fired(
                line.severity(distance, excess),
                "to_check",
                thresholds,
                new Evidence.Rise(
                        last.lineId(),
                        last.version(),
                        last.orderNumber(),
                        last.orderDate(),
                        Decimals.unitPrice(last.packPrice(), last.packSize()),
                        logs.length,
                        LogPrice.price(usual),
                        LogPrice.price(then),
                        LogPrice.price(now),
                        LogPrice.decimal(movement),
                        LogPrice.decimal(distance),
                        LogPrice.decimal(spread),
                        LogPrice.decimal(spreads),
                        excess)));
    }

    private static long log(OwnPurchase purchase) {
        return LogPrice.of(purchase.packPrice(), purchase.packSize());
    }
}
