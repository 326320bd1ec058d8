package org.sunshine.faults.nameless.beta;

/** Of a package that is no feature. */
public class Beta {}
