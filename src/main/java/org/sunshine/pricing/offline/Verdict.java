package org.sunshine.pricing.offline;

import java.math.BigDecimal;
import org.sunshine.ordering.Judgement;

/**
 * What was found about one line.
 *
 * @param z distance from the expected price in spreads, or null where nothing is comparable
 * @param failure of the engine, with which the line is not judged, or null
 */
record Verdict(FileLine line, Judgement judgement, BigDecimal z, RuntimeException failure) {}
