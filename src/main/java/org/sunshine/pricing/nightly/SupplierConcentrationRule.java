package org.sunshine.pricing.nightly;

import java.util.List;
import org.sunshine.pricing.Constants;

record SupplierConcentrationRule(Constants.SupplierConcentration constants) implements EntityRule {
    @Override
    public String code() {
        return "SUPPLIER_CONCENTRATION";
    }

    @Override
    public List<EntityFinding> find(Periods periods, boolean all) {
        return List.of();
    }
}
