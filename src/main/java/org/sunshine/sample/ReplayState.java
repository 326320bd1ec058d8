package org.sunshine.sample;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far the replay has come. Written before an order is sent, with the date it is sent under: after a crash the same
 * order goes out with the same content, and the portal answers as it did before.
 *
 * @param cycle from 1; each has order numbers of its own
 * @param next index of the next order of the cycle
 * @param planned order date under which the next order is being sent, or null where it has not been sent
 * @param day the last day anything was filed on, or null
 * @param filed codes of the hospitals that filed on that day
 */
record ReplayState(int cycle, int next, LocalDate planned, LocalDate day, Set<String> filed) {
    static final ReplayState BEGINNING = new ReplayState(1, 0, null, null, Set.of());

    ReplayState {
        filed = Set.copyOf(filed);
    }

    boolean hasFiledOn(LocalDate date) {
        return date.equals(day);
    }

    ReplayState planning(LocalDate date) {
        return new ReplayState(cycle, next, date, day, filed);
    }

    /** The next order is dealt with, filed or refused. */
    ReplayState past(int ordersInCycle) {
        return next + 1 < ordersInCycle
                ? new ReplayState(cycle, next + 1, null, day, filed)
                : new ReplayState(cycle + 1, 0, null, day, filed);
    }

    ReplayState filed(String hospital, LocalDate today) {
        Set<String> hospitals = hasFiledOn(today) ? new TreeSet<>(filed) : new TreeSet<>();
        hospitals.add(hospital);
        return new ReplayState(cycle, next, planned, today, hospitals);
    }

    /** Reads the state; the beginning where there is no file. A file that makes no sense is an error that names it. */
    static ReplayState read(Path file) {
        if (!Files.exists(file)) {
            return BEGINNING;
        }
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        try {
            String hospitals = values.getProperty("filed", "");
            ReplayState state = new ReplayState(
                    Integer.parseInt(values.getProperty("cycle")),
                    Integer.parseInt(values.getProperty("next")),
                    date(values.getProperty("planned")),
                    date(values.getProperty("day")),
                    hospitals.isEmpty() ? Set.of() : Set.of(hospitals.split(" ")));
            if (state.cycle < 1 || state.next < 0) {
                throw new IllegalStateException(file + " is not the state of a replay: " + values);
            }
            return state;
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalStateException(file + " is not the state of a replay: " + values, e);
        }
    }

    /** Replaces the file in one step, so that a crash leaves the old state or the new one. */
    void write(Path file) {
        Properties values = new Properties();
        values.setProperty("cycle", Integer.toString(cycle));
        values.setProperty("next", Integer.toString(next));
        values.setProperty("planned", planned == null ? "" : planned.toString());
        values.setProperty("day", day == null ? "" : day.toString());
        values.setProperty("filed", String.join(" ", new TreeSet<>(filed)));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                values.store(out, "How far the replay of the sample has come");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private static LocalDate date(String text) {
        return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    }
}
