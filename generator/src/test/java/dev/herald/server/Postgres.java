package dev.herald.server;

import dev.herald.MissingPart;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An empty database of a real PostgreSQL 17, whose programs come from Maven Central: a new one for each start, on one server for all tests of the JVM.
 * The server starts with the first, in half a second, or two when its programs are to be unpacked into {@code target}; a further database takes 30
 * milliseconds. Works as root too, where root may {@code unshare -U}.
 */
public final class Postgres implements AutoCloseable {

    private static final String USER = "herald";
    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Waits for the end of the JVM, in whatever way it comes. */
    private static final String UNTIL_THE_END_OF_INPUT = """
            trap '' HUP INT TERM
            read -r end
            kill -INT "$0" 2>/dev/null
            while kill -0 "$0" 2>/dev/null; do sleep 0.1; done
            rm -rf "$1"
            """;

    /** The server starts when it is first asked for. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = launch();
    }

    private final String database;

    private Postgres(String database) {
        this.database = database;
    }

    public static Postgres start() {
        MissingPart.unless(isLinuxOnX86(), "there is no PostgreSQL for this system here");
        String database = "herald_" + DATABASES.incrementAndGet();
        execute(Server.RUNNING, "CREATE DATABASE " + database + " OWNER " + USER);
        return new Postgres(database);
    }

    private static boolean isLinuxOnX86() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    private static EmbeddedPostgres launch() {
        Path folder = Program.folder("postgres");
        Path data = folder.resolve("data");
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(new File("target/postgres"))
                    .setDataDirectory(data)
                    .setDataDirectoryCustomizer(Postgres::askForPasswords)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "''")
                    .start();
            String process = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            new ProcessBuilder("sh", "-c", UNTIL_THE_END_OF_INPUT, process, folder.toString()).start();
            execute(server, "CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'");
            return server;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void askForPasswords(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), """
                    host all postgres 127.0.0.1/32 trust
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void execute(EmbeddedPostgres server, String command) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Such as {@code jdbc:postgresql://127.0.0.1:4321/herald_1}; without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + Server.RUNNING.getPort() + "/" + database;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return PASSWORD;
    }

    /** Drops the database, also under those who still use it. */
    @Override
    public void close() {
        execute(Server.RUNNING, "DROP DATABASE " + database + " WITH (FORCE)");
    }
}
