package dev.herald.announce;

import dev.herald.announce.Newsroom.Watch;
import dev.herald.ledger.Entry;
import dev.herald.ledger.Ledger;
import dev.herald.ledger.Shelf;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A runner in a process of its own, for tests that kill it. It says on its standard output what it is about to do and, if it is {@code watched}, waits for a
 * byte each time; at last it says how it ended.
 */
public final class KilledRunner {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private KilledRunner() {}

    /** @param args channels, ledger's kind, its place, address of the networks, announce settings, number of posts, runner, {@code watched} or {@code free}, port of the mail server */
    public static void main(String[] args) {
        List<Subject> subjects =
                Arrays.stream(args[0].split(",")).map(Subject::named).toList();
        Shelf shelf = new Shelf(args[1], args[2], System.getenv());
        Newsroom newsroom = newsroom(subjects, args[4], args[3], Integer.parseInt(args[8]));
        newsroom.illustrate(Integer.parseInt(args[5]));
        try (Ledger ledger = shelf.open()) {
            OUT.println("ready");
            if (args[7].equals("started")) {
                await();
            }
            Ledger own = args[7].equals("watched") ? new Watched(ledger, KilledRunner::say) : ledger;
            newsroom.run(own, args[6], Set.of()).outcomes().forEach(KilledRunner::tell);
        }
        OUT.println("ended");
    }

    static Newsroom newsroom(List<Subject> subjects, String announce, String networks, int mail) {
        String blocks = subjects.stream()
                .map(Subject::block)
                .collect(Collectors.joining())
                .replace("MAIL_PORT", String.valueOf(mail));
        Map<String, String> secrets = subjects.stream()
                .flatMap(subject -> subject.secrets().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
        Newsroom newsroom = new Newsroom(
                "announce: {" + announce + "}\nchannels:\n" + blocks,
                secrets,
                address -> there(networks, address),
                Path.of("."),
                Watch.real());
        newsroom.mail();
        return newsroom;
    }

    private static URI there(String networks, URI address) {
        String path = Optional.ofNullable(address.getRawPath()).orElse("");
        return URI.create(networks + path + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    }

    private static void tell(Outcome outcome) {
        OUT.println("outcome " + outcome.getClass().getSimpleName() + " " + outcome.channel() + " "
                + String.join(",", outcome.posts()));
    }

    private static void say(String step) {
        OUT.println(step);
        await();
    }

    private static void await() {
        try {
            if (System.in.read() < 0) {
                throw new IllegalStateException("the test has gone");
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A ledger that says what it does. */
    record Watched(Ledger ledger, Consumer<String> listener) implements Ledger {

        @Override
        public List<Entry> entries() {
            return ledger.entries();
        }

        @Override
        public boolean claim(Entry entry) {
            step("before claim", entry);
            boolean claimed = ledger.claim(entry);
            step("after claim", entry);
            return claimed;
        }

        @Override
        public boolean save(Entry entry) {
            step("before save", entry);
            boolean saved = ledger.save(entry);
            step("after save", entry);
            return saved;
        }

        private void step(String what, Entry entry) {
            listener.accept("step " + what + " " + String.join(",", entry.posts()));
        }

        @Override
        public void close() {
            ledger.close();
        }
    }
}
