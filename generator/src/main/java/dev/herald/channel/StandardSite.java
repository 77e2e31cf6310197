package dev.herald.channel;

import dev.herald.channel.Repo.Ref;
import dev.herald.config.SiteConfig;
import dev.herald.problem.Problems;
import dev.herald.site.Html;
import dev.herald.site.Post;
import dev.herald.site.Term;
import dev.herald.site.Wishes.Telling;
import dev.herald.wording.Cut;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * The blog and its posts as records of standard.site, by which readers of the AT protocol find them and Bluesky shows richer cards. A record's address is
 * known before it is written, so the pages can name it (standard.site, "Verification").
 *
 * @param channel that keeps them, by its name
 * @param did of the account to which the records belong
 * @param url of the site, without a slash at its end
 * @param name of the site
 */
public record StandardSite(String channel, String did, String url, String name, Optional<String> description) {

    /** The lexicon of the blog's record. */
    public static final String PUBLICATION = "site.standard.publication";
    /** The lexicon of a post's record. */
    public static final String DOCUMENT = "site.standard.document";

    private static final int MOST_TITLE = 500; // graphemes
    private static final int MOST_DESCRIPTION = 3000;
    private static final int MOST_TAG = 128;
    private static final int MOST_TEXT = 50_000; // bytes: a server takes requests of 150 kB

    /** That of the site's first Bluesky channel which keeps such records; nothing if none does. */
    public static Optional<StandardSite> of(SiteConfig site) {
        return Channels.read(site, new Problems()).stream()
                .filter(Bluesky.class::isInstance)
                .flatMap(channel -> ((Bluesky) channel).documents().stream())
                .findFirst();
    }

    /** The address of the record of the blog: {@code at://did:plc:…/site.standard.publication/…}. */
    public String publication() {
        return "at://" + did + "/" + PUBLICATION + "/" + publicationKey();
    }

    /** The address of the record of a post, which is there from its first announcement on; nothing for one that has none. */
    public Optional<String> document(Post post) {
        return Optional.of(post)
                .filter(StandardSite::isOurs)
                .filter(this::isTold)
                .map(one -> "at://" + did + "/" + DOCUMENT + "/" + documentKey(one.id()));
    }

    private boolean isTold(Post post) {
        return post.wishes().telling() != Telling.NEVER
                && post.wishes().of(channel).telling() != Telling.NEVER;
    }

    /** A page is no post, and what was first published elsewhere belongs there. */
    static boolean isOurs(Post post) {
        return post.kind() == Post.Kind.POST && post.canonical().isEmpty();
    }

    String publicationKey() {
        return Tid.of(PUBLICATION + " " + url);
    }

    /** Of a post by its id, so that neither another date nor another title moves it. */
    String documentKey(String post) {
        return Tid.of(DOCUMENT + " " + url + " " + post);
    }

    /** The blog (lexicon {@code site.standard.publication}). */
    Map<String, Object> record() {
        return Repo.members(
                "$type",
                PUBLICATION,
                "url",
                url,
                "name",
                Cut.beginning(name, MOST_TITLE),
                "description",
                description.map(text -> Cut.beginning(text, MOST_DESCRIPTION)));
    }

    /**
     * A post (lexicon {@code site.standard.document}).
     *
     * @param cover its picture as the server has it
     * @param told where Bluesky has it, once it is there
     */
    Map<String, Object> record(Story story, Optional<Map<String, Object>> cover, Optional<Ref> told) {
        Post post = story.post();
        return Repo.members(
                "$type",
                DOCUMENT,
                "site",
                publication(),
                "path",
                post.route().encoded(),
                "title",
                Cut.beginning(story.title(), MOST_TITLE),
                "description",
                Optional.of(Cut.beginning(story.summary(), MOST_DESCRIPTION)).filter(text -> !text.isBlank()),
                "publishedAt",
                post.published().toInstant().toString(),
                "updatedAt",
                post.updated().map(time -> time.toInstant().toString()),
                "tags",
                post.tags().stream()
                        .map(Term::name)
                        .map(tag -> Cut.beginning(tag, MOST_TAG))
                        .toList(),
                "textContent",
                Optional.of(words(story.html())).filter(text -> !text.isBlank()),
                "coverImage",
                cover,
                "bskyPostRef",
                told.map(Ref::json));
    }

    private static String words(Html html) {
        String words = Jsoup.parseBodyFragment(html.html()).text();
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MOST_TEXT) {
            return words;
        }
        int end = MOST_TEXT;
        while ((bytes[end] & 0xC0) == 0x80) { // in the middle of a character
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
