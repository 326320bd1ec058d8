package org.sunshine.faults.cycle.beta;

import org.sunshine.faults.cycle.alpha.Alpha;

/** Needs alpha. */
public class Beta {
    Alpha alpha;
}
