package dev.herald.channel;

import dev.herald.config.Secret;
import dev.herald.config.Settings;
import dev.herald.config.Value;
import dev.herald.http.Answer;
import dev.herald.http.Request;
import dev.herald.http.ServerAddress;
import dev.herald.http.Trouble;
import dev.herald.wording.Length;
import dev.herald.wording.Measure;
import dev.herald.wording.Part;
import dev.herald.wording.Part.Role;
import dev.herald.wording.Part.Words;
import dev.herald.wording.Text;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * dev.to, or another Forem: the whole article as Markdown, with the blog as its canonical address. Of two published articles with one canonical address,
 * Forem refuses the second.
 *
 * @param server {@code https://dev.to} unless another is named
 * @param token names the secret that holds the API key
 * @param published whether readers see the article at once; else it is a draft
 * @see <a href="https://developers.forem.com/api/v1">Forem API V1</a>
 */
public record DevTo(String name, Strategy strategy, String server, Secret token, boolean published)
        implements Channel, Searchable, Editable, Deletable {

    public static final Kind KIND = new Kind("devto", "dev.to", Delivery.CONDITIONAL, DevTo::read);

    private static final int TAGS = 4;
    private static final int TAG = 30;
    private static final int TITLE = 128; // UTF-16 units
    private static final int DESCRIPTION = 250;
    private static final int BODY = 800 * 1024; // bytes
    private static final int PAGE = 30; // articles with their texts, so that an answer stays below 2 MB
    private static final int PAGES = 100;
    private static final Duration SAME_TITLE = Duration.ofMinutes(5);

    private static Channel read(String name, Strategy strategy, Settings block) {
        Optional<Secret> token = Secret.of(block, "token");
        if (token.isEmpty()) {
            block.missing("token", "write the name of an environment variable that holds the API key");
        }
        return new DevTo(
                name,
                strategy,
                block.parsed("server", ServerAddress::of, "write the address of a Forem, such as https://dev.to")
                        .orElse("https://dev.to"),
                token.orElse(new Secret("MISSING")),
                block.flag("published", true));
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    /** Nothing keeps a draft from being made twice, so that drafts are looked for. */
    @Override
    public Delivery delivery() {
        return published ? Delivery.CONDITIONAL : Delivery.LOOK_UP;
    }

    @Override
    public List<Secret> secrets() {
        return List.of(token);
    }

    @Override
    public Look look() {
        return Look.ARTICLE;
    }

    @Override
    public Announcement compose(List<Brief> briefs) {
        Brief brief = briefs.get(0);
        Story story = brief.story();
        String intro = Text.plain(brief.parts("", 0));
        String article = ForemMarkdown.of(story.html());
        String body = intro.isBlank() ? article : ForemMarkdown.under(intro, article);
        List<Part> parts = List.of(
                new Words(story.title(), Role.TITLE),
                new Words("\n", Role.FIXED),
                new Part.Link(story.url(), story.title()));
        Map<String, String> more = new HashMap<>();
        more.put("canonical", story.url());
        story.post().series().ifPresent(series -> more.put("series", series.name()));
        return brief.announcement(parts, body, tags(brief), more);
    }

    /** Forem's tags are of small letters and digits only. */
    private static List<String> tags(Brief brief) {
        return brief.tags(TAGS).stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
                .filter(tag -> !tag.isEmpty() && tag.length() <= TAG)
                .distinct()
                .limit(TAGS)
                .toList();
    }

    @Override
    public Preview preview(Announcement announcement) {
        Preview article = Preview.of(announcement).with(Preview.Card.of(announcement));
        return published ? article : article.headed("Draft", "readers see it when you publish it there");
    }

    @Override
    public Length length(Announcement announcement) {
        return new Length(Measure.bytes(announcement.text()), BODY, "bytes");
    }

    @Override
    public Receipt send(Announcement announcement, Line line) {
        Optional<Receipt> draft = published ? Optional.empty() : found(announcement, line);
        return draft.orElseGet(() -> created(announcement, line));
    }

    private Receipt created(Announcement announcement, Line line) {
        Map<String, Object> article = article(announcement);
        article.put("published", published);
        article.put("canonical_url", announcement.more().get("canonical"));
        Answer answer = line.http().tell(request("POST", "/api/articles", line).json(Map.of("article", article)));
        String said = answer.json("error").orElse("");
        boolean taken = answer.status() == 422 && said.toLowerCase(Locale.ROOT).contains("canonical url");
        boolean sameTitle = answer.status() == 422 && said.contains("last five minutes");
        if (taken || sameTitle) {
            return found(announcement, line).orElseThrow(() -> refused(answer, taken));
        }
        return new Receipt(required(answer).json("id").orElse(""), answer.json("url"), Map.of());
    }

    private static Trouble refused(Answer answer, boolean taken) {
        return taken
                ? new Trouble(
                        Trouble.Means.REFUSED,
                        answer.said() + "; somebody else has published an article with this canonical address there")
                : new Trouble(Trouble.Means.WAIT, answer.said(), Optional.of(SAME_TITLE));
    }

    private static Map<String, Object> article(Announcement announcement) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("title", Text.within(announcement.title(), TITLE, announcement.language()));
        article.put("body_markdown", announcement.text());
        article.put("tags", announcement.tags());
        article.put("description", Text.within(announcement.description(), DESCRIPTION, announcement.language()));
        announcement
                .picture()
                .ifPresent(picture -> article.put("main_image", picture.image().src()));
        Optional.ofNullable(announcement.more().get("series")).ifPresent(series -> article.put("series", series));
        return article;
    }

    private Optional<Receipt> found(Announcement announcement, Line line) {
        return Optional.ofNullable(find(List.of(announcement), line).get(announcement.key()));
    }

    @Override
    public Map<String, Receipt> find(List<Announcement> sought, Line line) {
        Map<String, Receipt> found = new HashMap<>();
        for (int page = 1; page <= PAGES && found.size() < sought.size(); page++) {
            List<Value> articles = page(page, line);
            articles.forEach(article -> match(article, sought, found));
            if (articles.size() < PAGE) {
                return found;
            }
        }
        return found;
    }

    private List<Value> page(int page, Line line) {
        String path = "/api/articles/me/all?per_page=" + PAGE + "&page=" + page;
        Answer answer = required(line.http().ask(request("GET", path, line)));
        return answer.value("")
                .filter(Value.Items.class::isInstance)
                .map(value -> ((Value.Items) value).items())
                .orElseThrow(() -> new Trouble(Trouble.Means.AGAIN, answer.said() + ", which is no list of articles"));
    }

    private void match(Value article, List<Announcement> sought, Map<String, Receipt> found) {
        if (!(article instanceof Value.Fields fields)
                || published && !text(fields, "published").equals("true")) {
            return;
        }
        sought.stream()
                .filter(one -> text(fields, "canonical_url").equals(one.more().get("canonical")))
                .forEach(one -> found.put(
                        one.key(), new Receipt(text(fields, "id"), Optional.of(text(fields, "url")), Map.of())));
    }

    private static String text(Value.Fields fields, String name) {
        return fields.get(name)
                .filter(Value.Scalar.class::isInstance)
                .map(value -> ((Value.Scalar) value).text())
                .orElse("");
    }

    @Override
    public Receipt edit(Announcement announcement, Receipt sent, Line line) {
        Map<String, Object> article = article(announcement);
        required(line.http().tell(one("PUT", sent, line).json(Map.of("article", article))));
        return sent;
    }

    /** Forem deletes nothing by program: the article becomes a draft. */
    @Override
    public void delete(Receipt sent, Line line) {
        Answer answer = line.http().tell(one("PUT", sent, line).json(Map.of("article", Map.of("published", false))));
        if (answer.status() != 404) {
            required(answer);
        }
    }

    private Request one(String method, Receipt sent, Line line) {
        return request(method, "/api/articles/" + sent.id(), line);
    }

    private Request request(String method, String path, Line line) {
        return Request.of(method, server + path)
                .header("api-key", line.secret(token))
                .header("Accept", "application/vnd.forem.api-v1+json");
    }

    private static Answer required(Answer answer) {
        return answer.require();
    }

    @Override
    public Health health(Line line) {
        Answer me = required(line.http().ask(request("GET", "/api/users/me", line)));
        return new Health(
                "@" + me.json("username").orElse("somebody"), List.of(), List.of(), Optional.empty(), Map.of());
    }
}
