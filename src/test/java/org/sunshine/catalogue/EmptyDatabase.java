package org.sunshine.catalogue;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A portal and a database of their own for tests that empty the catalogue, which others build upon. */
public class EmptyDatabase implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
        return "test";
    }
}
