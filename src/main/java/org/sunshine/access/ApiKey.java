package org.sunshine.access;

import java.time.Instant;

/**
 * What is shown of an API key after it was issued.
 *
 * @param id the part between the two underscores of the key
 * @param lastUsedAt to the minute, null if never
 * @param revokedAt null while the key works
 */
public record ApiKey(String id, String label, Instant createdAt, Instant lastUsedAt, Instant revokedAt) {
    public boolean revoked() {
        return revokedAt != null;
    }
}
