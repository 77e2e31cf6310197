package dev.herald.channel;

import dev.herald.channel.Bluesky.Embed;
import dev.herald.channel.Repo.Ref;
import dev.herald.config.Value;
import dev.herald.http.Answer;
import dev.herald.http.Trouble.Means;
import dev.herald.picture.Upload;
import dev.herald.wording.Cut;
import dev.herald.wording.Part;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One message as a record of Bluesky (lexicon {@code app.bsky.feed.post}), with the record of its page before it.
 *
 * @param documents as which the page is known, if the channel keeps such records
 */
record BlueskyPost(Repo repo, Announcement announcement, Optional<StandardSite> documents) {

    /** In {@link Receipt#more()}: the address of the record of the page. */
    static final String DOCUMENT = "document";

    private static final int MOST_BYTES = 1_000_000; // of a card's picture; others may be larger on some servers
    private static final int MOST_PIXELS = 4_000_000;
    private static final int MOST_TAGS = 8;
    private static final int MOST_WORDS = 300; // of a card: no app shows more

    /**
     * A picture that is on the server.
     *
     * @param blob as records name it
     */
    private record Blob(Map<String, Object> blob, Upload upload) {}

    Receipt send() {
        Optional<Blob> picture = picture();
        Optional<Document> document = documents.flatMap(site -> Document.of(site, repo, cover(picture), announcement));
        Answer answer = repo.create(Bluesky.POSTS, key(), record(picture, refs(document)));
        if (Pds.error(answer).equals("InvalidSwap")) {
            return found().orElseThrow(() -> answer.trouble(Means.REFUSED));
        }
        Ref post = Repo.ref(Pds.required(answer), repo.uri(Bluesky.POSTS, key()));
        document.ifPresent(one -> one.told(post));
        return receipt(post);
    }

    /** The message, if it is there; another message in its place is none. */
    Optional<Receipt> found() {
        return repo.get(Bluesky.POSTS, key())
                .filter(this::isOurs)
                .map(answer -> receipt(Repo.ref(answer, repo.uri(Bluesky.POSTS, key()))));
    }

    private String key() {
        return Tid.of(announcement.published(), announcement.key());
    }

    /** It says the same, or leads to the same page. */
    private boolean isOurs(Answer found) {
        String page = page(announcement.link());
        return texts(Repo.value(found))
                .anyMatch(text -> text.equals(announcement.text()) || page(text).equals(page));
    }

    private static String page(String url) {
        return url.replaceFirst("[?#].*$", "");
    }

    private static Stream<String> texts(Value value) {
        if (value instanceof Value.Fields fields) {
            return fields.fields().values().stream().flatMap(field -> texts(field.value()));
        }
        if (value instanceof Value.Items items) {
            return items.items().stream().flatMap(BlueskyPost::texts);
        }
        return Stream.of(((Value.Scalar) value).text());
    }

    private Receipt receipt(Ref post) {
        String url = "https://bsky.app/profile/" + repo.pds().did(repo.line()) + "/post/" + post.key();
        Map<String, String> more = documents
                .map(site -> Map.of(DOCUMENT, Document.uri(site, announcement)))
                .orElse(Map.of());
        return new Receipt(post.uri(), Optional.of(url), more);
    }

    private Optional<Blob> picture() {
        if (Embed.of(announcement) == Embed.NONE) {
            return Optional.empty();
        }
        return announcement
                .picture()
                .flatMap(repo.line()::bytes)
                .flatMap(file -> Upload.of(file, MOST_BYTES, MOST_PIXELS))
                .map(upload -> new Blob(repo.pds().upload(upload, repo.line()), upload));
    }

    private static Optional<Map<String, Object>> cover(Optional<Blob> picture) {
        return picture.map(Blob::blob);
    }

    private static List<Map<String, Object>> refs(Optional<Document> document) {
        return document.map(
                        one -> List.of(one.publication().json(), one.document().json()))
                .orElse(List.of());
    }

    private Map<String, Object> record(Optional<Blob> picture, List<Map<String, Object>> refs) {
        List<Map<String, Object>> facets = Facet.of(announcement.text(), announcement.parts(), this::account).stream()
                .map(Facet::json)
                .toList();
        return Repo.members(
                "$type",
                Bluesky.POSTS,
                "text",
                announcement.text(),
                "facets",
                some(facets),
                "embed",
                embed(picture, refs),
                "langs",
                some(languages()),
                "tags",
                some(tags()),
                "createdAt",
                repo.line().createdAt().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static <T> Optional<List<T>> some(List<T> list) {
        return Optional.of(list).filter(one -> !one.isEmpty());
    }

    /** Whose a handle is; nothing if it is nobody's, or another network's. */
    private Optional<String> account(String mention) {
        String handle = mention.toLowerCase(Locale.ROOT);
        if (!handle.matches(BlueskyBlock.HANDLE)) {
            return Optional.empty();
        }
        Answer answer = repo.pds().query("com.atproto.identity.resolveHandle", Map.of("handle", handle), repo.line());
        return answer.status() == 400 ? Optional.empty() : Pds.required(answer).json("did");
    }

    private List<String> languages() {
        return Stream.of(announcement.language().toLanguageTag())
                .filter(tag -> !tag.equals("und"))
                .toList();
    }

    /** Those that the text does not show. */
    private List<String> tags() {
        List<String> shown = announcement.parts().stream()
                .filter(Part.Tag.class::isInstance)
                .map(tag -> ((Part.Tag) tag).name())
                .toList();
        return announcement.tags().stream()
                .filter(tag -> !shown.contains(tag) && Facet.isTag(tag))
                .limit(MOST_TAGS)
                .toList();
    }

    private Optional<Map<String, Object>> embed(Optional<Blob> picture, List<Map<String, Object>> refs) {
        return switch (Embed.of(announcement)) {
            case NONE -> Optional.empty();
            case PICTURE -> Optional.of(picture.map(this::images).orElseGet(() -> card(picture, refs)));
            case CARD -> Optional.of(card(picture, refs));
        };
    }

    /** Lexicon {@code app.bsky.embed.images}. */
    private Map<String, Object> images(Blob picture) {
        Function<Picture, String> alt = one -> one.image().alt();
        Map<String, Object> image = Repo.members(
                "image",
                picture.blob(),
                "alt",
                announcement.picture().map(alt).orElse(""),
                "aspectRatio",
                Repo.members(
                        "width",
                        picture.upload().width(),
                        "height",
                        picture.upload().height()));
        return Repo.members("$type", "app.bsky.embed.images", "images", List.of(image));
    }

    /** Lexicon {@code app.bsky.embed.external}. Nobody fetches the page: all that the card shows is here. */
    private Map<String, Object> card(Optional<Blob> picture, List<Map<String, Object>> refs) {
        Map<String, Object> external = Repo.members(
                "uri",
                announcement.link(),
                "title",
                Cut.beginning(announcement.title(), MOST_WORDS),
                "description",
                Cut.beginning(announcement.description(), MOST_WORDS),
                "thumb",
                picture.map(Blob::blob),
                "associatedRefs",
                some(refs));
        return Repo.members("$type", "app.bsky.embed.external", "external", external);
    }
}
