package dev.herald.channel;

import dev.herald.channel.Repo.Ref;
import dev.herald.config.Secret;
import dev.herald.http.Answer;
import dev.herald.http.ShortAddress;
import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.wording.Length;
import dev.herald.wording.Measure;
import dev.herald.wording.Part;
import dev.herald.wording.Part.Link;
import dev.herald.wording.Part.Role;
import dev.herald.wording.Part.Words;
import dev.herald.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Bluesky. Each message has a key of our own, under which the network takes it once (lexicon {@code com.atproto.repo.putRecord}).
 *
 * @param account its server and its login
 * @param did what the account is called for good, if the site's pages shall name its records
 * @param documents the records of standard.site that the blog and its posts become, if the owner wants them
 */
public record Bluesky(
        String name, Strategy strategy, Pds account, Optional<String> did, Optional<StandardSite> documents)
        implements Channel, Searchable, Deletable {

    public static final Kind KIND = new Kind("bluesky", "Bluesky", Delivery.CONDITIONAL, BlueskyBlock::read);

    static final String POSTS = "app.bsky.feed.post";

    /** In {@link Announcement#more()}: what goes with the text. */
    static final String EMBED = "embed";

    private static final int LIMIT = 300; // graphemes
    private static final int MOST_BYTES = 3000;
    private static final int TAGS = 3;

    private static final String WITH_CARD = "{summary}\n\n{tags}"; // the card has the title
    private static final String WITHOUT_SUMMARY = "{title}\n\n{tags}";
    private static final String WITHOUT_CARD = "{title}\n\n{summary}\n\n{link}\n\n{tags}";

    /** What goes with a text. */
    enum Embed {
        /** Title, description and picture of the page: it leads there, so the text needs no address. */
        CARD,
        PICTURE,
        NONE;

        static Embed of(Announcement announcement) {
            return valueOf(announcement.more().getOrDefault(EMBED, CARD.name()));
        }

        static Embed of(Brief brief) {
            boolean wished = brief.strategy().likes() == Strategy.Likes.PICTURE
                    || brief.wish().picture().isPresent();
            if (wished && brief.picture().isPresent()) {
                return PICTURE;
            }
            return brief.strategy().likes() == Strategy.Likes.TEXT ? NONE : CARD;
        }
    }

    /** Where the account lives: {@code https://bsky.social}. */
    public String server() {
        return account.url();
    }

    /** What the account is called now: {@code ana.bsky.social}. */
    public String handle() {
        return account.handle();
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public List<Secret> secrets() {
        return List.of(account.password());
    }

    @Override
    public Announcement compose(List<Brief> briefs) {
        Brief brief = briefs.get(0);
        Embed embed = Embed.of(brief);
        List<Part> parts = Wording.fit(
                parts(brief, embed), Bluesky::used, LIMIT, brief.story().post().language());
        return brief.announcement(parts, shown(parts), brief.tags(TAGS), Map.of(EMBED, embed.name()));
    }

    private static List<Part> parts(Brief brief, Embed embed) {
        List<Part> parts = new ArrayList<>(brief.parts(usual(brief, embed), TAGS));
        if (embed != Embed.CARD && parts.stream().noneMatch(Link.class::isInstance)) {
            parts.add(new Words("\n\n", Role.FIXED));
            parts.add(new Link(brief.link(), ""));
        }
        return parts.stream().map(Bluesky::shortly).toList();
    }

    private static String usual(Brief brief, Embed embed) {
        if (embed != Embed.CARD) {
            return WITHOUT_CARD;
        }
        return brief.story().summary().isBlank() ? WITHOUT_SUMMARY : WITH_CARD;
    }

    private static Part shortly(Part part) {
        return part instanceof Link link ? new Link(link.url(), ShortAddress.of(link.url())) : part;
    }

    private static String shown(List<Part> parts) {
        return parts.stream().map(Part::shown).collect(Collectors.joining());
    }

    /** In graphemes; a text of many bytes counts as more of them. */
    private static int used(List<Part> parts) {
        Length length = length(shown(parts));
        return length.unit().equals("bytes") ? length.used() * LIMIT / MOST_BYTES + 1 : length.used();
    }

    @Override
    public Preview preview(Announcement announcement) {
        Preview words = Preview.of(announcement).by("@" + handle()).saying(announcement.parts());
        return switch (Embed.of(announcement)) {
            case CARD -> words.with(Preview.Card.of(announcement));
            case PICTURE -> words.withPicture();
            case NONE -> words;
        };
    }

    @Override
    public Length length(Announcement announcement) {
        return length(announcement.text());
    }

    private static Length length(String text) {
        int bytes = Measure.bytes(text);
        return bytes > MOST_BYTES
                ? new Length(bytes, MOST_BYTES, "bytes")
                : new Length(Measure.graphemes(text), LIMIT, "graphemes");
    }

    @Override
    public Receipt send(Announcement announcement, Line line) {
        Repo repo = repo(line);
        BlueskyPost post = new BlueskyPost(repo, announcement, documents);
        return post.send();
    }

    @Override
    public Map<String, Receipt> find(List<Announcement> sought, Line line) {
        Repo repo = repo(line);
        Map<String, Receipt> found = new TreeMap<>();
        for (Announcement announcement : sought) {
            new BlueskyPost(repo, announcement, documents)
                    .found()
                    .ifPresent(receipt -> found.put(announcement.key(), receipt));
        }
        return found;
    }

    /** The post, and then the record of its page. */
    @Override
    public void delete(Receipt sent, Line line) {
        Repo repo = repo(line);
        repo.delete(POSTS, new Ref(sent.id(), "").key());
        Optional.ofNullable(sent.more().get(BlueskyPost.DOCUMENT))
                .ifPresent(uri -> repo.delete(StandardSite.DOCUMENT, new Ref(uri, "").key()));
    }

    /** @throws Trouble if the account is another than the site's pages say */
    private Repo repo(Line line) {
        String actual = account.did(line);
        did.filter(named -> !named.equals(actual)).ifPresent(named -> {
            throw new Trouble(
                    Means.NO_RIGHT,
                    "the account " + account.handle() + " is " + actual + ", not " + named + "; write 'did: " + actual
                            + "' below the channel '" + name + "' and build the site again");
        });
        return new Repo(account, line);
    }

    @Override
    public Health health(Line line) {
        Answer answer = Pds.required(repo(line).pds().query("com.atproto.server.getSession", Map.of(), line));
        Map<String, String> limits = new TreeMap<>();
        limits.put("graphemes", String.valueOf(LIMIT));
        limits.put("bytes", String.valueOf(MOST_BYTES));
        limits.put("did", account.did(line));
        answer.header("RateLimit-Remaining").ifPresent(left -> limits.put("requests-left", left));
        account.loginsLeft(line).ifPresent(left -> limits.put("logins-left", left));
        String handle = answer.json("handle").orElse(account.handle());
        return new Health("@" + handle, List.of(), List.of(), Optional.empty(), limits);
    }
}
