package org.sunshine.faults.misspelt.alpha;

/** Uses nobody. */
public class Alpha {}
