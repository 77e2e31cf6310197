package dev.herald.channel;

import dev.herald.channel.Strategy.Likes;
import dev.herald.config.Secret;
import dev.herald.config.Settings;
import dev.herald.http.Answer;
import dev.herald.http.Request;
import dev.herald.http.Trouble;
import dev.herald.share.Percent;
import dev.herald.wording.Length;
import dev.herald.wording.LittleText;
import dev.herald.wording.Part;
import dev.herald.wording.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A member or a page on LinkedIn. LinkedIn refuses the same post a second time and names the first, which is how a post whose answer got lost is found
 * again; it lists nobody's posts.
 *
 * @param author {@code urn:li:person:…} or {@code urn:li:organization:…}
 * @param token names the secret that holds the access token
 * @param version of the interface, as year and month; LinkedIn serves each for about a year
 * @param expires the day on which the token ends, 60 days after it was made
 * @see <a href="https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api">Posts API</a>
 */
public record LinkedIn(
        String name, Strategy strategy, String author, Secret token, String version, Optional<LocalDate> expires)
        implements Channel, Editable, Deletable {

    public static final Kind KIND = new Kind("linkedin", "LinkedIn", Delivery.WINDOWED, LinkedIn::read);

    private static final String USUAL_VERSION = "202605";
    private static final String USUAL = "{title}\n\n{summary}\n\n{tags}";
    private static final int TAGS = 3;
    private static final int COMMENTARY = 3000; // UTF-16 units with their escapes
    private static final int TITLE = 400;
    private static final int DESCRIPTION = 4000;
    private static final int ALT = 4086;

    private static final Pattern AUTHOR = Pattern.compile("urn:li:(?:person|organization):[A-Za-z0-9_-]+");
    private static final Pattern EARLIER = Pattern.compile("duplicate of (urn:li:(?:share|ugcPost):\\d+)");

    private static Channel read(String name, Strategy strategy, Settings block) {
        String author = "write urn:li:person: or urn:li:organization: and the id behind it";
        if (block.text("author").isEmpty()) {
            block.missing("author", author);
        }
        Optional<Secret> token = Secret.of(block, "token");
        if (token.isEmpty()) {
            block.missing("token", "write the name of an environment variable that holds the access token");
        }
        return new LinkedIn(
                name,
                strategy,
                block.parsed("author", text -> matching(AUTHOR, text), author).orElse("urn:li:person:missing"),
                token.orElse(new Secret("MISSING")),
                block.parsed(
                                "version",
                                LinkedIn::version,
                                "write year and month of a version, such as " + USUAL_VERSION)
                        .orElse(USUAL_VERSION),
                block.parsed("expires", LocalDate::parse, "write the day on which the token ends, such as 2027-01-20"));
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String version(String text) {
        return matching(Pattern.compile("20\\d\\d(?:0[1-9]|1[0-2])"), text);
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public List<Secret> secrets() {
        return List.of(token);
    }

    @Override
    public Announcement compose(List<Brief> briefs) {
        Brief brief = briefs.get(0);
        List<Part> words = brief.parts(USUAL, TAGS);
        List<Part> wanted = strategy.likes() == Likes.LINK ? words : brief.withLink(words); // the card is a link
        List<Part> parts = brief.fit(wanted, LinkedIn::count, COMMENTARY);
        return brief.announcement(parts, LittleText.of(parts), brief.tags(TAGS), Map.of());
    }

    private static int count(List<Part> parts) {
        return LittleText.of(parts).length();
    }

    /** Its cards show no description, and its texts short addresses of its own. */
    @Override
    public Preview preview(Announcement announcement) {
        Preview usual = Preview.of(announcement, strategy.likes()).links(link -> "https://lnkd.in/…");
        return usual.card()
                .map(card -> usual.with(new Preview.Card(card.site(), card.title(), "")))
                .orElse(usual);
    }

    @Override
    public Length length(Announcement announcement) {
        return new Length(announcement.text().length(), COMMENTARY, "characters");
    }

    @Override
    public Receipt send(Announcement announcement, Line line) {
        Optional<String> picture = announcement.picture().flatMap(one -> uploaded(one, line));
        Map<String, Object> post = new LinkedHashMap<>();
        post.put("author", author);
        post.put("commentary", announcement.text());
        post.put("visibility", "PUBLIC");
        post.put("distribution", toAll());
        content(announcement, picture).ifPresent(content -> post.put("content", content));
        post.put("lifecycleState", "PUBLISHED");
        post.put("isReshareDisabledByAuthor", false);
        return receipt(line.http().tell(request("POST", "/rest/posts", line).json(post)));
    }

    private static Map<String, Object> toAll() {
        Map<String, Object> distribution = new LinkedHashMap<>();
        distribution.put("feedDistribution", "MAIN_FEED");
        distribution.put("targetEntities", List.of());
        distribution.put("thirdPartyDistributionChannels", List.of());
        return distribution;
    }

    /** The card: LinkedIn looks at no page, so that it is told all of it. */
    private Optional<Map<String, Object>> content(Announcement announcement, Optional<String> picture) {
        return switch (strategy.likes()) {
            case LINK -> Optional.of(Map.of("article", article(announcement, picture)));
            case PICTURE -> picture.map(urn -> Map.of("media", media(announcement, urn)));
            case TEXT -> Optional.empty();
        };
    }

    private static Map<String, Object> article(Announcement announcement, Optional<String> picture) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("source", announcement.link());
        article.put("title", Text.within(announcement.title(), TITLE, announcement.language()));
        if (!announcement.description().isEmpty()) {
            article.put("description", Text.within(announcement.description(), DESCRIPTION, announcement.language()));
        }
        picture.ifPresent(urn -> article.put("thumbnail", urn));
        return article;
    }

    private static Map<String, Object> media(Announcement announcement, String urn) {
        String alt =
                announcement.picture().map(picture -> picture.image().alt()).orElse("");
        Map<String, Object> media = new LinkedHashMap<>();
        media.put("id", urn);
        media.put("title", Text.within(announcement.title(), TITLE, announcement.language()));
        media.put("altText", Text.within(alt, ALT, announcement.language()));
        return media;
    }

    /** A picture is uploaded once for all tries, as with another picture the second try would not be the same post. */
    private Optional<String> uploaded(Picture picture, Line line) {
        return strategy.likes() == Likes.TEXT
                ? Optional.empty()
                : line.noted("image")
                        .or(() -> new LinkedInPicture(author, () -> request("POST", "/rest/images", line))
                                .upload(picture, line));
    }

    private Request request(String method, String path, Line line) {
        String action = path.equals("/rest/images") ? "?action=initializeUpload" : "";
        return Request.of(method, "https://api.linkedin.com" + path + action)
                .bearer(line.secret(token))
                .header("LinkedIn-Version", version)
                .header("X-Restli-Protocol-Version", "2.0.0");
    }

    private static Receipt receipt(Answer answer) {
        Optional<String> urn =
                isDuplicate(answer) ? earlier(answer) : required(answer).header("x-restli-id");
        return urn.map(id -> Receipt.of(id, "https://www.linkedin.com/feed/update/" + id + "/"))
                .orElseGet(Receipt::taken);
    }

    private static boolean isDuplicate(Answer answer) {
        return answer.status() == 422 && answer.text().contains("\"DUPLICATE_POST\"");
    }

    private static Optional<String> earlier(Answer answer) {
        Matcher named = EARLIER.matcher(answer.text());
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    private static Answer required(Answer answer) {
        String code = answer.json("code").orElse("");
        if (answer.status() == 426) {
            throw noRight(answer, "write a newer 'version', as year and month, into the channel's block");
        }
        if (code.equals("EXPIRED_ACCESS_TOKEN") || code.equals("REVOKED_ACCESS_TOKEN")) {
            throw noRight(answer, "make a new token; it lives for 60 days");
        }
        return answer.require();
    }

    private static Trouble noRight(Answer answer, String fix) {
        return new Trouble(Trouble.Means.NO_RIGHT, answer.said() + "; " + fix);
    }

    @Override
    public Receipt edit(Announcement announcement, Receipt sent, Line line) {
        Map<String, Object> set = Map.of("$set", Map.of("commentary", announcement.text()));
        Request change = request("POST", path(sent), line)
                .header("X-RestLi-Method", "PARTIAL_UPDATE")
                .json(Map.of("patch", set));
        required(line.http().tell(change));
        return sent;
    }

    @Override
    public void delete(Receipt sent, Line line) {
        Answer answer = line.http().tell(request("DELETE", path(sent), line).header("X-RestLi-Method", "DELETE"));
        if (answer.status() != 404) {
            required(answer);
        }
    }

    private static String path(Receipt sent) {
        return "/rest/posts/" + Percent.encode(sent.id());
    }

    /** Asks who the member is, which a token made without the rights {@code openid} and {@code profile} may not know. */
    @Override
    public Health health(Line line) {
        Answer answer = line.http().ask(request("GET", "/v2/userinfo", line));
        String account =
                answer.status() == 403 ? author : required(answer).json("name").orElse(author);
        return new Health(
                account,
                List.of(),
                List.of(),
                expires.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()),
                Map.of());
    }
}
