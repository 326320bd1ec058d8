package org.sunshine.board.view;

/** An address and the words that lead to it. */
public record Link(String address, String words) {}
