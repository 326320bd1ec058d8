package org.sunshine.pricing.nightly;

import java.util.List;
import org.sunshine.pricing.Constants;

record PairOverpriceRule(Constants.PairOverprice constants) implements EntityRule {
    @Override
    public String code() {
        return "PAIR_OVERPRICE";
    }

    @Override
    public List<EntityFinding> find(Periods periods, boolean all) {
        return List.of();
    }
}
