package org.sunshine.board.view;

import java.time.LocalDate;
import java.time.LocalTime;
import org.sunshine.kernel.Figures;
import org.sunshine.published.DayTotals;

/** The sums of a day, each with the address of the lines behind it. */
public record Tally(
        boolean today,
        String cutOff,
        String spend,
        String currency,
        String orders,
        String lines,
        String hospitalsFiled,
        String hospitals,
        String flagged,
        String linesAddress,
        String flaggedAddress) {

    /** @param today in the programme's zone: a day that is still open says so */
    public static Tally of(DayTotals totals, LocalDate today, LocalTime cutOff) {
        String lines = "/lines?day=" + totals.day();
        return new Tally(
                totals.day().equals(today),
                cutOff.toString(),
                Figures.money(totals.spend()),
                totals.currency(),
                Figures.count(totals.orders()),
                Figures.count(totals.lines()),
                Figures.count(totals.hospitalsFiled()),
                Figures.count(totals.hospitals()),
                Figures.count(totals.flagged()),
                lines,
                lines + "&flag=any");
    }
}
