package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.content.Content.Attachment;
import dev.herald.site.Post;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hugo's translations by file name: {@code tea.de.md} beside {@code tea.md}; the site's language is English. */
class HugoLanguagesTest {

    private static final String DATED = "---\ndate: 2026-01-02\n---\n";

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlogInTwoLanguages() {
        blog = Blog.in(folder).hugo();
    }

    @Test
    void aTranslationLivesBelowItsLanguageAndSharesAKey() {
        blog.file("content/posts/tea.md", DATED).file("content/posts/tea.de.md", DATED);

        assertThat(posts())
                .extracting(Post::route)
                .extracting(Object::toString)
                .containsExactly("/de/posts/tea/", "/posts/tea/");
        assertThat(posts()).extracting(Post::language).containsExactly(Locale.GERMAN, Locale.ENGLISH);
        assertThat(posts())
                .extracting(post -> post.translationKey().orElseThrow())
                .containsExactly("content/posts/tea", "content/posts/tea");
        assertThat(blog.problems()).isEmpty();
    }

    @Test
    void theSitesOwnLanguageInANameIsLeftOut() {
        blog.file("content/posts/tea.en.md", DATED).file("content/posts/tea.pt-br.md", DATED);

        assertThat(posts())
                .extracting(post -> post.language().toLanguageTag() + " " + post.route())
                .containsExactly("en /posts/tea/", "pt-BR /pt-br/posts/tea/");
    }

    @Test
    void thePagesOfABundleShareItsFiles() {
        blog.file("content/posts/tea/index.de.md", DATED)
                .file("content/posts/tea/index.en.md", DATED)
                .file("content/posts/tea/pot.png", "");

        assertThat(posts()).extracting(post -> post.route().path()).containsExactly("/de/posts/tea/", "/posts/tea/");
        assertThat(files()).containsExactly("/posts/tea/pot.png");
    }

    @Test
    void theFilesOfABundleGoWithTheLanguageThatIsPublished() {
        blog.file("content/posts/tea/index.de.md", DATED)
                .file("content/posts/tea/index.md", "---\ndate: 2026-01-02\ndraft: true\n---\n")
                .file("content/posts/tea/pot.png", "");

        assertThat(files()).containsExactly("/de/posts/tea/pot.png");
    }

    @Test
    void theFrontMatterKnowsBetter() {
        blog.file(
                "content/posts/tea.de.md", "---\ndate: 2026-01-02\nlang: de-AT\nurl: /tee/\ntranslationKey: t\n---\n");

        Post post = blog.post();

        assertThat(post.language()).isEqualTo(Locale.forLanguageTag("de-AT"));
        assertThat(post.route()).hasToString("/tee/");
        assertThat(post.translationKey()).contains("t");
    }

    @Test
    void theHomePageOfALanguageIsNotHeralds() {
        blog.file("content/_index.md", "").file("content/_index.de.md", "").file("content/about.de.md", "");

        assertThat(blog.routes()).containsExactly("PAGE /de/about/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search.js", "app.min", "v1.2", "a.xx", "a.english", "a."})
    void whatIsNoLanguageBelongsToTheName(String name) {
        blog.file("content/posts/" + name + ".md", DATED);

        assertThat(blog.post().language()).isEqualTo(Locale.ENGLISH);
        assertThat(blog.post().route().path()).startsWith("/posts/");
    }

    @Test
    void inOtherLayoutsALanguageInANameIsAPartOfIt() {
        Blog herald = Blog.in(folder).file("content/posts/2026-01-02-tea.de.md", "");

        assertThat(herald.post().route()).hasToString("/posts/tea-de/");
        assertThat(herald.post().language()).isEqualTo(Locale.ENGLISH);
    }

    private List<Post> posts() {
        return Stream.of(blog.read())
                .flatMap(content -> content.posts().stream())
                .map(Content.Source::post)
                .toList();
    }

    private List<String> files() {
        return blog.read().files().stream()
                .map(Attachment::route)
                .map(Object::toString)
                .toList();
    }
}
