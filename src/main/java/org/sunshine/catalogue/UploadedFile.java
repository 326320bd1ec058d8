package org.sunshine.catalogue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sunshine.kernel.Codes;
import org.sunshine.kernel.Names;
import org.sunshine.platform.CsvColumns;
import org.sunshine.platform.CsvFault;
import org.sunshine.platform.CsvLimits;
import org.sunshine.platform.CsvRow;
import org.sunshine.platform.CsvTable;
import org.sunshine.platform.Problem;

/** The rows of an administrator's file and every error in them. */
final class UploadedFile {
    private static final CsvLimits LIMITS = new CsvLimits(50L << 20, 200_000, 100, 10_000);
    private static final int MOST_ERRORS = 1000;

    private final List<Problem.Detail> errors = new ArrayList<>();
    private final Map<String, Integer> rowOfCode = new HashMap<>();
    private boolean overTheLimits;

    /** Something read from a row. */
    record Read<R>(int row, R content) {}

    /** Reads every row; one whose content is empty has told its errors. */
    <R> List<Read<R>> read(
            InputStream bytes, String charset, CsvColumns columns, BiFunction<CsvRow, RowFaults, Optional<R>> content) {
        List<Read<R>> rows = new ArrayList<>();
        switch (CsvTable.open(bytes, charset, LIMITS, columns)) {
            case CsvFault fault -> add(fault);
            case CsvTable table -> {
                while (table.hasNext() && errors.size() < MOST_ERRORS) {
                    switch (table.next()) {
                        case CsvFault fault -> add(fault);
                        case CsvRow row ->
                            content.apply(row, new RowFaults(row.number()))
                                    .ifPresent(read -> rows.add(new Read<>(row.number(), read)));
                    }
                }
            }
        }
        return rows;
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    LoadOutcome.Refused refused() {
        return new LoadOutcome.Refused(
                errors.stream()
                        .sorted(Comparator.comparing(Problem.Detail::row))
                        .limit(MOST_ERRORS)
                        .toList(),
                overTheLimits);
    }

    RowFaults faultsOf(int row) {
        return new RowFaults(row);
    }

    private void add(CsvFault fault) {
        overTheLimits |= fault.isOverTheLimits();
        errors.add(fault.detail());
    }

    /** The errors of one row, and readers of its cells that tell them. */
    final class RowFaults implements Faults {
        private final int row;

        private RowFaults(int row) {
            this.row = row;
        }

        @Override
        public void add(String field, String code, String message) {
            int deeper = field.indexOf('/');
            errors.add(Problem.Detail.atRow(row, deeper < 0 ? field : field.substring(0, deeper), code, message));
        }

        /** The code that names the row; no two rows may have the same. */
        Optional<String> key(CsvRow cells, String column) {
            Optional<String> code = code(cells, column);
            Integer first = code.map(known -> rowOfCode.putIfAbsent(known, row)).orElse(null);
            if (first != null) {
                add(column, "DUPLICATE_CODE", "Row %d already has this code.".formatted(first));
                return Optional.empty();
            }
            return code;
        }

        Optional<String> code(CsvRow cells, String column) {
            String code = cells.cell(column);
            if (code.isEmpty()) {
                add(column, "MISSING", "A code is needed.");
                return Optional.empty();
            }
            boolean ofDescribedPack = code.startsWith("X-") && Codes.isCode(code.substring(2));
            if (!Codes.isCode(code) && !ofDescribedPack) {
                add(column, "NOT_A_CODE", "A letter or digit, then up to 39 letters, digits, dots, _ or -.");
                return Optional.empty();
            }
            return Optional.of(code);
        }

        Optional<String> name(CsvRow cells, String column, int longest) {
            String text = cells.text(column);
            if (text.isEmpty()) {
                add(column, "MISSING", "A name is needed.");
                return Optional.empty();
            }
            return checked(column, text, longest);
        }

        /** Like {@link #name}, but an empty cell is an empty name. */
        Optional<String> nameOrNothing(CsvRow cells, String column, int longest) {
            String text = cells.text(column);
            return text.isEmpty() ? Optional.of("") : checked(column, text, longest);
        }

        Optional<Boolean> active(CsvRow cells) {
            String cell = cells.cell("active").toLowerCase(Locale.ROOT);
            return switch (cell) {
                case "", "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> {
                    add("active", "NOT_TRUE_OR_FALSE", "true or false.");
                    yield Optional.empty();
                }
            };
        }

        Optional<String> checked(String field, String text, int longest) {
            Optional<String> name = Names.normalised(text);
            if (name.isEmpty()) {
                add(field, "NOT_A_NAME", "The name contains a character that no name has.");
            } else if (name.get().length() > longest) {
                add(field, "TOO_LONG", "At most %d characters.".formatted(longest));
                return Optional.empty();
            }
            return name;
        }
    }
}
