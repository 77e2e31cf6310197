package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteDefaults;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody does to a blog, a page that its preview makes at once is the page that a whole build makes. */
class PreviewWalkTest {

    private static final int STEPS = 60;

    @TempDir
    private Path temporary;

    @Test
    void aPageMadeAtOnceIsThatOfAWholeBuild() throws IOException {
        Blog blog = new Blog(temporary.resolve("blog"));
        Edits edits = new Edits(blog, 20261123);
        Optional<Built> built = build(blog, blog.target(), edits);
        int atOnce = 0;

        for (int step = 1; step <= STEPS; step++) {
            Map<String, String> before = Blog.files(blog.folder());
            String did = step + ": " + edits.next();
            Path other = temporary.resolve("other" + step);
            Set<Path> changed = changed(blog, before);

            Set<String> made = built.map(one -> one.again(changed)).orElse(Set.of());
            Map<String, String> then = made.isEmpty() ? Map.of() : Blog.files(blog.target());
            built = build(blog, blog.target(), edits);

            if (build(blog, other, edits).isPresent()) {
                Map<String, String> whole = Blog.files(other);
                assertThat(Blog.files(blog.target())).as(did).isEqualTo(whole);
                made.forEach(file -> assertThat(then.get(file)).as(did).isEqualTo(whole.get(file)));
                atOnce += made.size();
            }
        }

        assertThat(atOnce).as("pages made at once").isGreaterThan(6);
    }

    private static Optional<Built> build(Blog blog, Path target, Edits edits) {
        try {
            return Optional.of(Herald.preview(blog.folder(), target, SiteDefaults.NONE, edits.now()));
        } catch (SiteException faults) {
            return Optional.empty();
        }
    }

    /** The blog's own files that are new, other or gone. */
    private static Set<Path> changed(Blog blog, Map<String, String> before) {
        Map<String, String> now = Blog.files(blog.folder());
        return Stream.concat(before.keySet().stream(), now.keySet().stream())
                .filter(file -> !file.startsWith("target/") && !file.startsWith(".herald/"))
                .filter(file -> !Optional.ofNullable(before.get(file)).equals(Optional.ofNullable(now.get(file))))
                .map(file -> blog.folder().resolve(file).toAbsolutePath())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatAnotherPreviewHasWrittenIsNewToThisOneToo() {
        Blog blog = new Blog(temporary.resolve("blog")).post("2026-01-01-a.md", "---\ntitle: A\n---\nA sea.\n");
        Optional<Built> before = Optional.of(preview(blog));
        blog.post("2026-01-01-a.md", "---\ntitle: A\n---\nAn ocean.\n");
        preview(blog);

        assertThat(preview(blog).changed(before, Set.of())).contains("posts/a/index.html", "index.html");
        assertThat(preview(blog).changed(Optional.of(preview(blog)), Set.of())).isEmpty();
    }

    @Test
    void onlyNewWordsAreMadeAtOnce() throws IOException {
        Blog blog = new Blog(temporary.resolve("blog"))
                .post("2026-01-01-a.md", "---\ntitle: A\n---\nA sea.\n")
                .post("2026-01-02-b.md", "# B\n\nA boat.\n");

        assertThat(again(blog, "2026-01-01-a.md", "---\ntitle: A\n---\nAn ocean.\n"))
                .containsExactly("posts/a/index.html");
        assertThat(blog.page("posts/a/index.html")).contains("An ocean.");
        assertThat(again(blog, "2026-01-01-a.md", "---\ntitle: C\n---\nA sea.\n"))
                .isEmpty();
        assertThat(again(blog, "2026-01-01-a.md", "---\ntitle: C\n---\n\nA sea.\n"))
                .isEmpty();
        assertThat(again(blog, "2026-01-02-b.md", "# B\n\nTwo boats.\n")).containsExactly("posts/b/index.html");
        assertThat(again(blog, "2026-01-02-b.md", "# C\n\nTwo boats.\n")).isEmpty();
        assertThat(again(blog, "2026-01-03-c.md", "A new one.\n")).isEmpty();
        assertThat(again(blog, "2026-01-02-b.md", "# C\n\n[An error](gone.md)\n"))
                .isEmpty();
    }

    /** The preview of what a blog is now, and then of a changed text. */
    private static Set<String> again(Blog blog, String file, String text) throws IOException {
        Built built = preview(blog);
        Path path = blog.folder().resolve("content/posts").resolve(file).toAbsolutePath();
        Files.writeString(path, text);
        return built.again(Set.of(path));
    }

    private static Built preview(Blog blog) {
        return Herald.preview(blog.folder(), blog.target(), SiteDefaults.NONE, Blog.NOW);
    }
}
