package org.sunshine.pricing.nightly;

import java.time.LocalDate;
import java.util.List;
import org.sunshine.pricing.RuleFile;

/** Lines in one order, whatever order they came in. */
record Periods(List<PeriodLine> lines, LocalDate upTo, RuleFile file) {}
