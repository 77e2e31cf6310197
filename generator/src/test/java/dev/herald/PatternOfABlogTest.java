package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.config.SiteDefaults;
import dev.herald.problem.SiteException;
import dev.herald.scaffold.Asked;
import dev.herald.site.Post.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New texts of a blog that says itself what they begin with. */
class PatternOfABlogTest {

    private static final String TITLE = "\"Ahoy\": it's \\ #1";

    @TempDir
    private Path folder;

    @Test
    void namesAreReplacedAsTheirPlaceNeedsIt() {
        pattern("""
                ---
                title: :title
                date: :date # when
                author: :author
                tags: [log, :tags]
                description: "About :title"
                summary: 'On :title'
                image_alt: The log of :title
                cover-note: at 10:30 :nothing
                category: :slug
                time: 12:00
                ---
                # :title

                Tags: :tags. Not:title, not ::title, not :titles.
                """);

        assertThat(written(TITLE, List.of("a", "b, c"))).isEqualTo("""
                ---
                title: "\\"Ahoy\\": it's \\\\ #1"
                date: 2026-11-21T12:00:00+00:00 # when
                tags: [log, [a, "b, c"]]
                description: "About \\"Ahoy\\": it's \\\\ #1"
                summary: 'On "Ahoy": it''s \\ #1'
                image_alt: "The log of \\"Ahoy\\": it's \\\\ #1"
                cover-note: at 10:30 :nothing
                category: ahoy-its-1
                time: 12:00
                ---
                # "Ahoy": it's \\ #1

                Tags: a, b, c. Not:title, not ::title, not :titles.
                """);
    }

    @Test
    void aHeadMayBeTomlOrJsonOrJBakes() {
        pattern("+++\ntitle = \":title\"\ndate = :date\ntags = :tags\ndraft = :draft\n+++\nText\n");
        assertThat(written(TITLE, List.of("x")))
                .isEqualTo(
                        "+++\ntitle = \"\\\"Ahoy\\\": it's \\\\ #1\"\ndate = 2026-11-21T12:00:00+00:00\ntags = [\"x\"]\n+++\nText\n");

        pattern("{\n  \"title\": :title,\n  \"tags\": :tags,\n  \"date\": \":date\"\n}\nText\n");
        assertThat(written("Second \"one\"", List.of("x")))
                .isEqualTo(
                        "{\n  \"title\": \"Second \\\"one\\\"\",\n  \"tags\": [\"x\"],\n  \"date\": \"2026-11-21T12:00:00+00:00\"\n}\nText\n");

        pattern("title=:title\ntype=post\ntags=:tags\nstatus=published\n~~~~~~\nText\n");
        assertThat(written("Third: \"one\"", List.of("x", "y")))
                .isEqualTo("title=Third: \"one\"\ntype=post\ntags=x, y\nstatus=published\n~~~~~~\nText\n");

        assertThat(Herald.build(folder, folder.resolve("site"), SiteDefaults.NONE, false, false, Blog.NOW)
                        .problems())
                .isEmpty();
    }

    @Test
    void theManualShowsTheUsualPattern() throws IOException {
        new Blog(folder);
        String usual = written("Ahoy", List.of("boats"));
        Files.delete(folder.resolve("content/posts/2026-11-21-ahoy.md"));

        String manual = Files.readString(Path.of("../docs/new.md"));
        int start = manual.indexOf("```yaml\n") + 8;
        pattern(manual.substring(start, manual.indexOf("```", start)) + "\n");

        assertThat(written("Ahoy", List.of("boats"))).isEqualTo(usual);
    }

    @Test
    void anAuthorWhoIsAskedForIsNotLostInSilence() {
        pattern("# :title\n");

        Asked asked = new Asked(
                Kind.POST,
                Asked.Shape.FILE,
                Asked.State.READY,
                "Ahoy",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Ana"),
                Optional.empty());

        assertThatThrownBy(() -> Written.of(folder, SiteDefaults.NONE, asked, Blog.NOW))
                .hasMessage(
                        "patterns/post.md: it has no place for the author of the new text; write 'author: :author' into the head of the pattern");
    }

    @Test
    void aPatternWithoutAHeadIsText() {
        pattern("# :title\n\nDear readers,\n");

        assertThat(written("Ahoy", List.of())).isEqualTo("# Ahoy\n\nDear readers,\n");
    }

    @Test
    void whatThePatternHasNoPlaceForIsNotLostInSilence() {
        pattern("---\ntitle: Always the same\n---\n");

        assertThatThrownBy(() -> written("Ahoy", List.of("boats")))
                .isInstanceOf(SiteException.class)
                .hasMessage(
                        "patterns/post.md: it has no place for the tags of the new text; write 'tags: :tags' into the head of the pattern\n"
                                + "patterns/post.md: it has no place for the title of the new text; write 'title: :title' into the head of the pattern");
        assertThat(folder.resolve("content")).doesNotExist();
    }

    @Test
    void aMistakeInThePatternIsToldWithThePattern() {
        pattern("---\ntitle: :title\ntitel: x\nshare: maybe\n---\n");

        assertThatThrownBy(() -> written("Ahoy", List.of()))
                .hasMessageContaining("patterns/post.md: unknown setting 'titel'");
    }

    @Test
    void thePatternIsNoPageOfTheSite() {
        pattern("---\ntitle: :title\n---\n");
        new Blog(folder)
                .file("_patterns/post.md", "---\ntitle: ':title!'\n---\n")
                .file("site.yaml", "title: T\nurl: https://t.example\nlayout: jekyll\n");

        Report report = Herald.build(folder, folder.resolve("site"), SiteDefaults.NONE, false, false, Blog.NOW);

        assertThat(report.problems()).isEmpty();
        assertThat(folder.resolve("site/_patterns")).doesNotExist();
    }

    private void pattern(String text) {
        new Blog(folder).file("patterns/post.md", text);
    }

    private String written(String title, List<String> tags) {
        Asked asked = new Asked(
                Kind.POST,
                Asked.Shape.FILE,
                Asked.State.READY,
                title,
                tags,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        try {
            return Files.readString(
                    Written.of(folder, SiteDefaults.NONE, asked, Blog.NOW).path());
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }
}
