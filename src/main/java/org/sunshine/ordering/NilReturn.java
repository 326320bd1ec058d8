package org.sunshine.ordering;

import java.time.LocalDate;

/** A hospital's word that it bought nothing on a day: the note of a {@code nil} leaf. */
public record NilReturn(String hospitalCode, LocalDate day) {}
