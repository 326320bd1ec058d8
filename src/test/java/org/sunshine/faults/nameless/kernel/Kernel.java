package org.sunshine.faults.nameless.kernel;

/** The kernel need not say its name. */
public class Kernel {}
