package org.sunshine.faults.nested.alpha;

import org.sunshine.faults.nested.beta.Beta;
import org.sunshine.faults.nested.beta.store.Rows;

/** Reaches past the interface of a feature that it may use. */
public class UsesStore {
    Beta allowed;

    Object rows() {
        return new Rows();
    }
}
