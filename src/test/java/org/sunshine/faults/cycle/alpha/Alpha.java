package org.sunshine.faults.cycle.alpha;

import org.sunshine.faults.cycle.beta.Beta;

/** Needs beta. */
public class Alpha {
    Beta beta;
}
