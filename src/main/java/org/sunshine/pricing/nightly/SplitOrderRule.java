package org.sunshine.pricing.nightly;

import java.util.List;
import org.sunshine.pricing.Constants;

record SplitOrderRule(Constants.SplitOrder constants) implements EntityRule {
    @Override
    public String code() {
        return "SPLIT_ORDER";
    }

    @Override
    public List<EntityFinding> find(Periods periods, boolean all) {
        return List.of();
    }
}
