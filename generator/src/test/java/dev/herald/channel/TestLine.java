package dev.herald.channel;

import dev.herald.config.Secret;
import dev.herald.http.Censor;
import dev.herald.http.Http;
import dev.herald.mail.Postman;
import dev.herald.simulate.Letterbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a channel has at hand in a test: secrets from a map, notes in a map, a fixed time. */
public final class TestLine implements Line {

    private final Http http;
    private Set<String> others = Set.of();
    private final Map<String, String> notes = new HashMap<>();
    private final List<Story> stories;
    private Postman postman = new Letterbox();
    private Instant createdAt = Instant.parse("2026-11-20T09:00:00Z");

    /** @param route such as {@code networks.route()}, or {@code UnaryOperator.identity()} for a real server on loopback */
    public TestLine(UnaryOperator<URI> route, Map<String, String> secrets, Story... stories) {
        this(route, Duration.ofSeconds(10), secrets, stories);
    }

    /** @param timeout of each request */
    public TestLine(UnaryOperator<URI> route, Duration timeout, Map<String, String> secrets, Story... stories) {
        Censor censor = new Censor(name -> Optional.ofNullable(secrets.get(name.name())));
        this.http = new Http(HttpClient.newHttpClient(), route, timeout, censor);
        this.stories = List.of(stories);
    }

    /** The same with mails going there; without this they stay in memory. */
    public TestLine by(Postman other) {
        postman = other;
        return this;
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

    /** The same for a message that was first meant to be sent then; without this on 2026-11-20 at 09:00 UTC. */
    public TestLine at(Instant other) {
        createdAt = other;
        return this;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Optional<byte[]> bytes(Picture picture) {
        return picture.file().map(file -> {
            try {
                return Files.readAllBytes(file);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    @Override
    public List<Story> stories() {
        return stories;
    }

    @Override
    public Set<String> others() {
        return others;
    }

    /** Whose messages are known already. */
    public TestLine knowing(String... ids) {
        others = Set.of(ids);
        return this;
    }

    @Override
    public Optional<String> noted(String name) {
        return Optional.ofNullable(notes.get(name));
    }

    @Override
    public void note(String name, String value) {
        notes.put(name, value);
    }
}
