package org.sunshine.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Rows by code, read once per generation of the catalogue. A code that is not found is looked for again each time: it
 * may be added any moment without a new generation.
 */
final class Remembered<T> {
    private final LongSupplier generation;
    private final Function<Collection<String>, Map<String, T>> read;
    private volatile Memory<T> memory = new Memory<>(-1, new ConcurrentHashMap<>());

    /** Rows that were read after their generation had been seen; late readers of an older one fill only that. */
    private record Memory<T>(long generation, Map<String, T> rows) {}

    Remembered(LongSupplier generation, Function<Collection<String>, Map<String, T>> read) {
        this.generation = generation;
        this.read = read;
    }

    Map<String, T> find(Collection<String> codes) {
        Map<String, T> remembered = rows();
        Map<String, T> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String code : codes) {
            T row = code == null ? null : remembered.get(code);
            if (row != null) {
                found.put(code, row);
            } else if (code != null) {
                missing.add(code);
            }
        }
        if (!missing.isEmpty()) {
            Map<String, T> rows = read.apply(missing);
            remembered.putAll(rows);
            found.putAll(rows);
        }
        return found;
    }

    private Map<String, T> rows() {
        long now = generation.getAsLong();
        Memory<T> current = memory;
        if (current.generation != now) {
            current = new Memory<>(now, new ConcurrentHashMap<>());
            memory = current;
        }
        return current.rows;
    }
}
