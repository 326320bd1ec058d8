package org.sunshine.board.view;

import java.util.List;

/** Why a list is empty, and the next steps. */
public record Empty(String words, List<Link> steps) {}
