package dev.herald.ledger;

import dev.herald.problem.SiteException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * A PostgreSQL database that may go away at any moment. What fails for a passing reason is tried again; a commit whose answer got lost is looked into and never
 * believed.
 */
final class Database implements AutoCloseable {

    /** What is done in one transaction. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Half a minute in all: a server that restarts or hands over to its stand-in is back by then. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(8),
            Duration.ofSeconds(20));

    /** For this transaction only, so that the next user of a pooled connection finds it as it was. A database may have switched durable commits off. */
    private static final String SETTINGS = """
            SELECT set_config('statement_timeout', '20s', true),
                   set_config('lock_timeout', '15s', true),
                   set_config('idle_in_transaction_session_timeout', '30s', true),
                   CASE WHEN current_setting('synchronous_commit') = 'off'
                        THEN set_config('synchronous_commit', 'on', true) END""";

    private final String url;
    private final Properties settings = new Properties();
    private Optional<Connection> open = Optional.empty();
    private boolean committing;

    Database(String url, Optional<String> user, Optional<String> password) {
        this.url = url;
        user.ifPresent(name -> settings.setProperty("user", name));
        password.ifPresent(word -> settings.setProperty("password", word));
        settings.setProperty("ApplicationName", "Herald");
        settings.setProperty("connectTimeout", "10"); // seconds, as all of these; what the URL says wins
        settings.setProperty("loginTimeout", "15");
        settings.setProperty("socketTimeout", "30"); // more than a statement may take
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty(
                "prepareThreshold", "0"); // a pool between us and the server may know no prepared statements
    }

    /** @throws SiteException if the database cannot be read */
    <T> T read(Work<T> work) {
        for (int attempt = 0; ; attempt++) {
            try {
                return committed(work);
            } catch (SQLException fault) {
                waitAfter(fault, attempt);
            }
        }
    }

    /**
     * @param change answers whether it may stand; if not, it is rolled back
     * @param done whether the database holds what the change wanted; asked where the answer to a commit got lost and the change cannot be made again
     * @throws SiteException if the database cannot be changed; after a commit without an answer nobody knows whether it was
     */
    boolean change(Work<Boolean> change, Work<Boolean> done) {
        boolean unclear = false;
        for (int attempt = 0; ; attempt++) {
            try {
                return committed(change) || unclear && committed(done);
            } catch (SQLException fault) {
                unclear |= committing;
                waitAfter(fault, attempt);
            }
        }
    }

    private <T> T committed(Work<T> work) throws SQLException {
        committing = false;
        Connection connection = connection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
        }
        T result = work.in(connection);
        if (result.equals(false)) {
            connection.rollback();
            return result;
        }
        committing = true;
        connection.commit();
        committing = false;
        return result;
    }

    private Connection connection() throws SQLException {
        if (open.isEmpty()) {
            Connection fresh = new Driver().connect(url, settings);
            if (fresh == null) {
                throw new SQLException("no address of a PostgreSQL database", DatabaseFault.NO_ADDRESS);
            }
            open = Optional.of(fresh);
            fresh.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            fresh.setAutoCommit(false);
        }
        return open.get();
    }

    private void waitAfter(SQLException fault, int attempt) {
        close();
        if (attempt == PAUSES.size() || !DatabaseFault.passes(fault)) {
            throw new SiteException(DatabaseFault.told(fault, committing));
        }
        try {
            Thread.sleep(PAUSES.get(attempt).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SiteException(DatabaseFault.told(fault, committing));
        }
    }

    @Override
    public void close() {
        Optional<Connection> last = open;
        open = Optional.empty();
        last.ifPresent(Database::end);
    }

    private static void end(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // Nothing is lost: what was not committed does not count.
        }
    }
}
