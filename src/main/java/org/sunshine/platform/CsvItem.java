package org.sunshine.platform;

/** What comes next in a {@link CsvTable}: a row, or why it cannot be read. */
public sealed interface CsvItem permits CsvRow, CsvFault {}
