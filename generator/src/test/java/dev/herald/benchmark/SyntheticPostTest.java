package dev.herald.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticPostTest {

    @TempDir
    private Path temporary;

    @Test
    void aPostBeginsAsItsGeneratorWants() {
        SyntheticPost post = SyntheticPost.of(13);

        assertThat(Peer.HERALD.file(post)).isEqualTo("content/posts/post-000013.md");
        assertThat(Peer.HERALD.text(post)).startsWith("""
                ---
                title: Up the ever are eat 13
                date: 2001-01-02 10:00:00
                tags: [tag105, tag116, tag155]
                author: dan
                series: Series 0
                ---

                Ever garden united whisper of if barley use""");
        assertThat(Peer.HUGO.text(post)).startsWith("""
                ---
                title: Up the ever are eat 13
                date: 2001-01-02T10:00:00Z
                tags: [tag105, tag116, tag155]
                authors: [dan]
                series: [Series 0]
                ---
                """);
        assertThat(Peer.JEKYLL.file(post)).isEqualTo("_posts/2001-01-02-post-000013.md");
        assertThat(Peer.JBAKE.text(post)).startsWith("""
                title=Up the ever are eat 13
                date=2001-01-02 10:00:00
                type=post
                status=published
                tags=tag105,tag116,tag155
                author=dan
                series=Series 0
                ~~~~~~
                """);
    }

    @Test
    void itsTextIsTheSameForAll() {
        SyntheticPost post = SyntheticPost.of(7);

        for (Peer peer : Peer.values()) {
            assertThat(peer.text(post)).endsWith("\n\n" + post.text());
        }
    }

    @Test
    void itHasAbout700WordsAndTwoCodeBlocksOfSixteenLines() {
        List<String> texts = IntStream.range(0, 200)
                .mapToObj(number -> SyntheticPost.of(number).text())
                .toList();

        assertThat(texts.stream()
                        .mapToInt(text -> words(text.replaceAll("(?s)```.*?```", "")))
                        .average()
                        .orElseThrow())
                .isBetween(690.0, 730.0);
        assertThat(texts).allSatisfy(text -> assertThat(text.split("(?m)^```$")).hasSize(3));
        assertThat(Snippet.ALL)
                .hasSize(12)
                .allSatisfy(snippet -> assertThat(snippet.code()).hasSizeBetween(330, 480));
    }

    private static int words(String text) {
        return (int) List.of(text.replaceAll("]\\([^)]*\\)", "").split("[^A-Za-z]+")).stream()
                .filter(word -> !word.isEmpty())
                .count();
    }

    @Test
    void aPostIsTheSameInABlogOfAnySize() throws Exception {
        new MakeBlog(Peer.HUGO, temporary.resolve("small")).write(3, post -> post);
        new MakeBlog(Peer.HUGO, temporary.resolve("large")).write(9, post -> post);

        String last = "content/posts/post-000002.md";
        assertThat(temporary.resolve("small").resolve(last))
                .hasSameTextualContentAs(temporary.resolve("large").resolve(last));
    }

    @Test
    void aBlogMayHaveOneTagOnAllPosts() throws Exception {
        MakeBlog.main(new String[] {"herald", "2", temporary.toString(), "one-tag"});

        for (String post : List.of("post-000000.md", "post-000001.md")) {
            assertThat(Files.readString(temporary.resolve("content/posts/" + post)))
                    .contains(", everything]\n");
        }
    }
}
