package dev.herald.announce;

import dev.herald.channel.Line;
import dev.herald.channel.Picture;
import dev.herald.channel.Receipt;
import dev.herald.channel.Story;
import dev.herald.config.Secret;
import dev.herald.http.Http;
import dev.herald.ledger.Entry;
import dev.herald.mail.Postman;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The line on which a channel talks of one message. */
final class DeskLine implements Line {

    private final Desk desk;
    private final List<Story> stories;
    private final Http http;
    private final Postman postman;
    private final UnaryOperator<Entry> keep;
    private Entry entry;

    private DeskLine(Desk desk, Entry entry, List<Story> stories, Limit limit, UnaryOperator<Entry> keep) {
        this.desk = desk;
        this.entry = entry;
        this.stories = stories;
        this.keep = keep;
        this.http = desk.http().within(limit::left);
        this.postman = desk.postman().within(limit::left);
    }

    /**
     * For one try; what is noted is in the ledger before the channel goes on.
     *
     * @param limit after which no request begins or lasts
     */
    static DeskLine sending(Desk desk, Errand errand, Limit limit) {
        return new DeskLine(desk, errand.entry(), errand.stories(), limit, desk::save);
    }

    /** For a look, or for something else that can be done again at any time; what is noted is forgotten. */
    static DeskLine asking(Desk desk, Entry entry, List<Story> stories, Duration time) {
        return new DeskLine(desk, entry, stories, Limit.after(time, desk), UnaryOperator.identity());
    }

    /** With all that was noted. */
    Entry entry() {
        return entry;
    }

    @Override
    public Http http() {
        return http;
    }

    @Override
    public Postman postman() {
        return postman;
    }

    @Override
    public String secret(Secret name) {
        return http.censor().reveal(name);
    }

    @Override
    public Instant createdAt() {
        return entry.createdAt();
    }

    @Override
    public Optional<byte[]> bytes(Picture picture) {
        return picture.file().flatMap(this::bytes);
    }

    private Optional<byte[]> bytes(Path file) {
        try {
            return Optional.of(Files.readAllBytes(desk.blog().resolve(file)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public List<Story> stories() {
        return stories;
    }

    @Override
    public Set<String> others() {
        return desk.ledger().entries().stream()
                .filter(one ->
                        one.channel().equals(entry.channel()) && !one.key().equals(entry.key()))
                .flatMap(one -> one.receipt().stream())
                .map(Receipt::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> noted(String name) {
        return Optional.ofNullable(entry.notes().get(name));
    }

    /** @throws IllegalArgumentException if there is a secret in it */
    @Override
    public void note(String name, String value) {
        if (!http.censor().strike(value).equals(value)) {
            throw new IllegalArgumentException("a secret must not be noted: " + name);
        }
        if (!noted(name).equals(Optional.of(value))) {
            entry = keep.apply(entry.noting(name, value));
        }
    }
}
