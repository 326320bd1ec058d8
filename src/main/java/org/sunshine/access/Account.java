package org.sunshine.access;

import java.time.Instant;

/**
 * One account, without its password.
 *
 * @param hospital code of an officer's hospital; null for every other role
 * @param sessionEpoch a session of an older epoch has ended
 * @param disabledAt null while the account may be used
 */
public record Account(
        long id, String username, Role role, String hospital, int sessionEpoch, Instant createdAt, Instant disabledAt) {
    public boolean disabled() {
        return disabledAt != null;
    }

    public Caller caller() {
        return new Caller(id, username, role, hospital);
    }
}
