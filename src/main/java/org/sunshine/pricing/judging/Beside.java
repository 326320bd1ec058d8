package org.sunshine.pricing.judging;

import java.util.Collections;
import java.util.List;
import org.sunshine.ordering.Acceptance;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.pricing.statistics.Surroundings;

/** Looks up what rules ask beside the closed reference, for all lines of an order at once. */
@FunctionalInterface
public interface Beside {
    /** Finds nothing: for a history that is judged by itself. */
    Beside NOTHING = (acceptance, lines, refPosition) -> Collections.nCopies(lines.size(), Surroundings.NONE);

    /**
     * @param acceptance in which the lines are being accepted
     * @param lines of one hospital and one order date
     * @param refPosition ledger size that bounds what was known of suppliers
     * @return one for each line
     */
    List<Surroundings> of(Acceptance acceptance, List<LineToJudge> lines, long refPosition);
}
