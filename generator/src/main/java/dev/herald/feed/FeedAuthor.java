package dev.herald.feed;

import dev.herald.config.Author;
import dev.herald.site.Addresses;
import java.util.Optional;

/**
 * Who wrote a post.
 *
 * @param url a whole address
 * @param avatar the whole address of a picture
 */
record FeedAuthor(String name, Optional<String> url, Optional<String> email, Optional<String> avatar) {

    static FeedAuthor of(Author author, Addresses addresses) {
        return new FeedAuthor(
                XmlText.of(author.name()),
                author.url().map(addresses::absolute).map(XmlText::of),
                author.email().map(XmlText::of),
                author.picture().map(addresses::absolute).map(XmlText::of));
    }

    static FeedAuthor named(String name) {
        return new FeedAuthor(XmlText.of(name), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
