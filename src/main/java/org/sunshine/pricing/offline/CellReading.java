package org.sunshine.pricing.offline;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.sunshine.platform.CsvRow;

/**
 * Reads the cells of one file, notes what is wrong with them, and keeps each text, number and date once, since files
 * repeat them by the thousand.
 */
final class CellReading {
    private static final int DIGITS = 40;
    private static final int NUMBERS_KEPT = 200_000;

    private final FileErrors errors;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private String last;

    CellReading(FileErrors errors) {
        this.errors = errors;
    }

    /** Null where the cell is empty. */
    String optional(CsvRow row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        String kept = texts.putIfAbsent(text, text);
        return kept == null ? text : kept;
    }

    /** The same for a text that repeats in rows that follow each other and seldom elsewhere. */
    String optionalInARow(CsvRow row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.equals(last)) {
            last = text;
        }
        return last;
    }

    /** Empty where the cell is. */
    String any(CsvRow row, String column) {
        String text = optional(row, column);
        return text == null ? "" : text;
    }

    String required(CsvRow row, String column) {
        String text = optional(row, column);
        if (text == null) {
            errors.add(row.number(), column, "The cell is empty.");
        }
        return text;
    }

    /** A date of four-digit year, month and day. */
    LocalDate date(CsvRow row, String column) {
        String text = row.cell(column);
        LocalDate known = dates.get(text);
        if (known != null) {
            return known;
        }
        if (text.length() == 10) {
            try {
                LocalDate date = LocalDate.parse(text);
                dates.put(text, date);
                return date;
            } catch (DateTimeException e) {
                // Told below, together with what has not even the form.
            }
        }
        errors.add(row.number(), column, "%s is no date such as 2026-11-23.".formatted(quoted(text)));
        return null;
    }

    /** A moment such as 2026-11-23T09:30:00.000Z; null where there is none, and then it is told. */
    Instant time(CsvRow row, String column) {
        String text = row.cell(column);
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            errors.add(
                    row.number(), column, "%s is no moment such as 2026-11-23T09:30:00.000Z.".formatted(quoted(text)));
            return null;
        }
    }

    /** A plain decimal above zero. */
    BigDecimal positive(CsvRow row, String column) {
        BigDecimal number = decimal(row, column);
        if (number != null && number.signum() <= 0) {
            errors.add(row.number(), column, "%s is not above zero.".formatted(row.cell(column)));
            return null;
        }
        return number;
    }

    /** A plain decimal, zero or more. */
    BigDecimal zeroOrMore(CsvRow row, String column) {
        BigDecimal number = decimal(row, column);
        if (number != null && number.signum() < 0) {
            errors.add(row.number(), column, "%s is below zero.".formatted(row.cell(column)));
            return null;
        }
        return number;
    }

    /** A whole number from {@code least} on, or {@code otherwise} where the cell is empty. */
    long whole(CsvRow row, String column, long least, long otherwise) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with what is too small.
        }
        errors.add(row.number(), column, "%s is no whole number from %d on.".formatted(quoted(text), least));
        return otherwise;
    }

    private BigDecimal decimal(CsvRow row, String column) {
        String text = row.cell(column);
        BigDecimal known = numbers.get(text);
        if (known != null) {
            return known;
        }
        if (!isDecimal(text)) {
            errors.add(
                    row.number(),
                    column,
                    "%s is no number such as 1234.50, of at most %d digits.".formatted(quoted(text), DIGITS));
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        if (numbers.size() < NUMBERS_KEPT) {
            numbers.put(text, number);
        }
        return number;
    }

    private static boolean isDecimal(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int digits = 0;
        int points = 0;
        for (int i = start; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '.' && i > start && i < text.length() - 1) {
                points++;
            } else if (next >= '0' && next <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && digits <= DIGITS && points <= 1;
    }

    private static String quoted(String text) {
        return text.length() > DIGITS ? "\"" + text.substring(0, DIGITS) + "…\"" : "\"" + text + "\"";
    }
}
