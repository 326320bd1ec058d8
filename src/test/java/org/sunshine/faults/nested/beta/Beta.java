package org.sunshine.faults.nested.beta;

/** Another feature's interface. */
public class Beta {}
