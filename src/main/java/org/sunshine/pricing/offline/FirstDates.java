package org.sunshine.pricing.offline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Since when a supplier, or anything at all, was known: the earliest order date that a line could see. */
final class FirstDates {
    /** What stands in the ledger from a position on, until the next step. */
    private record Step(long position, LocalDate first) {}

    private static final String ANYBODY = "";

    /** Per supplier, by position, the steps at which the earliest order date fell. */
    private final Map<String, List<Step>> steps = new HashMap<>();
    /** Per supplier, by order date, the earliest of the lines met so far. */
    private final Map<String, LocalDate> met = new HashMap<>();
    /** The earliest of all of them. */
    private LocalDate first;

    private final Map<Brought, LocalDate> metInImport = new HashMap<>();

    private record Brought(String importId, String supplier) {}

    /** @param exact where positions bound what was known; else order dates do */
    FirstDates(List<FileLine> lines, boolean exact) {
        if (exact) {
            lines.stream().sorted(Comparator.comparingLong(FileLine::position)).forEach(line -> {
                step(line.supplier(), line);
                step(ANYBODY, line);
            });
        }
    }

    LocalDate supplierSince(FileLine line, Sight sight) {
        return since(line.supplier(), line, sight);
    }

    LocalDate knownSince(FileLine line, Sight sight) {
        return since(ANYBODY, line, sight);
    }

    /** To be told of every line in the order of judging. */
    void meet(FileLine line, Sight sight) {
        if (sight.refPosition() == Sight.EVERYTHING) {
            met.putIfAbsent(line.supplier(), line.orderDate());
            if (first == null) {
                first = line.orderDate();
            }
        } else if (sight.brought() != null) {
            metInImport.putIfAbsent(new Brought(line.importId(), line.supplier()), line.orderDate());
            metInImport.putIfAbsent(new Brought(line.importId(), ANYBODY), line.orderDate());
        }
    }

    private LocalDate since(String supplier, FileLine line, Sight sight) {
        if (sight.refPosition() == Sight.EVERYTHING) {
            return before(supplier.equals(ANYBODY) ? first : met.get(supplier), line);
        }
        LocalDate published = at(steps.getOrDefault(supplier, List.of()), sight.refPosition());
        LocalDate brought =
                sight.brought() == null ? null : before(metInImport.get(new Brought(line.importId(), supplier)), line);
        return published == null || brought != null && brought.isBefore(published) ? brought : published;
    }

    private void step(String supplier, FileLine line) {
        List<Step> of = steps.computeIfAbsent(supplier, any -> new ArrayList<>(2));
        if (of.isEmpty() || line.orderDate().isBefore(of.getLast().first())) {
            of.add(new Step(line.position(), line.orderDate()));
        }
    }

    private static LocalDate at(List<Step> steps, long size) {
        LocalDate first = null;
        for (Step step : steps) {
            if (step.position() >= size) {
                break;
            }
            first = step.first();
        }
        return first;
    }

    private static LocalDate before(LocalDate first, FileLine line) {
        return first != null && first.isBefore(line.orderDate()) ? first : null;
    }
}
