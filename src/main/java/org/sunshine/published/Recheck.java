package org.sunshine.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * Whether a published judgement follows from the ledger. Values are text, as in the CSV; what does not apply is left
 * out.
 *
 * @param agrees null where there is no judgement that could agree
 * @param reason why there is none, else null
 * @param recorded what is published: the line and its judgement
 * @param recomputed the line as its leaf tells it, and the judgement made again from the ledger's leaves
 * @param differences where the two part, and leaves that are not what they were; empty where {@code agrees}
 * @param leavesRead leaves whose bytes were read and hashed for it
 */
public record Recheck(
        @JsonInclude(JsonInclude.Include.ALWAYS) Boolean agrees,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
        String position,
        Map<String, String> recorded,
        Map<String, String> recomputed,
        List<Difference> differences,
        @JsonProperty("leavesRead") long leavesRead) {

    /**
     * One point where they part.
     *
     * @param field a name from {@code recorded}; {@code evidence.<rule>.<path>} for a figure of a flag; {@code leaf
     *     <position>} for an altered leaf, whose hashes stand here
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Difference(String field, String recorded, String recomputed) {}
}
