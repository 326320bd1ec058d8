package org.sunshine.platform;

/**
 * What an uploaded file may hold at most.
 *
 * @param bytes of the whole file
 * @param rows below the header
 * @param columns of one row
 * @param cell characters of one cell
 */
public record CsvLimits(long bytes, int rows, int columns, int cell) {}
