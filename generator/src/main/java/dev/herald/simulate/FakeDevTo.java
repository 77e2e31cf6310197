package dev.herald.simulate;

import dev.herald.channel.Channel;
import dev.herald.channel.DevTo;
import dev.herald.problem.SiteException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * dev.to, and every other Forem that it stands for, with one author, {@code ana}. Of all published articles, no two may have one canonical address; drafts may.
 *
 * @see <a href="https://developers.forem.com/api/v1">Forem API V1</a>
 */
public final class FakeDevTo implements Fake {

    /** The key of the author, a secret. */
    public static final String SECRET = "simulatedKeyOfTheAuthor0123456789";

    private static final int TITLE = 128;
    private static final int TAGS = 4;
    private static final int TAG = 30;
    private static final int BODY = 800 * 1024; // bytes
    private static final Duration SAME_TITLE = Duration.ofMinutes(5);

    private static final Pattern ONE = Pattern.compile("/api/articles/(?<id>\\d+)");

    private final List<String> hosts;
    private final Clock clock;
    private final List<Article> articles = new ArrayList<>();

    private record Article(int id, boolean own, Instant created, Map<String, Object> fields) {

        boolean published() {
            return Boolean.TRUE.equals(fields.get("published"));
        }
    }

    public FakeDevTo() {
        this(Clock.systemUTC(), "dev.to");
    }

    /** @param clock which says when five minutes have passed since an article of the same title */
    public FakeDevTo(Clock clock, String... hosts) {
        this.clock = clock;
        this.hosts = List.of(hosts);
    }

    /** One for all channels of a blog that tell a Forem. */
    public static FakeDevTo of(List<Channel> channels) {
        String[] hosts = channels.stream()
                .filter(DevTo.class::isInstance)
                .map(channel -> URI.create(((DevTo) channel).server()).getHost())
                .distinct()
                .toArray(String[]::new);
        return new FakeDevTo(Clock.systemUTC(), hosts);
    }

    @Override
    public List<String> hosts() {
        return hosts;
    }

    /** Somebody else publishes an article with this canonical address first, as an organisation that reads the blog's feed does. */
    public synchronized void takenBySomebodyElse(String canonical) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", "Taken");
        fields.put("canonical_url", canonical);
        fields.put("published", true);
        articles.add(new Article(articles.size() + 100, false, clock.instant(), fields));
    }

    /** What it answers to who creates more than ten articles in 30 s. */
    public static Reply tooFast(int seconds) {
        return error(429, "Rate limit reached, try again in " + seconds + " seconds")
                .header("Retry-After", String.valueOf(seconds));
    }

    @Override
    public synchronized Reply answer(Call call) {
        if (call.header("user-agent").orElse("").isBlank()) {
            return Reply.text(403, "text/plain", "Forbidden Bots");
        }
        if (!call.header("api-key").equals(Optional.of(SECRET))) {
            return error(401, "unauthorized");
        }
        if (!call.header("accept").orElse("").equals("application/vnd.forem.api-v1+json")) {
            return error(406, "this test network speaks version 1 only");
        }
        try {
            return answered(call);
        } catch (SiteException notJson) {
            return error(400, "Bad Request");
        }
    }

    private Reply answered(Call call) {
        Matcher one = ONE.matcher(call.path());
        if (one.matches() && call.method().equals("PUT")) {
            return update(Integer.parseInt(one.group("id")), article(call));
        }
        return switch (call.method() + " " + call.path()) {
            case "POST /api/articles" -> create(article(call));
            case "GET /api/articles/me/all" -> mine(call.query());
            case "GET /api/users/me" -> Reply.json(200, Map.of("id", 1, "username", "ana", "name", "Ana"));
            default -> error(404, "not found");
        };
    }

    private static Map<String, Object> article(Call call) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (call.json().plain().get("article") instanceof Map<?, ?> article) {
            article.forEach((name, value) -> fields.put(String.valueOf(name), value));
        }
        readFrontMatter(fields);
        return fields;
    }

    /** What stands between two lines of {@code ---} at the beginning of a text counts more than the fields beside it. */
    private static void readFrontMatter(Map<String, Object> fields) {
        String body = text(fields, "body_markdown").stripLeading();
        int end = body.startsWith("---\n") ? body.indexOf("\n---", 3) : -1;
        if (end < 0) {
            return;
        }
        for (String line : body.substring(4, end + 1).split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String value = line.substring(colon + 1).strip();
                fields.put(
                        line.substring(0, colon).strip(),
                        value.matches("true|false") ? (Object) value.equals("true") : value);
            }
        }
    }

    private Reply create(Map<String, Object> fields) {
        Instant since = clock.instant().minus(SAME_TITLE);
        boolean again = articles.stream()
                .anyMatch(one -> one.own()
                        && one.created().isAfter(since)
                        && text(one.fields(), "title").equals(text(fields, "title")));
        Optional<String> fault =
                again ? Optional.of("Title has already been used in the last five minutes") : fault(fields, -1);
        if (fault.isPresent()) {
            return error(422, fault.get());
        }
        Article article = new Article(articles.size() + 100, true, clock.instant(), fields);
        articles.add(article);
        return Reply.json(201, shape(article));
    }

    private Reply update(int id, Map<String, Object> changes) {
        for (int index = 0; index < articles.size(); index++) {
            Article article = articles.get(index);
            if (article.id() == id && article.own()) {
                Map<String, Object> fields = new LinkedHashMap<>(article.fields());
                fields.putAll(changes);
                Optional<String> fault = fault(fields, id);
                if (fault.isPresent()) {
                    return error(422, fault.get());
                }
                articles.set(index, new Article(id, true, article.created(), fields));
                return Reply.json(200, shape(articles.get(index)));
            }
        }
        return error(404, "not found");
    }

    private Optional<String> fault(Map<String, Object> fields, int id) {
        String title = text(fields, "title");
        List<?> tags = fields.get("tags") instanceof List<?> list ? list : List.of();
        String canonical = text(fields, "canonical_url");
        boolean taken = Boolean.TRUE.equals(fields.get("published"))
                && !canonical.isEmpty()
                && articles.stream()
                        .anyMatch(one -> one.id() != id
                                && one.published()
                                && text(one.fields(), "canonical_url").equals(canonical));
        if (taken) {
            return Optional.of("Canonical url has already been taken. Email support@dev.to for further details.");
        }
        if (title.isBlank()) {
            return Optional.of("Title can't be blank");
        }
        if (title.toCharArray().length > TITLE) {
            return Optional.of("Title is too long (maximum is 128 characters for full_post)");
        }
        if (text(fields, "body_markdown").getBytes(StandardCharsets.UTF_8).length > BODY) {
            return Optional.of("Body markdown is too long.");
        }
        if (tags.size() > TAGS) {
            return Optional.of("Tag list exceed the maximum of 4 tags");
        }
        return tags.stream()
                .map(String::valueOf)
                .filter(tag -> !tag.matches("[\\p{L}\\p{N}]{1," + TAG + "}"))
                .map(tag -> "Tag \"" + tag + "\" contains non-alphanumeric or prohibited unicode characters")
                .findFirst();
    }

    private Reply mine(Map<String, String> query) {
        int size = Integer.parseInt(query.getOrDefault("per_page", "30"));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        return Reply.json(
                200,
                articles.stream()
                        .filter(Article::own)
                        .skip((long) size * (page - 1))
                        .limit(size)
                        .map(FakeDevTo::shape)
                        .toList());
    }

    private static Map<String, Object> shape(Article article) {
        String slug = "article-" + article.id();
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("type_of", "article");
        shape.put("id", article.id());
        shape.put("title", text(article.fields(), "title"));
        shape.put("published", article.published());
        shape.put("slug", slug);
        shape.put("path", "/ana/" + slug);
        shape.put("url", "https://dev.to/ana/" + slug);
        shape.put("canonical_url", text(article.fields(), "canonical_url"));
        shape.put("body_markdown", text(article.fields(), "body_markdown"));
        return shape;
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    private static Reply error(int status, String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", message);
        body.put("status", status);
        return Reply.json(status, body);
    }

    /** The published articles of the author. */
    @Override
    public synchronized List<Shown> shown() {
        return articles.stream()
                .filter(Article::own)
                .filter(Article::published)
                .map(FakeDevTo::seen)
                .toList();
    }

    /** The drafts of the author, which nobody else sees. */
    public synchronized List<Shown> drafts() {
        return articles.stream()
                .filter(Article::own)
                .filter(one -> !one.published())
                .map(FakeDevTo::seen)
                .toList();
    }

    private static Shown seen(Article article) {
        return new Shown(
                String.valueOf(article.id()),
                text(article.fields(), "title") + "\n\n" + text(article.fields(), "body_markdown"));
    }
}
