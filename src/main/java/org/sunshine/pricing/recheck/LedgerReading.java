package org.sunshine.pricing.recheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunshine.kernel.Hashes;
import org.sunshine.ledger.Ledger;
import org.sunshine.ledger.StoredEntry;
import org.sunshine.pricing.LinePositions;
import org.sunshine.pricing.Recomputed;

/**
 * Reads lines and their flags out of the ledger for one recheck, hashes every leaf that it reads, and notes those that
 * are not what was published. An altered leaf is used as it stands: what follows from it is part of the answer.
 */
public final class LedgerReading {
    private static final int AT_ONCE = 1_000;
    private static final String FLAG = "flag";

    private final Ledger ledger;
    private final List<Recomputed.Fault> faults = new ArrayList<>();
    private long leavesRead;

    public LedgerReading(Ledger ledger) {
        this.ledger = ledger;
    }

    public long leavesRead() {
        return leavesRead;
    }

    public List<Recomputed.Fault> faults() {
        return List.copyOf(faults);
    }

    /** The lines at these places, in the order given; one whose leaf cannot be read is left out and noted. */
    public List<LedgerLine> lines(List<LinePositions.At> places) {
        List<LedgerLine> lines = new ArrayList<>(places.size());
        for (int from = 0; from < places.size(); from += AT_ONCE) {
            lines.addAll(some(places.subList(from, Math.min(places.size(), from + AT_ONCE))));
        }
        return lines;
    }

    private List<LedgerLine> some(List<LinePositions.At> places) {
        Map<Long, StoredEntry> found =
                read(places.stream().map(LinePositions.At::position).toList());
        Map<Long, List<Map<String, String>>> flags = flagsAfter(found);
        List<LedgerLine> lines = new ArrayList<>(places.size());
        for (LinePositions.At place : places) {
            StoredEntry entry = found.get(place.position());
            if (entry == null) {
                faults.add(new Recomputed.Fault("leaf " + place.position(), place.leafHash(), null));
            } else {
                if (entry.intact() && !entry.hash().equals(place.leafHash())) {
                    faults.add(new Recomputed.Fault("leaf " + place.position(), place.leafHash(), entry.hash()));
                }
                line(entry, flags).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private static Optional<LedgerLine> line(StoredEntry entry, Map<Long, List<Map<String, String>>> flags) {
        try {
            LedgerLine line = new LedgerLine(entry, entry.fields(), flags.getOrDefault(entry.position(), List.of()));
            line.toJudge();
            return Optional.of(line);
        } catch (RuntimeException e) {
            return Optional.empty(); // Noted when it was read: such bytes are not the ones that were hashed.
        }
    }

    /** An order's entries are its lines, each followed by the flags about it. */
    private Map<Long, List<Map<String, String>>> flagsAfter(Map<Long, StoredEntry> lines) {
        Map<Long, List<Map<String, String>>> flags = new HashMap<>();
        Map<Long, Long> lineBefore = new LinkedHashMap<>();
        lines.keySet().forEach(position -> lineBefore.put(position + 1, position));
        while (!lineBefore.isEmpty()) {
            Map<Long, Long> further = new LinkedHashMap<>();
            for (StoredEntry entry : flagEntries(lineBefore)) {
                long line = lineBefore.get(entry.position());
                Map<String, String> flag = fields(entry);
                if (!lines.get(line).hash().equals(flag.get("leafHash"))) {
                    continue; // Of a supplier or a hospital, or of a line that was judged later.
                }
                flags.computeIfAbsent(line, any -> new ArrayList<>()).add(flag);
                further.put(entry.position() + 1, line);
            }
            lineBefore.clear();
            lineBefore.putAll(further);
        }
        return flags;
    }

    private List<StoredEntry> flagEntries(Map<Long, Long> lineBefore) {
        List<StoredEntry> flags = ledger.entriesAt(lineBefore.keySet()).stream()
                .filter(entry -> entry.type().equals(FLAG))
                .toList();
        flags.forEach(this::check);
        return flags;
    }

    private static Map<String, String> fields(StoredEntry entry) {
        try {
            return entry.fields();
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    private Map<Long, StoredEntry> read(List<Long> positions) {
        Map<Long, StoredEntry> found = new HashMap<>();
        for (StoredEntry entry : ledger.entriesAt(positions)) {
            check(entry);
            found.put(entry.position(), entry);
        }
        return found;
    }

    private void check(StoredEntry entry) {
        leavesRead++;
        if (!entry.intact()) {
            faults.add(new Recomputed.Fault("leaf " + entry.position(), Hashes.hex(entry.storedHash()), entry.hash()));
        }
    }
}
