package dev.herald.scaffold;

import dev.herald.config.Layout;
import dev.herald.config.SiteConfig;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import dev.herald.site.Post.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a new text goes: into the first folder of its kind that {@code site.yaml} names, under the name that is usual in the blog's layout. */
record Berth(Path blog, SiteConfig config) {

    /** Sections in which Hugo's themes expect posts. */
    private static final List<String> SECTIONS = List.of("posts", "post", "blog");

    /** Relative to the blog, with {@code /}. */
    String file(Asked asked, String slug, ZonedDateTime date, Optional<Locale> language) {
        boolean waiting = layout() == Layout.JEKYLL
                && asked.state() == Asked.State.DRAFT
                && asked.kind() == Kind.POST
                && !config.content().drafts().isEmpty();
        String folder = waiting ? plain(config.content().drafts().get(0)) : folder(asked.kind());
        boolean dated = asked.kind() == Kind.POST && layout() != Layout.HUGO && !waiting;
        String name = (dated ? date.toLocalDate() + "-" : "") + slug;
        String ending = language.filter(tag -> layout() == Layout.HUGO && !tag.equals(config.language()))
                        .map(tag -> "." + tag.toLanguageTag().toLowerCase(Locale.ROOT))
                        .orElse("")
                + ".md";
        return (folder.isEmpty() ? "" : folder + "/") + named(asked, name) + ending;
    }

    private String named(Asked asked, String name) {
        if (asked.shape() == Asked.Shape.FILE) {
            return name;
        }
        if (layout() == Layout.JEKYLL) {
            throw new SiteException(Problem.error(
                    "bundle", 0, "in Jekyll's layout a text is a file", "leave it out, and put pictures into assets/"));
        }
        return name + "/index";
    }

    private String folder(Kind kind) {
        List<String> folders =
                kind == Kind.POST ? config.content().posts() : config.content().pages();
        if (folders.isEmpty()) {
            throw new SiteException(Problem.error(
                    "site.yaml",
                    0,
                    "the blog has no folder for " + (kind == Kind.POST ? "posts" : "pages"),
                    "name one below 'content'"));
        }
        String first = plain(folders.get(0));
        boolean sections = kind == Kind.POST && layout() == Layout.HUGO && !first.contains("/");
        return sections ? first + "/" + section(first) : first;
    }

    private String section(String folder) {
        return SECTIONS.stream()
                .filter(section -> Files.isDirectory(blog.resolve(folder).resolve(section)))
                .findFirst()
                .orElse(SECTIONS.get(0));
    }

    /** Without dots and slashes around it. */
    private static String plain(String folder) {
        return Stream.of(folder.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .reduce((a, b) -> a + "/" + b)
                .orElse("");
    }

    private Layout layout() {
        return config.content().layout();
    }
}
