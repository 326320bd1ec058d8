package org.sunshine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.sunshine.kernel.Hashes;

/** The byte vectors of leaf version 1: made with Python's json and hashlib, and never to be changed. */
class LeafTest {
    private static final Map<String, String> EFAVIRENZ = Map.ofEntries(
            Map.entry("lineId", "O01JDC4V8K0ABCDEFGHJKMNPQR-1"),
            Map.entry("version", "1"),
            Map.entry("hospital", "116-ZA-T01"),
            Map.entry("orderNumber", "SCMS-41080"),
            Map.entry("lineNumber", "1"),
            Map.entry("orderDate", "2026-11-23"),
            Map.entry("acceptedAt", "2026-11-23T13:38:00.123Z"),
            Map.entry("pack", "K-000123"),
            Map.entry("product", "P-EFAVIRENZ-600MG-TAB"),
            Map.entry("packSize", "30.000"),
            Map.entry("unit", "tablet"),
            Map.entry("tier", "generic"),
            Map.entry("supplier", "S-00017"),
            Map.entry("packs", "1120"),
            Map.entry("packPrice", "14.5600"),
            Map.entry("currency", "USD"),
            Map.entry("submission", "ab".repeat(32)));

    @Test
    void aLineHasTheseBytesAndThisHash() {
        Leaf leaf = Leaf.of(LeafType.LINE, EFAVIRENZ);
        assertThat(text(leaf))
                .isEqualTo("{\"acceptedAt\":\"2026-11-23T13:38:00.123Z\",\"currency\":\"USD\","
                        + "\"hospital\":\"116-ZA-T01\",\"lineId\":\"O01JDC4V8K0ABCDEFGHJKMNPQR-1\","
                        + "\"lineNumber\":\"1\",\"orderDate\":\"2026-11-23\",\"orderNumber\":\"SCMS-41080\","
                        + "\"pack\":\"K-000123\",\"packPrice\":\"14.5600\",\"packSize\":\"30.000\","
                        + "\"packs\":\"1120\",\"product\":\"P-EFAVIRENZ-600MG-TAB\",\"submission\":\""
                        + "ab".repeat(32)
                        + "\",\"supplier\":\"S-00017\",\"tier\":\"generic\",\"type\":\"line\","
                        + "\"unit\":\"tablet\",\"v\":\"1\",\"version\":\"1\"}");
        assertThat(Hashes.hex(leaf.hash()))
                .isEqualTo("93da9e3a2dc9030663bf4fce4ae379a370a9327f38ba079e6c7c72fd9635ca15");
    }

    @Test
    void chineseEmojiQuotesAndBackslashesHaveThisHash() {
        Map<String, String> fields = new HashMap<>(EFAVIRENZ);
        fields.put("orderNumber", "重庆 \"7\\8\" 😀");
        fields.put("importId", "I01JDC4V8K0ABCDEFGHJKMNPQR");
        fields.put("reasonCode", "SHORTAGE");
        Leaf leaf = Leaf.of(LeafType.LINE, fields);
        assertThat(leaf.bytes()).hasSize(544);
        assertThat(Hashes.hex(leaf.hash()))
                .isEqualTo("1b5a6cf4f53a2df0ba1f30bc522a7ee4c82616ecda699d4c7f9eaa70e0c831aa");
    }

    /** Made with Python's json and hashlib, each over the one before it. */
    @Test
    void aCorrectionAndACancellationHaveTheseBytesAndTheseHashes() {
        Map<String, String> corrected = new HashMap<>(EFAVIRENZ);
        corrected.put("version", "2");
        corrected.put("packPrice", "15.4600");
        corrected.put("correctionReason", "WRONG_PRICE");
        corrected.put("refHash", "93da9e3a2dc9030663bf4fce4ae379a370a9327f38ba079e6c7c72fd9635ca15");
        Leaf correction = Leaf.of(LeafType.CORRECTION, corrected);
        assertThat(text(correction))
                .isEqualTo("{\"acceptedAt\":\"2026-11-23T13:38:00.123Z\",\"correctionReason\":\"WRONG_PRICE\","
                        + "\"currency\":\"USD\",\"hospital\":\"116-ZA-T01\","
                        + "\"lineId\":\"O01JDC4V8K0ABCDEFGHJKMNPQR-1\",\"lineNumber\":\"1\","
                        + "\"orderDate\":\"2026-11-23\",\"orderNumber\":\"SCMS-41080\",\"pack\":\"K-000123\","
                        + "\"packPrice\":\"15.4600\",\"packSize\":\"30.000\",\"packs\":\"1120\","
                        + "\"product\":\"P-EFAVIRENZ-600MG-TAB\","
                        + "\"refHash\":\"93da9e3a2dc9030663bf4fce4ae379a370a9327f38ba079e6c7c72fd9635ca15\",\"submission\":\""
                        + "ab".repeat(32)
                        + "\",\"supplier\":\"S-00017\",\"tier\":\"generic\",\"type\":\"correction\","
                        + "\"unit\":\"tablet\",\"v\":\"1\",\"version\":\"2\"}");
        assertThat(Hashes.hex(correction.hash()))
                .isEqualTo("17c28de2aa9dcf64f9a18be263037ed58083985babe33e0fe743f17ac0a5fe01");

        Map<String, String> ended = new HashMap<>(corrected);
        ended.put("version", "3");
        ended.put("correctionReason", "RETURNED");
        ended.put("refHash", Hashes.hex(correction.hash()));
        assertThat(Hashes.hex(Leaf.of(LeafType.CANCELLATION, ended).hash()))
                .isEqualTo("b57087a01153131ef9210538fb8e581a3570ed7d5279696dd2f367481fec889e");

        Map<String, String> added = new HashMap<>(EFAVIRENZ);
        added.put("lineId", "O01JDC4V8K0ABCDEFGHJKMNPQR-2");
        added.put("lineNumber", "2");
        added.put("correctionReason", "OMITTED_LINE");
        assertThat(Hashes.hex(Leaf.of(LeafType.CORRECTION, added).hash()))
                .isEqualTo("608bd1b5e80e2809ebb31d7a943caebdc86f780362a382d30b6143d195412bf9");
        ended.remove("refHash");
        assertThatThrownBy(() -> Leaf.of(LeafType.CANCELLATION, ended)).hasMessageContaining("refHash");
    }

    @Test
    void theOtherTypesHaveTheseHashes() {
        assertThat(Hashes.hex(Leaf.of(LeafType.NIL, Map.of("hospital", "116-ZA-T01", "day", "2026-11-23"))
                        .hash()))
                .isEqualTo("4396ea11cc1b8f17eb3f5bdce3fb5b90225a989cf237fba670d621e2d962fbbc");
        assertThat(Hashes.hex(Leaf.of(
                                LeafType.CLOSE,
                                Map.of("day", "2026-11-22", "refPosition", "9724", "referencesHash", "cd".repeat(32)))
                        .hash()))
                .isEqualTo("9a1648749e62d6c33807472f68e5a03048e88bcc515943cbd8c97fba034e51de");
        assertThat(Hashes.hex(Leaf.of(
                                LeafType.FLAG,
                                Map.of(
                                        "flagId",
                                        "F-0123456789abcdef0123",
                                        "rule",
                                        "HIGH_PRICE",
                                        "ruleVersion",
                                        "1",
                                        "refPosition",
                                        "9724",
                                        "severity",
                                        "medium",
                                        "lineId",
                                        "O01JDC4V8K0ABCDEFGHJKMNPQR-1",
                                        "version",
                                        "1",
                                        "leafHash",
                                        "ef".repeat(32),
                                        "refHash",
                                        "01".repeat(32)))
                        .hash()))
                .isEqualTo("0dfd632ef9d50885c30afc14bf877561e41e149899d704ad9de25a3e64442d9f");
    }

    @Test
    void rulesThatComeIntoForceHaveTheseHashes() {
        assertThat(Hashes.hex(
                        Leaf.of(LeafType.RULES, Map.of("version", "2", "from", "2026-12-01", "sha256", "ab".repeat(32)))
                                .hash()))
                .isEqualTo("3190c43bfbf87aae6392e0158a5cbb3c0b28f2b501c3804a948cdb6af178bec3");
        assertThat(Hashes.hex(Leaf.of(LeafType.RULES, Map.of("version", "1", "sha256", "ab".repeat(32)))
                        .hash()))
                .as("from the beginning")
                .isEqualTo("03a4253e607fc67181a3da76a1803f71bad5243bb213e846301ec7156060e489");
    }

    @Test
    void aFlagAboutASupplierAndAHospitalHasThisHash() {
        assertThat(Hashes.hex(Leaf.of(
                                LeafType.FLAG,
                                Map.of(
                                        "flagId",
                                        "F-0123456789abcdef0123",
                                        "rule",
                                        "PAIR_OVERPRICE",
                                        "ruleVersion",
                                        "2",
                                        "refPosition",
                                        "9724",
                                        "severity",
                                        "medium",
                                        "supplier",
                                        "S-00017",
                                        "hospital",
                                        "116-ZA-T01",
                                        "from",
                                        "2026-07-01",
                                        "to",
                                        "2026-12-31"))
                        .hash()))
                .isEqualTo("f76a14da50120233d1b054a6175b399a0bdc7b94b0e0dec67bb959d82b1c8e56");
    }

    /** A second, independent calculation: the JCS library makes the same bytes of the same fields. */
    @Test
    void isCanonicalJsonWhateverTheTextHolds() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            Map<String, String> fields = new HashMap<>(EFAVIRENZ);
            fields.put("orderNumber", printable(random));
            Leaf leaf = Leaf.of(LeafType.LINE, fields);
            assertThat(leaf.bytes()).isEqualTo(new JsonCanonicalizer(leaf.bytes()).getEncodedUTF8());
        }
    }

    @Test
    void refusesWhatCouldBeWrittenInTwoWays() {
        for (String text : new String[] {"e\u0301", "a\nb", "a\u0085b", "\ud800", "x\udc00y", "tab\t"}) {
            Map<String, String> fields = new HashMap<>(EFAVIRENZ);
            fields.put("orderNumber", text);
            assertThatThrownBy(() -> Leaf.of(LeafType.LINE, fields)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesAMissingAndAnUnknownField() {
        Map<String, String> missing = new HashMap<>(EFAVIRENZ);
        missing.remove("unit");
        assertThatThrownBy(() -> Leaf.of(LeafType.LINE, missing)).hasMessageContaining("unit");
        Map<String, String> unknown = new HashMap<>(EFAVIRENZ);
        unknown.put("hospitalName", "St Mary");
        assertThatThrownBy(() -> Leaf.of(LeafType.LINE, unknown)).hasMessageContaining("hospitalName");
    }

    @Test
    void refusesMoreThanEightKibibytes() {
        Map<String, String> fields = new HashMap<>(EFAVIRENZ);
        fields.put("orderNumber", "x".repeat(Leaf.MAX_BYTES));
        assertThatThrownBy(() -> Leaf.of(LeafType.LINE, fields)).hasMessageContaining("bytes");
    }

    private static String printable(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 40) {
            int c = random.nextInt(3) == 0 ? random.nextInt(0x20000) : 0x20 + random.nextInt(0x60);
            boolean usable = Character.isDefined(c)
                    && !Character.isISOControl(c)
                    && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
            if (usable) {
                text.appendCodePoint(c);
            }
        }
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
    }

    private static String text(Leaf leaf) {
        return new String(leaf.bytes(), StandardCharsets.UTF_8);
    }
}
