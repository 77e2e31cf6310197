package dev.herald.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTermsTest {

    @TempDir
    private Path folder;

    @Test
    void aFeedOfATermThatNoPostHasIsTold() {
        Blog blog = new Blog(folder)
                .file("site.yaml", """
                        title: Tea
                        url: https://example.com
                        authors: {ada: {name: Ada}, bo: {name: Bo}}
                        feeds:
                          tags:
                            - Green tea
                            - Gren Tea
                            - Soon
                          categories: [Kitchen]
                          series: Brewin
                          authors: [ada, bo]
                        """)
                .post("2026-01-01-a.md", "---\ntags: [Green tea]\nseries: Brewing\nauthor: ada\n---\nA")
                .post("2099-01-01-b.md", "---\ntags: [Soon]\n---\nB");

        assertThat(blog.faults())
                .containsExactly(
                        "site.yaml:7: 'feeds.tags' asks for a feed of 'Gren Tea', a tag that no published post has; did you mean 'Green tea'?",
                        "site.yaml:8: 'feeds.tags' asks for a feed of 'Soon', a tag that no published post has; take it away",
                        "site.yaml:9: 'feeds.categories' asks for a feed of 'Kitchen', a category that no published post has; take it away",
                        "site.yaml:10: 'feeds.series' asks for a feed of 'Brewin', a series that no published post has; did you mean 'Brewing'?",
                        "site.yaml:11: 'feeds.authors' asks for a feed of 'bo', an author that no published post has; take it away");
    }

    @Test
    void whereFaultyPostsAreLeftOutItIsAWarning() {
        Blog blog = new Blog(folder)
                .file("site.yaml", "title: Tea\nurl: https://example.com\non-error: skip\nfeeds: {tags: Tea}\n")
                .post("2026-01-01-a.md", "---\ntags: [Tea]\ndate: soon\n---\nA");

        assertThat(blog.build().problems())
                .anyMatch(
                        problem -> !problem.isError()
                                && problem.toString()
                                        .equals(
                                                "site.yaml:4: 'feeds.tags' asks for a feed of 'Tea', a tag that no published post has; take it away"));
    }

    @Test
    void aNameMayBeWrittenAsInAddressesOrInOtherLetters() {
        Blog blog = new Blog(folder)
                .file("site.yaml", "title: Tea\nurl: https://example.com\nfeeds: {tags: [green-tea, WATER]}\n")
                .post("2026-01-01-a.md", "---\ntags: [Green tea, Water]\n---\nA");

        assertThat(blog.build().problems()).isEmpty();
    }
}
