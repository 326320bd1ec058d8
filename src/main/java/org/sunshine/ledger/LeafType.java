package org.sunshine.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The types of leaf version 1 and the fields each has beside {@code type} and {@code v}. A field that is not required
 * may be absent; no other field is allowed. This table is never changed: a new field takes a new leaf version.
 */
public enum LeafType {
    LINE(
            "lineId version hospital orderNumber lineNumber orderDate acceptedAt pack product packSize unit tier supplier"
                    + " packs packPrice currency submission",
            "importId reasonCode"),
    /** A new version of a line; without {@code refHash} it is a line that the order had left out. */
    CORRECTION(
            "lineId version hospital orderNumber lineNumber orderDate acceptedAt pack product packSize unit tier supplier"
                    + " packs packPrice currency submission correctionReason",
            "importId reasonCode refHash"),
    /** The end of a line: the version that it replaces, said once more. */
    CANCELLATION(
            "lineId version hospital orderNumber lineNumber orderDate acceptedAt pack product packSize unit tier supplier"
                    + " packs packPrice currency submission correctionReason refHash",
            "importId reasonCode"),
    FLAG(
            "flagId rule ruleVersion refPosition severity",
            "refHash lineId version leafHash supplier hospital product from to"),
    NIL("hospital day", "reason"),
    CLOSE("day refPosition referencesHash", ""),
    /** A rule version comes into force; without {@code from}, from the beginning. */
    RULES("version sha256", "from");

    private final Set<String> required;
    private final Set<String> optional;

    LeafType(String required, String optional) {
        this.required = fields(required);
        this.optional = fields(optional);
    }

    /** The value of the leaf's {@code type} field. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LeafType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No leaf type " + code));
    }

    void check(Set<String> present) {
        Set<String> missing = new TreeSet<>(required);
        missing.removeAll(present);
        Set<String> unknown = new TreeSet<>(present);
        unknown.removeAll(required);
        unknown.removeAll(optional);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "A %s leaf lacks %s and has unknown %s".formatted(code(), missing, unknown));
        }
    }

    private static Set<String> fields(String names) {
        return names.isEmpty() ? Set.of() : Set.of(names.split(" "));
    }
}
