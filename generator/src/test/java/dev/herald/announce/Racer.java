package dev.herald.announce;

import dev.herald.ledger.Entries;
import dev.herald.ledger.Entry;
import dev.herald.ledger.GitLedger;
import dev.herald.ledger.Ledger;
import dev.herald.ledger.PostgresLedger;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A process that tells posts and says so: {@code postgres URL USER} or {@code git CLONE -}, a file that starts it, its name, and how many posts. */
final class Racer {

    static final List<String> CHANNELS = List.of("bluesky", "mastodon", "slack");

    private Racer() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Ledger ledger = ledger(arguments)) {
            ledger.entries();
            while (Files.notExists(Path.of(arguments[3]))) {
                Thread.sleep(1);
            }
            race(ledger, arguments[4], Integer.parseInt(arguments[5]), out);
        }
    }

    private static Ledger ledger(String... arguments) {
        return arguments[0].equals("git")
                ? GitLedger.open(Path.of(arguments[1]), "announcements", Optional.empty())
                : new PostgresLedger(
                        arguments[1],
                        Optional.of(arguments[2]),
                        Optional.of(System.getenv("RACER_PASSWORD")),
                        "https://example.com/");
    }

    private static void race(Ledger ledger, String runner, int posts, PrintStream out) {
        for (int post = 0; post < posts; post++) {
            for (String channel : CHANNELS) {
                tell(ledger, Entries.tried(Entries.intent(channel, "/posts/" + post + "/"), runner), out);
            }
        }
    }

    private static void tell(Ledger ledger, Entry entry, PrintStream out) {
        Entry intent = atFirst(entry);
        if (ledger.claim(intent)) {
            out.println(intent.channel() + " " + intent.posts().get(0));
            if (!ledger.save(Entries.sent(intent))) {
                throw new IllegalStateException("somebody else has changed " + intent.key());
            }
        }
    }

    private static Entry atFirst(Entry entry) {
        return new Entry(
                entry.channel(),
                entry.key(),
                entry.posts(),
                entry.round(),
                entry.state(),
                entry.announcement(),
                entry.createdAt(),
                1,
                entry.triedAt(),
                entry.runner(),
                entry.notes(),
                entry.receipt(),
                entry.reason(),
                1);
    }
}
