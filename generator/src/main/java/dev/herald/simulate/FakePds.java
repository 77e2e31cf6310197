package dev.herald.simulate;

import dev.herald.channel.Bluesky;
import dev.herald.channel.Channel;
import dev.herald.config.Value;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A server of Bluesky, at {@code bsky.social} unless told otherwise. Any handle can log in with any password; its answers are those of the reference
 * server (PDS 0.4.217).
 */
public final class FakePds implements Fake {

    private static final int LARGEST_BLOB = 5 * 1024 * 1024;
    private static final String XRPC = "/xrpc/";

    private final List<String> hosts;
    private final FakeRepo repo = new FakeRepo();
    private final Map<String, String> people = new ConcurrentHashMap<>();
    private final Map<String, String> sessions = new ConcurrentHashMap<>();
    private final Set<String> expired = ConcurrentHashMap.newKeySet();
    private int tokens;
    private int left = Integer.MAX_VALUE;

    public FakePds() {
        this("bsky.social");
    }

    public FakePds(String... hosts) {
        this.hosts = List.of(hosts);
    }

    /** One for all channels of a blog that tell Bluesky: their servers and their accounts. */
    public static FakePds of(List<Channel> channels) {
        List<Bluesky> told = channels.stream()
                .filter(Bluesky.class::isInstance)
                .map(Bluesky.class::cast)
                .toList();
        FakePds fake = new FakePds(told.stream()
                .map(channel -> URI.create(channel.server()).getHost())
                .distinct()
                .toArray(String[]::new));
        told.forEach(channel -> channel.did().ifPresent(did -> fake.people.put(channel.handle(), did)));
        return fake;
    }

    /** Makes a handle somebody's, and tells whose. */
    public String person(String handle) {
        return people.computeIfAbsent(
                handle, name -> "did:plc:" + FakeRepo.digest(name).substring(0, 24));
    }

    /** Makes all sessions end now, as the real server does after two hours. */
    public synchronized void expireSessions() {
        expired.addAll(sessions.keySet());
    }

    /** Answers so many requests more and then 429, for 300 seconds as it says. */
    public synchronized void limit(int requests) {
        left = requests;
    }

    /** The records of a collection such as {@code site.standard.document}, by their addresses. */
    public Map<String, Map<String, Object>> records(String collection) {
        return repo.records(collection);
    }

    @Override
    public List<String> hosts() {
        return hosts;
    }

    @Override
    public List<Shown> shown() {
        return repo.shown();
    }

    @Override
    public synchronized Reply answer(Call call) {
        left--;
        if (left < 0) {
            return tooMany();
        }
        String method = call.path().startsWith(XRPC) ? call.path().substring(XRPC.length()) : "";
        return switch (method) {
            case "com.atproto.server.createSession" -> login(call);
            case "com.atproto.server.refreshSession" -> authorised(call, did -> refreshed(call, did));
            case "com.atproto.server.getSession" ->
                authorised(call, did -> Reply.json(200, Map.of("did", did, "handle", handle(did))));
            case "com.atproto.server.describeServer" ->
                Reply.json(200, Map.of("did", "did:web:localhost", "availableUserDomains", List.of()));
            case "com.atproto.identity.resolveHandle" -> resolve(call);
            case "com.atproto.repo.uploadBlob" -> authorised(call, did -> blob(call));
            case "com.atproto.repo.putRecord" -> authorised(call, did -> repo.put(did, call));
            case "com.atproto.repo.deleteRecord" -> authorised(call, did -> repo.delete(did, call));
            case "com.atproto.repo.getRecord" -> repo.get(call);
            case "com.atproto.repo.listRecords" -> repo.list(call);
            default -> fault(501, "MethodNotImplemented", "Method Not Implemented");
        };
    }

    static Reply fault(int status, String error, String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("message", message);
        return Reply.json(status, body);
    }

    private static Reply tooMany() {
        long reset = Clock.systemUTC().instant().getEpochSecond() + 300;
        return fault(429, "RateLimitExceeded", "Rate Limit Exceeded")
                .header("RateLimit-Limit", "30")
                .header("RateLimit-Reset", String.valueOf(reset))
                .header("RateLimit-Remaining", "0")
                .header("RateLimit-Policy", "30;w=300");
    }

    private interface Authorised {
        Reply answer(String did);
    }

    private Reply authorised(Call call, Authorised answer) {
        Optional<String> token = call.header("authorization").map(header -> header.replaceFirst("^Bearer ", ""));
        if (token.isEmpty()) {
            return fault(401, "AuthMissing", "Authentication Required");
        }
        if (expired.contains(token.get())) {
            return fault(400, "ExpiredToken", "Token has expired");
        }
        return Optional.ofNullable(sessions.get(token.get()))
                .map(answer::answer)
                .orElseGet(() -> fault(400, "InvalidToken", "Token could not be verified"));
    }

    private Reply login(Call call) {
        String handle = call.member("identifier").orElse("");
        return call.member("password").orElse("").isEmpty()
                ? fault(401, "AuthenticationRequired", "Invalid identifier or password")
                : session(person(handle));
    }

    private Reply refreshed(Call call, String did) {
        sessions.remove(call.header("authorization").orElseThrow().replaceFirst("^Bearer ", ""));
        return session(did);
    }

    private Reply session(String did) {
        tokens++;
        String access = "fake-access-token-" + tokens;
        String refresh = "fake-refresh-token-" + tokens;
        sessions.put(access, did);
        sessions.put(refresh, did);
        return Reply.json(200, Map.of("did", did, "handle", handle(did), "accessJwt", access, "refreshJwt", refresh));
    }

    private String handle(String did) {
        return people.entrySet().stream()
                .filter(person -> person.getValue().equals(did))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("handle.invalid");
    }

    private Reply resolve(Call call) {
        return Optional.ofNullable(people.get(call.query().getOrDefault("handle", "")))
                .map(did -> Reply.json(200, Map.of("did", did)))
                .orElseGet(() -> fault(400, "InvalidRequest", "Unable to resolve handle"));
    }

    private Reply blob(Call call) {
        return call.body().length > LARGEST_BLOB
                ? fault(413, "PayloadTooLarge", "request entity too large")
                : Reply.json(
                        200,
                        Map.of(
                                "blob",
                                repo.upload(
                                        call.body(), call.header("content-type").orElse("*/*"))));
    }

    /** A member of a JSON object that is a text; "" if there is none. */
    static String text(Value.Fields fields, String name) {
        return fields.get(name)
                .filter(Value.Scalar.class::isInstance)
                .map(value -> ((Value.Scalar) value).text())
                .orElse("");
    }
}
