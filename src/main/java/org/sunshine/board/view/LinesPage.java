package org.sunshine.board.view;

import org.sunshine.platform.PageFrame;

/**
 * The lines of any filter, newest first.
 *
 * @param flagged the list of flags rather than of lines
 * @param older the next page, or null at the end
 * @param newest the first page, or null on it
 */
public record LinesPage(
        PageFrame frame, boolean flagged, FilterBar filters, LineTable table, Empty empty, Link older, Link newest) {}
