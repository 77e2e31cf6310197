package dev.herald.maven;

import dev.herald.Written;
import dev.herald.config.SiteDefaults;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import dev.herald.scaffold.Asked;
import dev.herald.site.Post.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Begins a post or a page: a file with its title, date and address, for you to go on with. Never overwrites. What a new text begins with is yours to say, in
 * <code>patterns/post.md</code> and <code>patterns/page.md</code> of the blog.
 */
@Mojo(name = "new", requiresProject = false, aggregator = true, threadSafe = true)
public final class NewMojo extends BlogMojo {

    /** What it is about, as readers see it. */
    @Parameter(property = "herald.title")
    private String title;

    /** Whether it is a page, which stands in no list. */
    @Parameter(property = "herald.page", defaultValue = "false")
    private boolean page;

    /** Whether it is a folder with an <code>index.md</code>, for pictures beside it. */
    @Parameter(property = "herald.bundle", defaultValue = "false")
    private boolean bundle;

    /** Whether it is not to be published yet. */
    @Parameter(property = "herald.draft", defaultValue = "false")
    private boolean draft;

    /** Its tags, with commas between them. */
    @Parameter(property = "herald.tags")
    private List<String> tags;

    /** Its date, such as <code>2026-12-24</code> or <code>2026-12-24 18:00</code>; now by default. */
    @Parameter(property = "herald.date")
    private String date;

    /** Its language if it is not the blog's, such as <code>de</code> or <code>pt-BR</code>. */
    @Parameter(property = "herald.language")
    private String language;

    /** Who writes it, as in <code>site.yaml</code>. */
    @Parameter(property = "herald.author")
    private String author;

    /** The last part of its address; made of the title by default. */
    @Parameter(property = "herald.slug")
    private String slug;

    @Override
    String skipped() {
        return "Nothing is begun";
    }

    @Override
    String nothingDone() {
        return "nothing was written";
    }

    @Override
    void run(Folders folders, SiteDefaults defaults) {
        Written written = Written.of(folders.site(), defaults, asked(), Instant.now());
        tell(written.warnings());
        getLog().info(written.path().toString());
        written.lines().forEach(getLog()::info);
    }

    private Asked asked() {
        if (title == null) {
            throw new SiteException(Problem.error(
                    "herald.title", 0, "the text has no title", "write what it is about: -Dherald.title=\"A title\""));
        }
        return new Asked(
                page ? Kind.PAGE : Kind.POST,
                bundle ? Asked.Shape.BUNDLE : Asked.Shape.FILE,
                draft ? Asked.State.DRAFT : Asked.State.READY,
                title,
                tags == null ? List.of() : tags,
                Optional.ofNullable(date),
                Optional.ofNullable(language),
                Optional.ofNullable(author),
                Optional.ofNullable(slug));
    }
}
