package org.sunshine.pricing.offline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The history imports among a file's imports, with the positions of what each brought. A line of a history import knows
 * its import's earlier order dates; a line of an ordinary import does not. They are told apart by {@code late_days},
 * which a history does not count: in an ordinary import of two order dates the earlier one was late.
 */
final class HistoryImports {
    private final Map<String, long[]> positions = new HashMap<>();

    HistoryImports(List<FileLine> lines) {
        Map<String, Dates> dates = new HashMap<>();
        for (FileLine line : lines) {
            if (isOfAnImport(line)) {
                dates.merge(line.importId(), Dates.of(line), Dates::and);
            }
        }
        dates.values().removeIf(each -> !each.isHistory());
        Map<String, Integer> filled = new HashMap<>();
        for (FileLine line : lines) {
            Dates history = isOfAnImport(line) ? dates.get(line.importId()) : null;
            if (history != null) {
                int at = filled.merge(line.importId(), 1, Integer::sum) - 1;
                positions.computeIfAbsent(line.importId(), any -> new long[history.lines()])[at] = line.position();
            }
        }
        positions.values().forEach(Arrays::sort);
    }

    /** What the line's history import brought, in ascending positions; null for a line that came by itself. */
    long[] broughtWith(FileLine line) {
        return isOfAnImport(line) ? positions.get(line.importId()) : null;
    }

    private static boolean isOfAnImport(FileLine line) {
        return line.importId() != null && line.version() == 1;
    }

    private record Dates(LocalDate first, LocalDate last, int lateDaysOfFirst, int lines) {
        static Dates of(FileLine line) {
            return new Dates(line.orderDate(), line.orderDate(), line.lateDays(), 1);
        }

        Dates and(Dates other) {
            return new Dates(
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last,
                    other.first.isBefore(first) ? other.lateDaysOfFirst : lateDaysOfFirst,
                    lines + other.lines);
        }

        boolean isHistory() {
            return first.isBefore(last) && lateDaysOfFirst <= 0;
        }
    }
}
