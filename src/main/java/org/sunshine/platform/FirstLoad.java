package org.sunshine.platform;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether a first load is under way, and whether the data is the sample. While it loads, the portal serves but is not
 * ready, and no day is closed: a close would freeze the references of half a history.
 */
@ApplicationScoped
public class FirstLoad {
    private volatile boolean underWay;
    private volatile boolean sample;

    /** Called by what loads, before the portal serves. */
    public void begin() {
        underWay = true;
    }

    public void end() {
        underWay = false;
    }

    public boolean underWay() {
        return underWay;
    }

    /** From now on every page, feed and export says that its data is the sample. */
    public void declareSample() {
        sample = true;
    }

    public boolean isSample() {
        return sample;
    }
}
