package org.sunshine.published;

import java.util.Set;

/** What a free text resolved to: codes of each register whose entry matches it. */
public record CodesFound(Set<String> products, Set<String> packs, Set<String> suppliers, Set<String> hospitals) {}
