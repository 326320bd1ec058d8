package org.sunshine.pricing.judging;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sunshine.kernel.Hashes;
import org.sunshine.pricing.PastPurchases;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.statistics.FrozenReference;
import org.sunshine.pricing.statistics.Known;

/**
 * One hash over every reference that the lines of an order date are judged against. The bytes are UTF-8 lines ended by
 * LF: first {@code order date|refPosition|rule version|SHA-256 of the rule file}; then for every product and tier with a
 * published line, by product and then tier (as UTF-16 code units), for every pack size seen in the longest window
 * ascending, and last for {@code *}, any other size, where there is a reference:
 * {@code product|tier|pack size|level|n|median|SHA-256 of its votes}.
 */
public final class ReferencesOfDay {
    private ReferencesOfDay() {}

    public static String hash(
            List<PastPurchases.Group> groups, GroupCache cache, LocalDate orderDate, long refPosition, RuleFile rules) {
        MessageDigest digest = sha256();
        add(digest, orderDate + "|" + refPosition + '|' + rules.version() + '|' + rules.sha256());
        List<PastPurchases.Group> sorted = groups.stream()
                .sorted(Comparator.comparing(PastPurchases.Group::product).thenComparing(PastPurchases.Group::tier))
                .toList();
        for (PastPurchases.Group group : sorted) {
            Known known = cache.known(group, orderDate, refPosition, rules.constants());
            for (BigDecimal packSize : known.packSizes()) {
                add(digest, group, packSize.toPlainString(), known.reference(packSize));
            }
            add(digest, group, "*", known.acrossSizes());
        }
        return Hashes.hex(digest.digest());
    }

    private static void add(
            MessageDigest digest, PastPurchases.Group group, String packSize, Optional<FrozenReference> found) {
        found.ifPresent(reference -> add(
                digest,
                String.join(
                        "|",
                        group.product(),
                        group.tier(),
                        packSize,
                        Integer.toString(reference.level()),
                        Integer.toString(reference.n()),
                        reference.median().toPlainString(),
                        reference.hash())));
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
