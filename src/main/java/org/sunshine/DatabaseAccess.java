package org.sunshine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.mariadb.jdbc.Driver;
import org.sunshine.platform.CannotStart;
import org.sunshine.platform.EmbeddedMariaDb;

/** The way into a database. */
record DatabaseAccess(String url, String user, String password) {
    private static final String CONNECT_PATIENCE_MILLISECONDS = "10000";

    /** The operator's own database, where the environment names one. */
    static Optional<DatabaseAccess> configured(Map<String, String> environment) {
        String url = environment.getOrDefault("SUNSHINE_DB_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new CannotStart("SUNSHINE_DB_URL must read jdbc:mariadb://HOST:PORT/DATABASE.");
        }
        return Optional.of(new DatabaseAccess(
                url,
                environment.getOrDefault("SUNSHINE_DB_USER", ""),
                environment.getOrDefault("SUNSHINE_DB_PASSWORD", "")));
    }

    static DatabaseAccess of(EmbeddedMariaDb embedded) {
        return new DatabaseAccess(embedded.jdbcUrl(), embedded.user(), embedded.password());
    }

    /** Connects once. @throws CannotStart where that fails, without the password in its words */
    void check() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", CONNECT_PATIENCE_MILLISECONDS);
        try (Connection connection = new Driver().connect(url, properties)) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database %s does not let the portal in: %s. Check SUNSHINE_DB_URL, SUNSHINE_DB_USER and SUNSHINE_DB_PASSWORD."
                            .formatted(urlWithoutSecrets(), firstLine(e)),
                    e);
        }
    }

    String urlWithoutSecrets() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + urlWithoutSecrets() + "]";
    }

    private static String firstLine(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
