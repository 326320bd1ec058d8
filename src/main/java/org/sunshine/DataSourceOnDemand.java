package org.sunshine;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.mariadb.jdbc.Driver;

/** Finds its database when the first connection is asked for. For one command: it keeps no pool. */
final class DataSourceOnDemand implements DataSource {
    private final Supplier<DatabaseAccess> opening;
    private DatabaseAccess access;

    DataSourceOnDemand(Supplier<DatabaseAccess> opening) {
        this.opening = opening;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connect(access());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return connect(new DatabaseAccess(access().url(), user, password));
    }

    private synchronized DatabaseAccess access() {
        if (access == null) {
            access = opening.get();
        }
        return access;
    }

    /** The session is as the portal's pool makes it (application.properties): in UTC. */
    private static Connection connect(DatabaseAccess access) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        properties.setProperty("connectionTimeZone", "UTC");
        properties.setProperty("forceConnectionTimeZoneToSession", "true");
        return new Driver().connect(access.url(), properties);
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
