package org.sunshine.pricing;

import java.util.List;
import java.util.Map;
import org.sunshine.ordering.Judgement;

/**
 * A judgement made again from the ledger alone.
 *
 * @param leaf the fields of the line's own leaf; empty where the ledger has none there that can be read
 * @param leafHash hash of the line's own bytes, in lower-case hex, or null
 * @param judgement null where it cannot be made again
 * @param flagLeaves fields of the flag leaves that follow the line
 * @param rulesHash SHA-256 of the rule file that judged
 * @param leavesRead leaves whose bytes were read and hashed for it
 * @param faults what in the ledger does not fit itself
 */
public record Recomputed(
        Map<String, String> leaf,
        String leafHash,
        Judgement judgement,
        List<Map<String, String>> flagLeaves,
        String rulesHash,
        long leavesRead,
        List<Fault> faults) {

    /**
     * A leaf that is not what it should be.
     *
     * @param field {@code leaf <position>}
     * @param recorded the hash that was published or stored with it, or null
     * @param found the hash of the bytes, or null where there is no such leaf
     */
    public record Fault(String field, String recorded, String found) {}
}
