package dev.herald.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresTest {

    @Test
    void aRowIsReadBack() throws SQLException {
        try (Postgres postgres = Postgres.start();
                Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE post (id text PRIMARY KEY)");
            statement.execute("INSERT INTO post VALUES ('/posts/größe/')");

            ResultSet posts = statement.executeQuery("SELECT id FROM post");

            assertThat(posts.next()).isTrue();
            assertThat(posts.getString(1)).isEqualTo("/posts/größe/");
            assertThat(posts.next()).isFalse();
        }
    }

    @Test
    void eachDatabaseIsEmptyAtFirst() throws SQLException {
        try (Postgres one = Postgres.start();
                Postgres other = Postgres.start();
                Connection first = DriverManager.getConnection(one.jdbcUrl(), one.user(), one.password());
                Connection second = DriverManager.getConnection(other.jdbcUrl(), other.user(), other.password());
                Statement create = first.createStatement();
                Statement read = second.createStatement()) {
            create.execute("CREATE TABLE post (id text)");

            assertThatThrownBy(() -> read.executeQuery("SELECT id FROM post"))
                    .hasMessageContaining("relation \"post\" does not exist");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (Postgres postgres = Postgres.start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }
}
