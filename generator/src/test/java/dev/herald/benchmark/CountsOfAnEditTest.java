package dev.herald.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made again of a blog of {@value #POSTS} posts when somebody has edited an old one, which no feed has whole. */
class CountsOfAnEditTest {

    private static final int POSTS = 40;

    @TempDir
    private Path temporary;

    @BeforeEach
    void build() throws Exception {
        Census.of(POSTS, temporary);
    }

    private Path post() throws IOException {
        try (Stream<Path> files = Files.walk(temporary.resolve("blog"))) {
            return files.filter(file -> file.toString().endsWith("post-000005.md"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void edit(UnaryOperator<String> change) throws IOException {
        Files.writeString(post(), change.apply(Files.readString(post())));
    }

    private static long texts(Census census) {
        return census.objects("com.vladsch.flexmark.util.ast.Document") - 1; // the library has an empty one of its own
    }

    private static long pages(Census census) {
        return census.objects("freemarker.core.Environment");
    }

    @Test
    void ofALongerTextOnePageIsLaidOut() throws Exception {
        Files.writeString(post(), "One more sentence.\n", StandardOpenOption.APPEND);

        Census edited = Census.again(temporary);

        assertThat(texts(edited)).isOne();
        assertThat(pages(edited)).as("and a text that turns out to be empty").isEqualTo(2);
    }

    @Test
    void ofANewTitleThePagesAreLaidOutThatShowIt() throws Exception {
        edit(text -> text.replaceFirst("title: .*", "title: Another title"));

        Census edited = Census.again(temporary);

        assertThat(texts(edited)).as("with those that tell of it").isBetween(4L, POSTS / 2L);
        assertThat(pages(edited)).as("pages and lists").isBetween(8L, edited.pages() / 2);
    }

    @Test
    void ofANewPostThePagesAreLaidOutThatShowIt() throws Exception {
        Files.writeString(
                post().resolveSibling("another.md"),
                Files.readString(post()).replaceFirst("title: .*", "title: Another post"));

        Census edited = Census.again(temporary);

        assertThat(texts(edited)).as("with those that tell of it").isBetween(4L, POSTS / 2L);
        assertThat(pages(edited)).as("pages and lists").isBetween(8L, edited.pages() / 2);
    }

    @Test
    void ofANewNameOfTheBlogEveryPageIsLaidOut() throws Exception {
        Path settings = temporary.resolve("blog/site.yaml");
        Files.writeString(settings, Files.readString(settings).replaceFirst("title: .*", "title: Another blog"));

        Census edited = Census.again(temporary);

        assertThat(texts(edited)).isEqualTo(POSTS);
        assertThat(pages(edited)).isGreaterThanOrEqualTo(edited.pages());
    }
}
