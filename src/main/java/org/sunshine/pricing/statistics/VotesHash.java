package org.sunshine.pricing.statistics;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sunshine.kernel.Hashes;

/**
 * SHA-256 in lower-case hex over one line per vote in vote order, UTF-8, ended by LF:
 * {@code log|hospital|supplier|week|packs|pack size}, week as days since 1970-01-01 of its Monday. It costs more than
 * all figures of a reference, so it is taken when somebody asks, and kept.
 */
public final class VotesHash {
    private final List<Purchase> votes;
    private volatile String hex;

    VotesHash(List<Purchase> votes) {
        this.votes = votes;
    }

    String hex() {
        if (hex == null) {
            hex = Hashes.hex(Hashes.sha256(text().getBytes(StandardCharsets.UTF_8)));
        }
        return hex;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VotesHash hash && hex().equals(hash.hex());
    }

    @Override
    public int hashCode() {
        return hex().hashCode();
    }

    @Override
    public String toString() {
        return hex();
    }

    private String text() {
        StringBuilder text = new StringBuilder(64 * votes.size());
        for (Purchase vote : votes) {
            text.append(vote.log())
                    .append('|')
                    .append(vote.hospital())
                    .append('|')
                    .append(vote.supplier())
                    .append('|')
                    .append(vote.week() * 7 - 3)
                    .append('|')
                    .append(vote.packs().stripTrailingZeros().toPlainString())
                    .append('|')
                    .append(vote.packSize().toPlainString())
                    .append('\n');
        }
        return text.toString();
    }
}
