package org.sunshine.faults.unlisted.alpha;

import org.sunshine.faults.unlisted.beta.Beta;

/** Uses a feature that is not on its list. */
public class UsesBeta {
    Beta[] beta;
}
