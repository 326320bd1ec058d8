package org.sunshine.pricing.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;
import org.sunshine.pricing.Constants;

/**
 * A price that cannot be one: zero without being free goods, or a placeholder of a cent where comparable packs cost
 * fifty times that.
 */
final class DataErrorRule implements Rule {
    @Override
    public String code() {
        return "DATA_ERROR";
    }

    @Override
    public Optional<Fired> check(MeasuredLine line) {
        if (isFreeGoods(line) || !isImpossible(line)) {
            return Optional.empty();
        }
        Constants.DataError constants = line.constants().dataError();
        var thresholds = new TreeMap<String, BigDecimal>();
        thresholds.put("placeholder", constants.placeholder());
        thresholds.put("peersTimes", constants.peersTimes());
        return Optional.of(new Fired("medium", "certain", thresholds, null));
    }

    /** A gift is filed at zero with its reason. */
    static boolean isFreeGoods(MeasuredLine line) {
        return !line.priced() && "FREE_GOODS".equals(line.line().reasonCode());
    }

    private static boolean isImpossible(MeasuredLine line) {
        if (!line.priced()) {
            return true;
        }
        Constants.DataError constants = line.constants().dataError();
        if (line.line().packPrice().compareTo(constants.placeholder()) > 0 || line.reference() == null) {
            return false;
        }
        BigDecimal peersPack = line.reference().median().multiply(line.line().packSize());
        return peersPack.compareTo(line.line().packPrice().multiply(constants.peersTimes())) >= 0;
    }
}
