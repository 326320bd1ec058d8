package org.sunshine.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ceilings of some loads, and which of them is in force for a line. Pure, for the portal and for files alike. */
public final class CeilingList {
    private final Map<String, List<Ceiling>> ofPack = new HashMap<>();
    private final Map<String, List<Ceiling>> ofProduct = new HashMap<>();

    /** @param ceilings in any order; of two of one key known from the same moment the later in the list stands */
    public CeilingList(List<Ceiling> ceilings) {
        ceilings.stream().sorted(Comparator.comparing(Ceiling::knownFrom)).forEach(ceiling -> {
            boolean isOfPack = ceiling.packCode() != null;
            (isOfPack ? ofPack : ofProduct)
                    .computeIfAbsent(isOfPack ? ceiling.packCode() : ceiling.productCode(), any -> new ArrayList<>())
                    .add(ceiling);
        });
    }

    /**
     * The ceiling of a line: its pack's, or else its product's.
     *
     * @param day order date
     * @param acceptedAt when the line was accepted: ceilings that were loaded later are not known
     */
    public Optional<Ceiling> inForce(String pack, String product, LocalDate day, Instant acceptedAt) {
        Optional<Ceiling> own = on(ofPack.getOrDefault(pack, List.of()), day, acceptedAt);
        return own.isPresent() ? own : on(ofProduct.getOrDefault(product, List.of()), day, acceptedAt);
    }

    /** Every pack's and product's own ceiling that is in force; what a pack's own goes before is among them. */
    public List<Ceiling> allInForce(LocalDate day, Instant at) {
        return Stream.concat(ofProduct.values().stream(), ofPack.values().stream())
                .map(ceilings -> on(ceilings, day, at))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Ceiling::packCode, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** Of each first day the newest row known; periods of those do not overlap. */
    private static Optional<Ceiling> on(List<Ceiling> oldestFirst, LocalDate day, Instant acceptedAt) {
        Map<LocalDate, Ceiling> newest = new HashMap<>();
        for (Ceiling ceiling : oldestFirst) {
            if (!ceiling.knownFrom().isAfter(acceptedAt)) {
                newest.put(ceiling.from(), ceiling);
            }
        }
        return newest.values().stream().filter(ceiling -> ceiling.isOn(day)).max(Comparator.comparing(Ceiling::from));
    }
}
