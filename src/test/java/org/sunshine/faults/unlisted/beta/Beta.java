package org.sunshine.faults.unlisted.beta;

/** Another feature's interface. */
public class Beta {}
