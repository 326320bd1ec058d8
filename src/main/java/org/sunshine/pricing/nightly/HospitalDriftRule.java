package org.sunshine.pricing.nightly;

import java.util.List;
import org.sunshine.pricing.Constants;

record HospitalDriftRule(Constants.HospitalDrift constants) implements EntityRule {
    @Override
    public String code() {
        return "HOSPITAL_DRIFT";
    }

    @Override
    public List<EntityFinding> find(Periods periods, boolean all) {
        return List.of();
    }
}
