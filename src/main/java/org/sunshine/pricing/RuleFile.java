package org.sunshine.pricing;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.sunshine.kernel.Hashes;

/**
 * A published rule version: the very bytes of the file, their SHA-256 in lower-case hex, and the constants they say.
 * A file with a constant too few or too many is refused: a rule never runs on a default that nobody published.
 */
public record RuleFile(byte[] bytes, String sha256, Constants constants) {
    /** The newest version that this program ships. */
    public static final int NEWEST = 2;

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Reads a rule file.
     *
     * @throws IllegalArgumentException naming the constant that is missing, unknown or not a number
     */
    public static RuleFile parse(byte[] bytes) {
        try {
            JsonNode file = STRICT.readTree(bytes);
            if (!(file instanceof ObjectNode sections)) {
                throw new IllegalArgumentException("Not a rule file: it is one JSON object");
            }
            absentAreNotInForce(sections);
            return new RuleFile(
                    bytes.clone(), Hashes.hex(Hashes.sha256(bytes)), STRICT.treeToValue(file, Constants.class));
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a rule file: " + e.getMessage(), e);
        }
    }

    /**
     * A version that this program ships.
     *
     * @throws IllegalArgumentException where there is none of that number
     */
    public static RuleFile shipped(int version) {
        try (InputStream file = RuleFile.class.getResourceAsStream("/rules/" + version + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no rule version " + version);
            }
            return parse(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rule whose section a file leaves out is not in force in that version; within a section nothing may be left out. */
    private static void absentAreNotInForce(ObjectNode sections) {
        Arrays.stream(Constants.class.getRecordComponents())
                .filter(component -> component.getType() == Optional.class)
                .filter(component -> !sections.has(component.getName()))
                .forEach(component -> sections.putNull(component.getName()));
    }

    public int version() {
        return constants.version();
    }
}
