package dev.herald.simulate;

import dev.herald.mail.Letter;
import dev.herald.mail.MailServer;
import dev.herald.mail.Postman;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A mail server in memory: it takes every mail for every list, asks for no password, and keeps them as they came. */
public final class Letterbox implements Postman {

    private final List<Letter> letters = new CopyOnWriteArrayList<>();

    @Override
    public void deliver(Letter letter, MailServer server) {
        letters.add(letter);
    }

    @Override
    public Postman within(Supplier<Duration> left) {
        return this;
    }

    @Override
    public Map<String, String> greet(MailServer server) {
        return Map.of("bytes", "26214400");
    }

    /** The mails that readers have, in the order in which they came; the same one twice is here twice, as with any mail server. */
    public List<Letter> letters() {
        return List.copyOf(letters);
    }
}
