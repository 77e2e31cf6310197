package dev.herald.ledger;

import dev.herald.server.Postgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a ledger is kept, so that another process finds it too.
 *
 * @param env what that process must find in its environment
 */
public record Shelf(String kind, String place, Map<String, String> env) {

    private static final String USER = "LEDGER_USER";
    private static final String PASSWORD = "LEDGER_PASSWORD";

    public static Shelf files(Path folder) {
        return new Shelf("files", folder.toString(), Map.of());
    }

    public static Shelf postgres(Postgres server) {
        return new Shelf("postgres", server.jdbcUrl(), Map.of(USER, server.user(), PASSWORD, server.password()));
    }

    public Ledger open() {
        return switch (kind) {
            case "files" -> new FileLedger(Path.of(place));
            case "postgres" ->
                new PostgresLedger(
                        place, Optional.of(env.get(USER)), Optional.of(env.get(PASSWORD)), "https://example.com");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @Override
    public String toString() {
        return kind;
    }
}
