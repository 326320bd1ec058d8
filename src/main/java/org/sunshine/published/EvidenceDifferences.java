package org.sunshine.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sunshine.ordering.Judgement;
import org.sunshine.pricing.Recomputed;

/** Compares the frozen evidence of flags with the evidence that the ledger gives, figure by figure. */
final class EvidenceDifferences {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EvidenceDifferences() {}

    /** Flags that only one side has are named by {@code flags} already. */
    static List<Recheck.Difference> of(List<PublishedFlag> published, Recomputed recomputed) {
        List<Recheck.Difference> differences = new ArrayList<>();
        if (recomputed.judgement() == null) {
            return differences;
        }
        for (Judgement.Finding finding : recomputed.judgement().findings()) {
            published.stream()
                    .filter(flag -> flag.flagId().equals(finding.flagId()))
                    .forEach(flag -> compare(finding.rule(), flag.evidence(), finding.evidence(), differences));
        }
        return differences;
    }

    private static void compare(String rule, String recorded, String recomputed, List<Recheck.Difference> differences) {
        SortedMap<String, String> then = flat(recorded);
        SortedMap<String, String> now = flat(recomputed);
        var paths = new TreeSet<>(then.keySet());
        paths.addAll(now.keySet());
        for (String path : paths) {
            if (!Objects.equals(then.get(path), now.get(path))) {
                differences.add(new Recheck.Difference("evidence." + rule + path, then.get(path), now.get(path)));
            }
        }
    }

    private static SortedMap<String, String> flat(String json) {
        SortedMap<String, String> figures = new TreeMap<>();
        try {
            flatten("", JSON.readTree(json), figures);
        } catch (JsonProcessingException e) {
            figures.put("", "unreadable");
        }
        return figures;
    }

    private static void flatten(String path, JsonNode node, SortedMap<String, String> figures) {
        if (node.isObject()) {
            node.properties().forEach(field -> flatten(path + '.' + field.getKey(), field.getValue(), figures));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + '.' + i, node.get(i), figures);
            }
        } else {
            figures.put(path, node.asText());
        }
    }
}
