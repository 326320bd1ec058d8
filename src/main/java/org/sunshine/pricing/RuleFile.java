package org.sunshine.pricing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.sunshine.kernel.Hashes;

/**
 * A published rule version: the very bytes of the file, their SHA-256 in lower-case hex, and the constants they say.
 * A file with a constant too few or too many is refused: a rule never runs on a default that nobody published.
 */
public record RuleFile(byte[] bytes, String sha256, Constants constants) {
    /** The newest version that this program ships. */
    public static final int NEWEST = 1;

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a rule file.
     *
     * @throws IllegalArgumentException naming the constant that is missing, unknown or not a number
     */
    public static RuleFile parse(byte[] bytes) {
        try {
            return new RuleFile(
                    bytes.clone(), Hashes.hex(Hashes.sha256(bytes)), STRICT.readValue(bytes, Constants.class));
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

    public int version() {
        return constants.version();
    }
}
