package org.sunshine.catalogue;

/**
 * Who buys.
 *
 * @param tier of the hospital in the programme's own words, or empty
 * @param active false once retired: it files no more
 */
public record Hospital(String code, String name, String tier, String district, boolean active) {}
