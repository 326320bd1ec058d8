package org.sunshine.catalogue;

/**
 * Who sells to hospitals.
 *
 * @param active false once retired
 * @param provisional named by an order, not by the programme
 */
public record Supplier(String code, String name, boolean active, boolean provisional) {}
