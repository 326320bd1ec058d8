package org.sunshine.platform;

/** The result of opening an uploaded file: the table, or why there is none. */
public sealed interface CsvOpening permits CsvTable, CsvFault {}
