package dev.herald.channel;

import dev.herald.channel.Strategy.Likes;
import dev.herald.config.Secret;
import dev.herald.config.Settings;
import dev.herald.http.Answer;
import dev.herald.http.ServerAddress;
import dev.herald.http.ShortAddress;
import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.wording.Length;
import dev.herald.wording.Measure;
import dev.herald.wording.Part;
import dev.herald.wording.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Mastodon, and every server that speaks its language. The server itself fetches the page and makes its card, so the address stands in the text.
 *
 * @param server its address without a slash at the end
 * @param characters how many a message may have; 500 unless the owner's server allows another number
 * @see <a href="https://docs.joinmastodon.org/methods/statuses/">Mastodon: statuses</a>
 */
public record Mastodon(
        String name,
        Strategy strategy,
        String server,
        Secret token,
        Visibility visibility,
        Optional<String> contentWarning,
        int characters)
        implements Channel, Searchable, Editable, Deletable {

    public static final Kind KIND = new Kind("mastodon", "Mastodon", Delivery.WINDOWED, Mastodon::read);

    static final int USUAL_CHARACTERS = 500;

    private static final String USUAL = "{title}\n\n{summary}\n\n{link}\n\n{tags}";
    private static final int TAGS = 3;
    private static final int PER_URL = 23;
    private static final String VISIBILITY = "visibility";
    private static final String WARNING = "content-warning";

    /** Who sees a message. */
    public enum Visibility {
        /** Everybody, also in the server's own lists of what is new. */
        PUBLIC,
        /** Everybody who looks. */
        UNLISTED,
        /** Followers. */
        PRIVATE
    }

    private static Channel read(String name, Strategy strategy, Settings block) {
        Optional<String> server = block.parsed("server", ServerAddress::of, ServerAddress.FIX);
        if (block.text("server").isEmpty()) {
            block.missing("server", "write the address of the account's server, such as https://mastodon.social");
        }
        Optional<Secret> token = Secret.of(block, "token");
        if (block.text("token").isEmpty()) {
            block.missing("token", "write the name of an environment variable that holds the account's access token");
        }
        return new Mastodon(
                name,
                strategy,
                server.orElse(""),
                token.orElse(new Secret("MISSING")),
                block.choice(VISIBILITY, Visibility.class, Visibility.PUBLIC),
                block.text(WARNING),
                block.number("characters", USUAL_CHARACTERS, 100, 100_000));
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
        List<Part> parts = brief.withLink(Text.callingNobody(brief.parts(USUAL, TAGS)));
        int room = characters - contentWarning.map(Measure::graphemes).orElse(0);
        List<Part> fitting = brief.fit(parts, these -> Measure.mastodon(Text.plain(these), PER_URL), room);
        return brief.announcement(fitting, Text.plain(fitting), brief.tags(TAGS), more(brief));
    }

    private Map<String, String> more(Brief brief) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put(VISIBILITY, visibility.name().toLowerCase(Locale.ROOT));
        contentWarning.ifPresent(warning -> more.put(WARNING, warning));
        boolean wanted =
                strategy.likes() == Likes.PICTURE || brief.wish().picture().isPresent();
        if (wanted && brief.picture().filter(MastodonPicture::canBeSent).isPresent()) {
            more.put(MastodonPicture.PICTURE, MastodonPicture.ATTACHED);
        }
        return more;
    }

    /** Of a page without an attached picture, the server itself makes a card. */
    @Override
    public Preview preview(Announcement announcement) {
        Preview words = Preview.of(announcement)
                .by("on " + server.replaceFirst("^https?://", ""))
                .links(link -> ShortAddress.beginning(link.url()));
        Preview headed = contentWarning
                .map(warning -> words.headed("Content warning", warning))
                .orElse(words);
        boolean attached = announcement.more().containsKey(MastodonPicture.PICTURE);
        return attached ? headed.withPicture() : headed.with(Preview.Card.of(announcement));
    }

    @Override
    public Length length(Announcement announcement) {
        int used = Measure.mastodon(announcement.text(), PER_URL)
                + Measure.graphemes(announcement.more().getOrDefault(WARNING, ""));
        return new Length(used, characters, "characters");
    }

    @Override
    public Receipt send(Announcement announcement, Line line) {
        MastodonServer asked = at(line);
        Optional<String> media = new MastodonPicture(asked).id(announcement);
        Answer answer = asked.tell(asked.request("POST", "/api/v1/statuses")
                .header("Idempotency-Key", announcement.key())
                .json(body(announcement, media)));
        return isAttachedAlready(answer)
                ? landed(announcement, asked, answer)
                : receipt(asked.required(answer), announcement, asked);
    }

    /** Public members only, all of them from the announcement. */
    private static Map<String, Object> body(Announcement announcement, Optional<String> media) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", announcement.text());
        body.put(VISIBILITY, announcement.more().getOrDefault(VISIBILITY, "public"));
        body.put(
                "language", Optional.of(announcement.language().getLanguage()).filter(language -> !language.isEmpty()));
        Optional<String> warning = Optional.ofNullable(announcement.more().get(WARNING));
        body.put("spoiler_text", warning);
        body.put("sensitive", warning.map(text -> true));
        body.put("media_ids", media.map(List::of));
        return body;
    }

    /** GoToSocial and newer Mastodons refuse a picture that is in a message already: perhaps in this one, sent in an earlier try. */
    private static boolean isAttachedAlready(Answer answer) {
        return (answer.status() == 400 || answer.status() == 422)
                && answer.text().contains("already attached");
    }

    private static Receipt landed(Announcement announcement, MastodonServer asked, Answer answer) {
        Receipt found = new MastodonSearch(asked).find(List.of(announcement)).get(announcement.key());
        if (found == null) {
            new MastodonPicture(asked).forget();
            throw answer.trouble(Means.UNCLEAR);
        }
        return found;
    }

    private static Receipt receipt(Answer answer, Announcement announcement, MastodonServer asked) {
        return MastodonStatus.one(answer)
                .map(status -> status.receipt(new MastodonPicture(asked).noted(announcement)))
                .orElseThrow(() -> answer.trouble(Means.UNCLEAR));
    }

    @Override
    public Map<String, Receipt> find(List<Announcement> sought, Line line) {
        return new MastodonSearch(at(line)).find(sought);
    }

    @Override
    public Receipt edit(Announcement announcement, Receipt sent, Line line) {
        MastodonServer asked = at(line);
        Optional<String> media = new MastodonPicture(asked).id(announcement, sent);
        Answer answer = asked.tell(asked.request("PUT", status(sent)).json(body(announcement, media)));
        if (answer.status() == 404 || answer.status() == 410) {
            throw answer.trouble(Means.REFUSED);
        }
        return receipt(asked.required(answer), announcement, asked);
    }

    /** A server that cannot delete says the same as of a message that is gone (snac2 2.75), so Herald looks whether it is. */
    @Override
    public void delete(Receipt sent, Line line) {
        MastodonServer asked = at(line);
        Answer answer = asked.tell(asked.request("DELETE", status(sent)));
        boolean gone = answer.status() == 404 || answer.status() == 410;
        if (gone && asked.ask(asked.request("GET", status(sent))).isOk()) {
            throw new Trouble(
                    Means.REFUSED,
                    asked.host() + " lets no program delete a message; delete it yourself: "
                            + sent.url().orElse(sent.id()));
        }
        if (!gone) {
            asked.required(answer);
        }
    }

    private static String status(Receipt sent) {
        return "/api/v1/statuses/" + sent.id();
    }

    @Override
    public Health health(Line line) {
        return new MastodonHealth(at(line), characters, strategy.likes() == Likes.PICTURE).health();
    }

    private MastodonServer at(Line line) {
        return new MastodonServer(server, token, line);
    }
}
