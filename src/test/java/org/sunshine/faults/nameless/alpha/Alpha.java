package org.sunshine.faults.nameless.alpha;

/** Of a feature with a wrong name. */
public class Alpha {}
