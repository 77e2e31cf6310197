package dev.herald.simulate;

import dev.herald.config.Value;
import dev.herald.problem.SiteException;
import dev.herald.simulate.Fake.Shown;
import dev.herald.simulate.FakeMastodon.Quirk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The messages of a fake Mastodon. */
final class Toots {

    private static final Duration KEYS = Duration.ofHours(1);
    private static final long FIRST = 115_000_000_000_000_001L;

    private final String host;
    private final Clock clock;
    private final Set<Quirk> quirks;
    private final FakeMedia media;
    private final Map<String, Keyed> keys = new LinkedHashMap<>();
    private final List<Toot> toots = new ArrayList<>();
    private int written;

    private record Keyed(String id, Instant at) {}

    Toots(String host, Clock clock, Set<Quirk> quirks, FakeMedia media) {
        this.host = host;
        this.clock = clock;
        this.quirks = quirks;
        this.media = media;
    }

    List<Shown> shown() {
        return toots.stream().map(toot -> new Shown(toot.id(), toot.text())).toList();
    }

    List<Map<String, Object>> statuses() {
        return toots.stream().map(this::json).toList();
    }

    Reply create(Call call) {
        Optional<Toot> earlier = call.header("idempotency-key")
                .filter(key -> !has(Quirk.IGNORES_KEYS))
                .map(keys::get)
                .filter(keyed -> clock.instant().isBefore(keyed.at.plus(KEYS)))
                .flatMap(keyed -> toot(keyed.id));
        if (earlier.isPresent()) {
            return Reply.json(200, json(earlier.get()));
        }
        return written(call, String.valueOf(FIRST + written++), toot -> {
            toots.add(toot);
            call.header("idempotency-key").ifPresent(key -> keys.put(key, new Keyed(toot.id(), clock.instant())));
        });
    }

    private Reply written(Call call, String id, Consumer<Toot> keep) {
        Value.Fields body;
        try {
            body = call.json();
        } catch (SiteException notJson) {
            return error(400, "Error occurred while parsing request parameters");
        }
        Toot toot = Toot.of(id, body, host, clock.instant());
        Optional<String> fault = toot.fault().or(() -> media.fault(toot.media()));
        if (fault.isPresent()) {
            return error(422, "Validation failed: " + fault.get());
        }
        Optional<String> attached = toot.media().stream()
                .filter(one -> has(Quirk.ONE_USE_OF_PICTURES))
                .filter(one -> toots.stream()
                        .anyMatch(
                                other -> !other.id().equals(id) && other.media().contains(one)))
                .findFirst();
        if (attached.isPresent()) {
            return error(400, "Bad Request: media already attached to status: " + attached.get());
        }
        keep.accept(toot);
        return Reply.json(200, json(toot));
    }

    Reply single(Call call, String id) {
        Optional<Toot> toot = toot(id);
        if (toot.isEmpty() || call.method().equals("DELETE") && has(Quirk.NO_DELETE)) {
            return missing();
        }
        if (call.method().equals("PUT")) {
            return written(call, id, changed -> toots.set(toots.indexOf(toot.get()), changed.after(toot.get())));
        }
        if (call.method().equals("DELETE")) {
            toots.remove(toot.get());
        }
        return Reply.json(200, json(toot.get()));
    }

    private Optional<Toot> toot(String id) {
        return toots.stream().filter(toot -> toot.id().equals(id)).findFirst();
    }

    /** The newest first. */
    Reply page(Call call) {
        List<Toot> all = new ArrayList<>(toots);
        Collections.reverse(all);
        if (has(Quirk.NO_PAGES)) {
            return Reply.json(200, all.stream().map(this::json).toList());
        }
        int size = Math.min(40, Integer.parseInt(call.query().getOrDefault("limit", "20")));
        String before = call.query().getOrDefault("max_id", "9".repeat(18)); // ids are as long as that
        List<Toot> older =
                all.stream().filter(toot -> toot.id().compareTo(before) < 0).toList();
        List<Toot> page = older.subList(0, Math.min(size, older.size()));
        Reply reply = Reply.json(200, page.stream().map(this::json).toList());
        String self = "https://" + host + call.path() + "?limit=" + size;
        return page.size() < size
                ? reply
                : reply.header(
                        "Link",
                        "<" + self + "&max_id=" + page.get(size - 1).id() + ">; rel=\"next\", <" + self + "&min_id="
                                + page.get(0).id() + ">; rel=\"prev\"");
    }

    private Map<String, Object> json(Toot toot) {
        return toot.json(host, media);
    }

    private boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }

    static Reply missing() {
        return error(404, "Record not found");
    }

    static Reply error(int status, String text) {
        return Reply.json(status, Map.of("error", text));
    }
}
