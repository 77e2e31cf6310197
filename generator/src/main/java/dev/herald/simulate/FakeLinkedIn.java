package dev.herald.simulate;

import dev.herald.channel.Channel;
import dev.herald.channel.LinkedIn;
import dev.herald.problem.SiteException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * LinkedIn with one token. A second post with the same words and the same article is refused and the first one named,
 * even when that one has been deleted.
 *
 * @see <a href="https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api">Posts API</a>
 */
public final class FakeLinkedIn implements Fake {

    /** The token of the member, a secret. */
    public static final String SECRET = "AQXsimulatedTokenOfTheMember0123456789";

    private static final int COMMENTARY = 3000;
    private static final int TITLE = 400;
    private static final int DESCRIPTION = 4086;
    private static final String OLDEST = "202512"; // a version is served for about a year
    private static final String NEWEST = "202610";
    private static final String UPLOADS = "/dms-uploads/";

    private final Set<String> authors;
    private final List<Post> posts = new ArrayList<>();
    private final Set<String> promised = new HashSet<>();
    private final Set<String> uploaded = new HashSet<>();
    private Optional<Reply> shut = Optional.empty();

    private record Post(String urn, String author, String commentary, String article, boolean deleted) {}

    /** @param authors members and pages for which the token may speak, such as {@code urn:li:person:simulated} */
    public FakeLinkedIn(Set<String> authors) {
        this.authors = Set.copyOf(authors);
    }

    /** One for all channels of a blog that tell LinkedIn. */
    public static FakeLinkedIn of(List<Channel> channels) {
        return new FakeLinkedIn(channels.stream()
                .filter(LinkedIn.class::isInstance)
                .map(channel -> ((LinkedIn) channel).author())
                .collect(Collectors.toSet()));
    }

    @Override
    public List<String> hosts() {
        return List.of("api.linkedin.com", "www.linkedin.com");
    }

    /** Ends the token, as it happens after 60 days. */
    public synchronized void expireToken() {
        shut = Optional.of(error(401, 65602, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired"));
    }

    /** Takes the token back, as its member can. */
    public synchronized void revokeToken() {
        shut = Optional.of(error(
                401, 65601, "REVOKED_ACCESS_TOKEN", "The token used in the request has been revoked by the user"));
    }

    /** How many pictures were uploaded. */
    public synchronized int pictures() {
        return uploaded.size();
    }

    /** What it answers to who has posted too much that day. */
    public static Reply tooMuch() {
        return error(429, 101, "TOO_MANY_REQUESTS", "Resource level throttle APPLICATION_AND_MEMBER DAY limit reached");
    }

    @Override
    public synchronized Reply answer(Call call) {
        if (call.path().startsWith(UPLOADS)) {
            return upload(call);
        }
        if (shut.isPresent()) {
            return shut.get();
        }
        if (!call.header("authorization").equals(Optional.of("Bearer " + SECRET))) {
            return error(401, 65600, "INVALID_ACCESS_TOKEN", "Invalid access token");
        }
        if (call.path().equals("/v2/userinfo")) {
            return Reply.json(200, Map.of("sub", "simulated", "name", "Ana Simulated"));
        }
        try {
            return version(call).orElseGet(() -> rest(call));
        } catch (SiteException notJson) {
            return error(400, 0, "BAD_REQUEST", "Could not parse the request body as JSON");
        }
    }

    private static Optional<Reply> version(Call call) {
        String version = call.header("linkedin-version").orElse("");
        if (version.isEmpty()) {
            return Optional.of(error(
                    400,
                    0,
                    "VERSION_MISSING",
                    "A version must be present. Please specify a version by adding the LinkedIn-Version header."));
        }
        boolean active = version.matches("\\d{6}") && version.compareTo(OLDEST) >= 0 && version.compareTo(NEWEST) <= 0;
        return active
                ? Optional.empty()
                : Optional.of(
                        error(426, 0, "NONEXISTENT_VERSION", "Requested version " + version + "01 is not active"));
    }

    private Reply rest(Call call) {
        if (call.path().equals("/rest/images")) {
            return promise(call);
        }
        if (call.path().equals("/rest/posts")) {
            return create(call.json().plain());
        }
        if (call.path().startsWith("/rest/posts/")) {
            String urn = URLDecoder.decode(call.path().substring("/rest/posts/".length()), StandardCharsets.UTF_8);
            return call.method().equals("DELETE") ? delete(urn) : update(urn, call);
        }
        return error(404, 0, "RESOURCE_NOT_FOUND", "No virtual resource found");
    }

    private Reply promise(Call call) {
        Object owner = at(call.json().plain(), "initializeUploadRequest", "owner");
        if (!authors.contains(String.valueOf(owner))) {
            return denied("images.ACTION-initializeUpload");
        }
        String id = "C4E22AQ" + (promised.size() + 1);
        promised.add(id);
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("uploadUrlExpiresAt", 1_800_000_000_000L);
        value.put("uploadUrl", "https://www.linkedin.com" + UPLOADS + id + "/0?ca=vector_feedshare&sync=0&v=beta");
        value.put("image", "urn:li:image:" + id);
        return Reply.json(200, Map.of("value", value));
    }

    private Reply upload(Call call) {
        String id = call.path().substring(UPLOADS.length()).replaceFirst("/.*", "");
        if (!promised.contains(id) || !call.method().equals("PUT") || call.body().length == 0) {
            return Reply.text(400, "text/plain", "Bad Request");
        }
        uploaded.add(id);
        return Reply.empty(201);
    }

    private Reply create(Map<String, Object> body) {
        if (!authors.contains(String.valueOf(body.get("author")))) {
            return denied("posts.CREATE");
        }
        Optional<Reply> refusal = refusal(body);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String author = String.valueOf(body.get("author"));
        String article = String.valueOf(at(body, "content", "article", "source"));
        String commentary = String.valueOf(body.get("commentary"));
        Optional<Post> earlier = posts.stream()
                .filter(post ->
                        post.commentary().equals(commentary) && post.article().equals(article))
                .findFirst();
        if (earlier.isPresent()) {
            return invalid(
                    "com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate of "
                            + earlier.get().urn(),
                    "Duplicate post is detected",
                    "DUPLICATE_POST");
        }
        String urn = "urn:li:share:" + (7_400_000_000_000_000_000L + posts.size());
        posts.add(new Post(urn, author, commentary, article, false));
        return Reply.empty(201).header("x-restli-id", urn).header("x-linkedin-id", urn);
    }

    private Optional<Reply> refusal(Map<String, Object> body) {
        for (String field : List.of("commentary", "visibility", "distribution", "lifecycleState")) {
            if (!body.containsKey(field)) {
                return Optional.of(invalid(
                        "ERROR :: /" + field + " :: field is required but not found and has no default value",
                        "Field is required",
                        "MISSING_FIELD"));
            }
        }
        if (String.valueOf(body.get("commentary")).toCharArray().length > COMMENTARY
                || length(at(body, "content", "article", "title")) > TITLE
                || length(at(body, "content", "article", "description")) > DESCRIPTION) {
            return Optional.of(
                    invalid("A field is too long", "Length of field exceeds limit", "FIELD_LENGTH_TOO_LONG"));
        }
        Object thumbnail = at(body, "content", "article", "thumbnail");
        return thumbnail == null || uploaded.contains(String.valueOf(thumbnail).replace("urn:li:image:", ""))
                ? Optional.empty()
                : Optional.of(
                        invalid("The image has no bytes", "Media asset is not ready", "MEDIA_ASSET_WAITING_UPLOAD"));
    }

    private static int length(Object text) {
        return text == null ? 0 : String.valueOf(text).toCharArray().length;
    }

    private Reply update(String urn, Call call) {
        if (!call.header("x-restli-method").equals(Optional.of("PARTIAL_UPDATE"))) {
            return error(400, 0, "BAD_REQUEST", "Invalid method for URI");
        }
        int index = find(urn);
        Object commentary = at(call.json().plain(), "patch", "$set", "commentary");
        if (index < 0 || posts.get(index).deleted()) {
            return error(404, 0, "NOT_FOUND", "Could not find entity");
        }
        posts.set(
                index,
                new Post(
                        urn,
                        posts.get(index).author(),
                        String.valueOf(commentary),
                        posts.get(index).article(),
                        false));
        return Reply.empty(204);
    }

    private Reply delete(String urn) {
        int index = find(urn);
        if (index >= 0) {
            Post post = posts.get(index);
            posts.set(index, new Post(urn, post.author(), post.commentary(), post.article(), true));
        }
        return Reply.empty(204); // also where it is gone already
    }

    private int find(String urn) {
        for (int index = 0; index < posts.size(); index++) {
            if (posts.get(index).urn().equals(urn)) {
                return index;
            }
        }
        return -1;
    }

    private static Object at(Map<?, ?> body, String... path) {
        Object value = body;
        for (String step : path) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    private static Reply denied(String what) {
        return error(403, 100, "ACCESS_DENIED", "Not enough permissions to access: " + what + ".20260501");
    }

    private static Reply invalid(String message, String description, String code) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errorDetailType", "com.linkedin.common.error.BadRequest");
        body.put("message", message);
        body.put(
                "errorDetails",
                Map.of("inputErrors", List.of(Map.of("description", description, "input", Map.of(), "code", code))));
        body.put("status", 422);
        return Reply.json(422, body);
    }

    private static Reply error(int status, int service, String code, String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", status);
        if (service > 0) {
            body.put("serviceErrorCode", service);
        }
        body.put("code", code);
        body.put("message", message);
        return Reply.json(status, body);
    }

    @Override
    public synchronized List<Shown> shown() {
        return posts.stream()
                .filter(post -> !post.deleted())
                .map(post -> new Shown(post.urn(), LittleTextReader.seen(post.commentary())))
                .toList();
    }
}
