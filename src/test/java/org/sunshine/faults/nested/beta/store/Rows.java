package org.sunshine.faults.nested.beta.store;

/** Closed to other features. */
public class Rows {}
