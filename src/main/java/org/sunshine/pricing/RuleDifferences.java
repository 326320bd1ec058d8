package org.sunshine.pricing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which constants differ between two rule files, by what the files say. */
public final class RuleDifferences {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private RuleDifferences() {}

    /**
     * A constant that differs.
     *
     * @param name path in the file, as in {@code highPrice.z} or {@code levels.0.days}
     * @param before as the older file writes it, or null where it has no such constant
     * @param after as the newer file writes it, or null where it has none
     */
    public record Difference(String name, String before, String after) {}

    /** By name; the version numbers themselves are left out. */
    public static List<Difference> between(RuleFile before, RuleFile after) {
        SortedMap<String, String> old = constants(before);
        SortedMap<String, String> young = constants(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(young.keySet());
        names.remove("version");
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), young.get(name)))
                .map(name -> new Difference(name, old.get(name), young.get(name)))
                .toList();
    }

    private static SortedMap<String, String> constants(RuleFile file) {
        SortedMap<String, String> constants = new TreeMap<>();
        try {
            collect("", JSON.readTree(file.bytes()), constants);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return constants;
    }

    private static void collect(String path, JsonNode node, SortedMap<String, String> constants) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(below(path, field.getKey()), field.getValue(), constants));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(below(path, Integer.toString(i)), node.get(i), constants);
            }
        } else {
            constants.put(path, node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText());
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
