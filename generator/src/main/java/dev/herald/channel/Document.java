package dev.herald.channel;

import dev.herald.channel.Repo.Ref;
import dev.herald.http.Trouble;
import java.util.Map;
import java.util.Optional;

/**
 * The record of the page that a message tells: written before the message, which names it, and once more after it, so that it names the message.
 *
 * @param publication the blog
 * @param document the page as the message names it
 */
record Document(
        StandardSite site, Repo repo, Story story, Optional<Map<String, Object>> cover, Ref publication, Ref document) {

    private static final String NOTED = "document";

    /** Nothing if the post is gone, or not the blog's own. */
    static Optional<Document> of(
            StandardSite site, Repo repo, Optional<Map<String, Object>> cover, Announcement announcement) {
        return repo.line().stories().stream()
                .filter(story -> story.id().equals(announcement.posts().get(0)))
                .filter(story -> StandardSite.isOurs(story.post()))
                .findFirst()
                .map(story -> written(site, repo, story, cover));
    }

    static String uri(StandardSite site, Announcement announcement) {
        String key = site.documentKey(announcement.posts().get(0));
        return "at://" + site.did() + "/" + StandardSite.DOCUMENT + "/" + key;
    }

    private static Document written(StandardSite site, Repo repo, Story story, Optional<Map<String, Object>> cover) {
        Ref publication = repo.put(StandardSite.PUBLICATION, site.publicationKey(), site.record());
        Ref document = repo.line().noted(NOTED).map(Ref::of).orElseGet(() -> first(site, repo, story, cover));
        return new Document(site, repo, story, cover, publication, document);
    }

    /** What the message names, the same in every try: the record changes when it is {@link #told}. */
    private static Ref first(StandardSite site, Repo repo, Story story, Optional<Map<String, Object>> cover) {
        String key = site.documentKey(story.id());
        Ref document = repo.get(StandardSite.DOCUMENT, key)
                .map(answer -> Repo.ref(answer, repo.uri(StandardSite.DOCUMENT, key)))
                .orElseGet(() -> repo.put(StandardSite.DOCUMENT, key, site.record(story, cover, Optional.empty())));
        repo.line().note(NOTED, document.toString());
        return document;
    }

    /** Makes the record name the message. That is not worth a second message: if it does not come off, the record stays without it. */
    void told(Ref post) {
        try {
            repo.put(StandardSite.DOCUMENT, document.key(), site.record(story, cover, Optional.of(post)));
        } catch (Trouble left) {
            repo.line().note("document-left", left.getMessage());
        }
    }
}
