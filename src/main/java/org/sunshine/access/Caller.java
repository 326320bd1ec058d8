package org.sunshine.access;

/**
 * Who makes the request.
 *
 * @param hospital code of the one hospital that an officer writes for; null for every other role
 */
public record Caller(long accountId, String username, Role role, String hospital) {}
