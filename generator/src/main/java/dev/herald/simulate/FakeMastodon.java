package dev.herald.simulate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A server with Mastodon's API: limits of 500 characters, 23 for an address, 300 requests in 5 minutes and 30 pictures in 30, and its words for what is wrong.
 * It takes any token that was not {@link #revoke taken back}.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/">Mastodon: API methods</a>
 */
public final class FakeMastodon implements Fake {

    /** In what servers that speak Mastodon's language differ. */
    public enum Quirk {
        /** Takes the same message under the same key again, as snac2 and GoToSocial do. */
        IGNORES_KEYS,
        /** Has no {@code /api/v2/instance}, as snac2 and older Mastodons. */
        OLD_INSTANCE,
        /** Works on a picture for one more request after it was uploaded. */
        SLOW_PICTURES,
        /** Refuses a picture that is in a message already, as GoToSocial does. */
        ONE_USE_OF_PICTURES,
        /** Deletes nothing, and says 404 to it, as snac2 2.75 does. */
        NO_DELETE,
        /** Gives no {@code Link} and ignores {@code limit} and {@code max_id}, as snac2 2.75 does. */
        NO_PAGES,
        /** Does not say what a token may do, as all but newer Mastodons. */
        NO_SCOPES,
        /** Answers 503 as GoToSocial does while it starts: a page, and two headers that say when to come back. */
        STARTING
    }

    private static final int REQUESTS = 300;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final List<String> hosts;
    private final Clock clock;
    private final Set<Quirk> quirks;
    private final Set<String> revoked = Collections.synchronizedSet(new HashSet<>());
    private final FakeMedia media = new FakeMedia();
    private final Toots toots;
    private List<String> scopes = List.of("read", "write");
    private int limit = REQUESTS;
    private int requests;
    private Instant began = Instant.MIN;

    public FakeMastodon(List<String> hosts, Clock clock, Quirk... quirks) {
        this.hosts = List.copyOf(hosts);
        this.clock = clock;
        this.quirks = Set.of(quirks);
        this.toots = new Toots(this.hosts.get(0), clock, this.quirks, media);
    }

    /** Mastodon itself, at {@code mastodon.example}. */
    public static FakeMastodon usual() {
        return new FakeMastodon(List.of("mastodon.example"), Clock.systemUTC());
    }

    @Override
    public List<String> hosts() {
        return hosts;
    }

    /** Makes a token worthless. */
    public void revoke(String token) {
        revoked.add(token);
    }

    /** What tokens may do from now on, such as {@code write:statuses}; at first {@code read} and {@code write}. */
    public synchronized void scopes(String... rights) {
        scopes = List.of(rights);
    }

    /** How many requests it takes in 5 minutes from now on. */
    public synchronized void limit(int most) {
        limit = most;
    }

    @Override
    public synchronized List<Shown> shown() {
        return toots.shown();
    }

    /** The same with all that the API tells of them, the oldest first. */
    public synchronized List<Map<String, Object>> statuses() {
        return toots.statuses();
    }

    /** The pictures that were uploaded, as they came. */
    public List<byte[]> pictures() {
        return media.files();
    }

    @Override
    public synchronized Reply answer(Call call) {
        if (has(Quirk.STARTING)) {
            return Reply.text(503, "text/html", "<html><body><h1>Starting…</h1></body></html>")
                    .header("Retry-After", "120")
                    .header("retry-after", "Sat, 21 Nov 2026 19:47:34 GMT");
        }
        if (clock.instant().isAfter(began.plus(WINDOW))) {
            began = clock.instant();
            requests = 0;
        }
        requests++;
        Reply reply = requests > limit ? Toots.error(429, "Too many requests") : allowed(call);
        return reply.header("X-RateLimit-Limit", String.valueOf(limit))
                .header("X-RateLimit-Remaining", String.valueOf(Math.max(0, limit - requests)))
                .header("X-RateLimit-Reset", began.plus(WINDOW).toString());
    }

    private Reply allowed(Call call) {
        String path = call.method() + " " + call.path();
        if (path.equals("GET /api/v2/instance") || path.equals("GET /api/v1/instance")) {
            return instance(path.contains("v2"));
        }
        String token = call.header("authorization").orElse("").replaceFirst("^Bearer ", "");
        if (token.isEmpty() || revoked.contains(token)) {
            return Toots.error(401, "The access token is invalid");
        }
        return scope(path).allMatch(this::grants)
                ? authorized(call, path)
                : Toots.error(403, "This action is outside the authorized scopes");
    }

    private static Stream<String> scope(String path) {
        if (path.contains("verify_credentials")) {
            return Stream.empty();
        }
        String what = path.contains("/media") ? "media" : "statuses";
        return Stream.of((path.startsWith("GET ") && !what.equals("media") ? "read:" : "write:") + what);
    }

    private boolean grants(String scope) {
        return scopes.contains(scope) || scopes.contains(scope.split(":", 2)[0]);
    }

    private Reply authorized(Call call, String path) {
        if (path.equals("GET /api/v1/accounts/verify_credentials")) {
            return Reply.json(200, Toot.account(hosts.get(0)));
        }
        if (path.equals("GET /api/v1/apps/verify_credentials")) {
            return Reply.json(
                    200, has(Quirk.NO_SCOPES) ? Map.of("name", "Herald") : Map.of("name", "Herald", "scopes", scopes));
        }
        if (path.equals("POST /api/v2/media")) {
            return media.upload(call, has(Quirk.SLOW_PICTURES));
        }
        if (path.startsWith("GET /api/v1/media/")) {
            return media.status(last(path));
        }
        if (path.equals("GET /api/v1/accounts/1/statuses") || path.equals("GET /api/v1/timelines/home")) {
            return toots.page(call);
        }
        if (path.equals("POST /api/v1/statuses")) {
            return toots.create(call);
        }
        return path.contains(" /api/v1/statuses/") ? toots.single(call, last(path)) : Toots.missing();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Reply instance(boolean newer) {
        Map<String, Object> statuses =
                Map.of("max_characters", 500, "max_media_attachments", 4, "characters_reserved_per_url", 23);
        Map<String, Object> pictures = Map.of("description_limit", 1500, "image_size_limit", 16_777_216);
        Map<String, Object> limits = Map.of("statuses", statuses, "media_attachments", pictures);
        return newer && has(Quirk.OLD_INSTANCE)
                ? Reply.text(404, "text/html", "<h1>404 Not Found</h1>")
                : Reply.json(200, Map.of("version", newer ? "4.5.2" : "3.5.19", "configuration", limits));
    }

    private boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }
}
