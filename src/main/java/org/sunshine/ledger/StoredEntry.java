package org.sunshine.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.sunshine.kernel.Hashes;

/**
 * An entry as the database holds it, which nobody has checked yet.
 *
 * @param type the type that the row states
 * @param leaf the bytes of the entry
 * @param storedHash the leaf hash that the row states
 */
public record StoredEntry(long position, String type, byte[] leaf, byte[] storedHash) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    /** The hash of the bytes themselves, in lower-case hex. */
    public String hash() {
        return Hashes.hex(Leaf.hash(leaf));
    }

    /** True where the bytes have the hash that was stored with them, and are of the type that the row states. */
    public boolean intact() {
        try {
            return Arrays.equals(Leaf.hash(leaf), storedHash) && type.equals(fields().get("type"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The fields, {@code type} and {@code v} among them.
     *
     * @throws IllegalArgumentException where the bytes are not a leaf
     */
    public Map<String, String> fields() {
        try {
            return JSON.readValue(leaf, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No leaf at position " + position + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("No leaf at position " + position, e);
        }
    }

    /** The bytes as text. */
    public String text() {
        return new String(leaf, StandardCharsets.UTF_8);
    }
}
