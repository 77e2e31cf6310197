package dev.herald.feed;

import dev.herald.Blog;
import java.nio.file.Path;
import java.util.Arrays;

/** A blog with everything that a feed can say, below a path of its host. */
final class TeaBlog {

    private TeaBlog() {}

    static Blog in(Path folder) {
        return new Blog(folder)
                .file("site.yaml", site("hub: https://hub.example/"))
                .file("static/ada.png", Blog.picture("png", 600, 600))
                .file("content/pages/about.md", "# About\n")
                .file("content/posts/2026-01-02-pots/pot.png", Arrays.copyOf(Blog.picture("png", 480, 320), 12_345))
                .file("content/posts/2026-01-02-pots/index.md", """
                        ---
                        title: Pots & "pans" <3
                        description: Round & square, x < y
                        updated: 2026-01-05T10:00:00+01:00
                        authors: [ada, bo]
                        tags: [Tea, Pots & pans]
                        categories: [Kitchen]
                        image: {path: pot.png, alt: A round pot}
                        ---
                        ![A pot](pot.png) and [tea](../2026-01-03-tee.md#top)
                        """)
                .file("content/posts/2026-01-03-tee.md", """
                        ---
                        title: Tee
                        date: 2026-01-03T08:30:15+01:00
                        lang: de
                        aliases: [/tee.html]
                        tags: [Tea]
                        ---
                        Grüner *Tee*.
                        """);
    }

    static String site(String feeds) {
        return """
                title: Tea & cake
                description: What we drank
                url: https://example.org/blog/
                language: en-GB
                timezone: Europe/London
                authors:
                  ada: {name: Ada & Co, email: ada@example.org, url: /about/, picture: /ada.png}
                  bo: {name: Bo}
                pictures: {metadata: keep}
                feeds: {%s}
                """.formatted(feeds);
    }
}
