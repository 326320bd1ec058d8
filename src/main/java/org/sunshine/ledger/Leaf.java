package org.sunshine.ledger;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sunshine.kernel.Hashes;

/**
 * The final bytes of one ledger entry: RFC 8785 canonical JSON in which every value is a string, so that sorted compact
 * JSON in any language gives the same bytes. Frozen in the transaction of the act it records.
 */
public final class Leaf {
    /** The version of every leaf made here, its field {@code v}. */
    public static final int VERSION = 1;
    /** The longest leaf, in bytes. */
    public static final int MAX_BYTES = 8192;

    private static final byte[] LEAF_PREFIX = {0};

    private final LeafType type;
    private final byte[] bytes;

    private Leaf(LeafType type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /**
     * Freezes a leaf.
     *
     * @param fields the type's fields beside {@code type} and {@code v}; absent instead of null
     * @throws IllegalArgumentException where a field is missing, unknown, not NFC text or holds a control character
     */
    public static Leaf of(LeafType type, Map<String, String> fields) {
        type.check(fields.keySet());
        SortedMap<String, String> all = new TreeMap<>(fields);
        all.put("type", type.code());
        all.put("v", Integer.toString(VERSION));
        byte[] bytes = canonicalJson(all).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("A leaf has %d bytes, more than %d".formatted(bytes.length, MAX_BYTES));
        }
        return new Leaf(type, bytes);
    }

    static Leaf ofBytes(LeafType type, byte[] bytes) {
        return new Leaf(type, bytes);
    }

    public LeafType type() {
        return type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The RFC 6962 leaf hash: SHA-256 of a zero byte and the leaf's bytes. */
    public byte[] hash() {
        return hash(bytes);
    }

    static byte[] hash(byte[] bytes) {
        return Hashes.sha256(LEAF_PREFIX, bytes);
    }

    private static String canonicalJson(SortedMap<String, String> fields) {
        StringBuilder json = new StringBuilder(512).append('{');
        fields.forEach((name, value) -> {
            if (json.length() > 1) {
                json.append(',');
            }
            quote(json, name);
            json.append(':');
            quote(json, checked(name, value));
        });
        return json.append('}').toString();
    }

    private static String checked(String name, String value) {
        if (!Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("Field " + name + " is not in Unicode NFC");
        }
        value.codePoints().forEach(c -> {
            boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (Character.isISOControl(c) || loneSurrogate) {
                throw new IllegalArgumentException("Field %s holds U+%04X".formatted(name, c));
            }
        });
        return value;
    }

    /** Control characters are refused above, so only the quote and the backslash need an escape. */
    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
        json.append('"');
    }
}
