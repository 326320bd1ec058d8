package org.sunshine.pricing.offline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Finds lines that say the same of what should be their own. Costs eight bytes a line where there are none. */
final class Twins {
    private Twins() {}

    /**
     * @param number equal where the names are, and seldom otherwise
     * @param found called with every line whose name an earlier line has, and with the first of these
     */
    static void find(
            List<FileLine> lines,
            ToLongFunction<FileLine> number,
            Function<FileLine, Object> name,
            BiConsumer<FileLine, FileLine> found) {
        long[] numbers = lines.stream().mapToLong(number).toArray();
        Arrays.sort(numbers);
        Set<Long> suspect = new HashSet<>();
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] == numbers[i - 1]) {
                suspect.add(numbers[i]);
            }
        }
        if (suspect.isEmpty()) {
            return;
        }
        Map<Object, FileLine> firsts = new HashMap<>();
        for (FileLine line : lines) {
            if (suspect.contains(number.applyAsLong(line))) {
                FileLine first = firsts.putIfAbsent(name.apply(line), line);
                if (first != null) {
                    found.accept(line, first);
                }
            }
        }
    }
}
