package org.sunshine.board.view;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as a reader of one language writes them. */
public final class Days {
    private final boolean chinese;
    private final Locale locale;

    public Days(Locale locale) {
        this.locale = locale;
        this.chinese = locale.getLanguage().equals("zh");
    }

    /** {@code Monday 23 November 2026}. */
    public String title(LocalDate day) {
        return format(chinese ? "y年M月d日 EEEE" : "EEEE d MMMM y", day);
    }

    /** {@code Sunday 22}. */
    public String step(LocalDate day) {
        return format(chinese ? "M月d日 EEE" : "EEEE d", day);
    }

    /** {@code 23 November 2026}. */
    public String full(LocalDate day) {
        return format(chinese ? "y年M月d日" : "d MMMM y", day);
    }

    /** {@code 23 Nov 2026}. */
    public String medium(LocalDate day) {
        return format(chinese ? "y年M月d日" : "d MMM y", day);
    }

    /** {@code 23 Nov}. */
    public String brief(LocalDate day) {
        return format(chinese ? "M月d日" : "d MMM", day);
    }

    /** {@code 14:03}. */
    public String time(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(time);
    }

    /** {@code 14:03:27}. */
    public String clock(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", locale).format(time);
    }

    private String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
