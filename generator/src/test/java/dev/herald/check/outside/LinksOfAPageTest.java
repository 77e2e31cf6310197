package dev.herald.check.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.check.rule.Flaw;
import dev.herald.check.rule.Inspection;
import dev.herald.check.rule.Made;
import dev.herald.check.rule.SiteFiles;
import dev.herald.check.rule.SiteRule;
import dev.herald.check.rule.Sources;
import dev.herald.check.rule.Whole;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problems;
import dev.herald.site.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which links of a page are the writer's. */
class LinksOfAPageTest {

    @TempDir
    private Path folder;

    /** Notes where links lead, and finds nothing wrong. */
    private record Listener(Set<String> heard) implements SiteRule {

        @Override
        public String name() {
            return OutsideLinks.NAME;
        }

        @Override
        public String wants() {
            return "To hear";
        }

        @Override
        public void look(Whole site, Consumer<Flaw> found) {
            site.leaves().forEach(leaf -> heard.addAll(leaf.outside()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gazette", "pocket"})
    void shareButtonsOfAThemeAreNot(String theme) {
        String settings = "title: Notes\nurl: https://notes.example\ncards: false\ntheme: " + theme + "\n"
                + "share: {networks: [bluesky, x, linkedin]}\n";
        Blog blog = new Blog(folder)
                .file("site.yaml", settings)
                .post("2026-01-01-ice.md", "---\ntitle: Ice\n---\n\nAs [Ana](https://ana.example/ice) wrote.\n");
        blog.build();

        assertThat(blog.page("posts/ice/index.html")).contains("<nav class=\"share\"", "https://bsky.app/");
        assertThat(outside(blog, settings)).containsExactly("https://ana.example/ice");
    }

    private Set<String> outside(Blog blog, String settings) {
        SiteFiles files = SiteFiles.of(blog.target());
        Inspection inspection = new Inspection(
                SiteFile.parse(settings, SiteDefaults.NONE, new Problems()),
                files,
                new Made(Set.of(new Route("/posts/ice/")), Set.of()),
                new Sources(folder, Map.of()));
        Listener listener = new Listener(new TreeSet<>());
        inspection.of(List.of(listener), List.of(), () -> 0);
        return listener.heard();
    }
}
