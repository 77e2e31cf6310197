package dev.herald.ledger;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The ledger in PostgreSQL, from version 12, for several runners and many blogs. A post's row is unique in its channel and round, so that of two runners one
 * claims it. Its tables are created by the first who comes. TLS is as the address says: {@code ?sslmode=verify-full}.
 */
public final class PostgresLedger implements Ledger {

    private static final int VERSION = 1;

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::channel).thenComparing(Entry::key);

    private final Database database;
    private final String blog;
    private boolean ready;

    /**
     * @param url {@code jdbc:postgresql://…}; it may hold user, password and {@code currentSchema} too
     * @param blog sets this blog's entries apart from those of others: its address
     */
    public PostgresLedger(String url, Optional<String> user, Optional<String> password, String blog) {
        this.database = new Database(url, user, password);
        this.blog = blog;
    }

    /**
     * A plan makes no tables: where there are none, there is no entry.
     *
     * @throws SiteException if an entry cannot be read, or the database cannot be used
     */
    @Override
    public synchronized List<Entry> entries() {
        if (!ready && !database.read(PostgresLedger::hasTables)) {
            return List.of();
        }
        prepare();
        return database.read(this::all).stream().sorted(ORDER).toList();
    }

    /** @throws SiteException if the database cannot be used; then nobody may send the message */
    @Override
    public synchronized boolean claim(Entry entry) {
        prepare();
        return database.change(connection -> insert(connection, entry), connection -> holds(connection, entry));
    }

    /** @throws SiteException if the database cannot be used */
    @Override
    public synchronized boolean save(Entry entry) {
        prepare();
        return database.change(connection -> update(connection, entry), connection -> holds(connection, entry));
    }

    @Override
    public synchronized void close() {
        database.close();
    }

    private void prepare() {
        if (!ready) {
            int version = database.read(PostgresLedger::version);
            if (version > VERSION) {
                throw new SiteException(Problem.error(
                        "site.yaml",
                        0,
                        "the ledger's database was changed by a newer Herald (version " + version + " of its tables)",
                        "use that Herald here too"));
            }
            ready = true;
        }
    }

    private static int version(Connection connection) throws SQLException {
        boolean isNew = !hasTables(connection);
        try (Statement statement = connection.createStatement()) {
            if (isNew) {
                statement.execute("SELECT pg_advisory_xact_lock(4847)"); // until the commit: two may come at once
                statement.execute(tables());
            }
            try (ResultSet version = statement.executeQuery("SELECT max(version) FROM herald_version")) {
                version.next();
                return version.getInt(1);
            }
        }
    }

    private static boolean hasTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery("SELECT to_regclass('herald_version') IS NOT NULL")) {
            return table.next() && table.getBoolean(1);
        }
    }

    private static String tables() {
        try (InputStream sql = PostgresLedger.class.getResourceAsStream("ledger.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private List<Entry> all(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT key, channel, entry FROM herald_entry WHERE blog = ?")) {
            select.setString(1, blog);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String place = "herald_entry, " + rows.getString("channel") + " " + rows.getString("key");
                    entries.add(EntryText.read(place, rows.getString("entry")));
                }
            }
            return entries;
        }
    }

    private boolean insert(Connection connection, Entry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO herald_entry (state, url, at, revision, entry, blog, channel, key)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""")) {
            fill(insert, entry);
            return insert.executeUpdate() == 1 && take(connection, entry);
        }
    }

    /** Each in the same order, so that two runners never wait for each other. */
    private boolean take(Connection connection, Entry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO herald_post (blog, channel, round, post, key)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""")) {
            for (String post : entry.posts().stream().sorted().distinct().toList()) {
                insert.setString(1, blog);
                insert.setString(2, entry.channel());
                insert.setInt(3, entry.round());
                insert.setString(4, post);
                insert.setString(5, entry.key());
                if (insert.executeUpdate() == 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private boolean update(Connection connection, Entry entry) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE herald_entry SET state = ?, url = ?, at = ?, revision = ?, entry = ?
                WHERE blog = ? AND channel = ? AND key = ? AND revision = ?""")) {
            fill(update, entry);
            update.setInt(9, entry.revision() - 1);
            return update.executeUpdate() == 1;
        }
    }

    private void fill(PreparedStatement statement, Entry entry) throws SQLException {
        statement.setString(1, entry.state().key());
        statement.setString(2, entry.receipt().flatMap(receipt -> receipt.url()).orElse(null));
        statement.setObject(3, entry.triedAt().atOffset(ZoneOffset.UTC));
        statement.setInt(4, entry.revision());
        statement.setString(5, EntryText.of(entry));
        statement.setString(6, blog);
        statement.setString(7, entry.channel());
        statement.setString(8, entry.key());
    }

    /** Each try names its runner, so that equal texts are the same change. */
    private boolean holds(Connection connection, Entry entry) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT entry FROM herald_entry WHERE blog = ? AND channel = ? AND key = ?")) {
            select.setString(1, blog);
            select.setString(2, entry.channel());
            select.setString(3, entry.key());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getString(1).equals(EntryText.of(entry));
            }
        }
    }
}
