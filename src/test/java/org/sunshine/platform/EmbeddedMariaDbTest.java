package org.sunshine.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {
    @TempDir
    Path folder;

    @Test
    void keepsItsDataLetsNobodyElseInAndComesBackWhenKilled() throws Exception {
        String firstPassword;
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder)) {
            firstPassword = database.password();
            execute(database, "CREATE TABLE kept (name VARCHAR(20)) ");
            execute(database, "INSERT INTO kept VALUES ('重庆')");

            assertThat(setting(database, "innodb_flush_log_at_trx_commit")).isEqualTo("1");
            assertThat(setting(database, "character_set_server")).isEqualTo("utf8mb4");
            assertThat(setting(database, "max_allowed_packet")).isEqualTo(Integer.toString(256 << 20));
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "root", ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), ""))
                    .isInstanceOf(SQLException.class);

            Path accessFile = folder.resolve(EmbeddedMariaDb.ACCESS_FILE);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(accessFile)))
                    .isEqualTo("rw-------");
            Properties access = new Properties();
            access.load(Files.newBufferedReader(accessFile));
            try (Connection connection = DriverManager.getConnection(
                    access.getProperty("url"), access.getProperty("user"), access.getProperty("password"))) {
                assertThat(connection.isValid(1)).isTrue();
            }

            ProcessHandle killed = ProcessHandle.of(database.processNumber()).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().get(10, TimeUnit.SECONDS);
            assertThat(nameKeptOnceItAnswers(database)).isEqualTo("重庆");
        }
        // A first start that was cut short leaves such a directory; it must not hinder.
        Files.createDirectories(folder.resolve("mariadb.creating/mysql"));
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder)) {
            assertThat(database.password()).isNotEqualTo(firstPassword);
            assertThat(nameKeptOnceItAnswers(database)).isEqualTo("重庆");
        }
        assertThat(ProcessHandle.allProcesses()
                        .filter(each -> each.info().commandLine().orElse("").contains(folder.toString())))
                .isEmpty();
    }

    private static String nameKeptOnceItAnswers(EmbeddedMariaDb database) throws Exception {
        for (int attempt = 0; ; attempt++) {
            try {
                return query(database, "SELECT name FROM kept");
            } catch (SQLException e) {
                if (attempt == 200) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    private static String setting(EmbeddedMariaDb database, String name) throws SQLException {
        return query(database, "SELECT @@" + name);
    }

    private static String query(EmbeddedMariaDb database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static void execute(EmbeddedMariaDb database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
